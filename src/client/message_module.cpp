#include "winsock_messages/message_module.h"

#include <windows.h>

#include <cstddef>
#include <filesystem>
#include <span>
#include <utility>

namespace winsock_messages {
namespace {

class category_of_message_module final : public std::error_category {
public:
    const char* name() const noexcept override { return "winsock_messages.message_module"; }

    std::string message(int value) const override {
        switch (static_cast<message_module_errc>(value)) {
        case message_module_errc::path_not_absolute:
            return "the path of the message DLL is not absolute";
        case message_module_errc::file_not_found:
            return "there is no such message DLL";
        case message_module_errc::not_a_module:
            return "the file is neither a DLL nor a program";
        case message_module_errc::no_message_table:
            return "the module has no message table";
        case message_module_errc::no_japanese_message_table:
            return "the module has no message table in Japanese";
        }
        return "unknown error " + std::to_string(value);
    }
};

std::error_code error_of_loading(DWORD error) {
    switch (error) {
    case ERROR_FILE_NOT_FOUND:
    case ERROR_PATH_NOT_FOUND:
    case ERROR_MOD_NOT_FOUND:
        return message_module_errc::file_not_found;
    case ERROR_BAD_EXE_FORMAT:
        return message_module_errc::not_a_module;
    default:
        return {static_cast<int>(error), std::system_category()};
    }
}

BOOL CALLBACK stop_at_japanese(HMODULE /*module*/, LPCWSTR /*type*/, LPCWSTR /*name*/,
                               WORD language, LONG_PTR found) {
    if (language != WINSOCK_MESSAGES_LANGID) {
        return TRUE;
    }
    *reinterpret_cast<bool*>(found) = true;
    return FALSE;
}

/// FormatMessageW reads resource 1 and no other. FindResourceExW alone would take a table of
/// another language where there is no Japanese one.
std::span<const std::byte> find_table(HMODULE module, std::error_code& error) {
    const LPCWSTR type = MAKEINTRESOURCEW(11); // RT_MESSAGETABLE, whose own type is that of A or W
    const LPCWSTR name = MAKEINTRESOURCEW(1);
    bool has_japanese = false;
    SetLastError(ERROR_SUCCESS);
    const BOOL has_table = EnumResourceLanguagesW(module, type, name, stop_at_japanese,
                                                  reinterpret_cast<LONG_PTR>(&has_japanese));
    if (!has_japanese) {
        error = has_table != FALSE ? message_module_errc::no_japanese_message_table
                                   : message_module_errc::no_message_table;
        return {};
    }
    const HRSRC resource = FindResourceExW(module, type, name, WINSOCK_MESSAGES_LANGID);
    const HGLOBAL loaded = resource != nullptr ? LoadResource(module, resource) : nullptr;
    const void* bytes = loaded != nullptr ? LockResource(loaded) : nullptr;
    if (bytes == nullptr) {
        error = message_module_errc::no_message_table;
        return {};
    }
    return {static_cast<const std::byte*>(bytes), SizeofResource(module, resource)};
}

/// The program or DLL that this code is linked into.
HMODULE calling_module() noexcept {
    static const char inside = 0;
    HMODULE module = nullptr;
    GetModuleHandleExW(GET_MODULE_HANDLE_EX_FLAG_FROM_ADDRESS |
                           GET_MODULE_HANDLE_EX_FLAG_UNCHANGED_REFCOUNT,
                       reinterpret_cast<LPCWSTR>(&inside), &module);
    return module;
}

std::filesystem::path path_of(HMODULE module) {
    std::wstring path(32768, L'\0'); // the longest path that Windows knows
    path.resize(GetModuleFileNameW(module, path.data(), static_cast<DWORD>(path.size())));
    return path;
}

std::u16string_view without_line_end(std::u16string_view text) noexcept {
    if (text.ends_with(u"\r\n")) {
        text.remove_suffix(2);
    }
    return text;
}

message_module or_throw(message_module module, const std::error_code& error,
                        const std::filesystem::path& path) {
    if (error) {
        throw std::system_error(error, reinterpret_cast<const char*>(path.u8string().c_str()));
    }
    return module;
}

} // namespace

const std::error_category& message_module_category() noexcept {
    static const category_of_message_module category;
    return category;
}

std::error_code make_error_code(message_module_errc error) noexcept {
    return {static_cast<int>(error), message_module_category()};
}

void message_module::unload::operator()(void* module) const noexcept {
    if (owned) {
        FreeLibrary(static_cast<HMODULE>(module));
    }
}

message_module message_module::open(const std::wstring& path, std::error_code& error) {
    if (!std::filesystem::path(path).is_absolute()) {
        error = message_module_errc::path_not_absolute;
        return {};
    }
    module_handle module(LoadLibraryExW(path.c_str(), nullptr, LOAD_LIBRARY_AS_DATAFILE_EXCLUSIVE),
                         unload{true});
    if (module == nullptr) {
        error = error_of_loading(GetLastError());
        return {};
    }
    return read(std::move(module), error);
}

message_module message_module::open(const std::wstring& path) {
    std::error_code error;
    message_module module = open(path, error);
    return or_throw(std::move(module), error, path);
}

message_module message_module::open_beside_caller(std::error_code& error) {
    return open(path_of(calling_module()).replace_filename(message_module_file_name), error);
}

message_module message_module::open_beside_caller() {
    return open(path_of(calling_module()).replace_filename(message_module_file_name));
}

message_module message_module::embedded(std::error_code& error) {
    return read(module_handle(calling_module(), unload{false}), error);
}

message_module message_module::embedded() {
    std::error_code error;
    message_module module = embedded(error);
    return or_throw(std::move(module), error, path_of(calling_module()));
}

message_module message_module::read(module_handle module, std::error_code& error) {
    error.clear();
    const std::span<const std::byte> table = find_table(static_cast<HMODULE>(module.get()), error);
    if (error) {
        return {};
    }
    message_module opened;
    opened.table_ = message_table::parse(table, error);
    if (error) {
        return {};
    }
    opened.module_ = std::move(module);
    return opened;
}

std::optional<std::u16string_view> message_module::find(form which,
                                                        std::uint32_t code) const noexcept {
    if (code > 0xFFFF) {
        return std::nullopt;
    }
    const auto text = table_.find(message_id(which, static_cast<std::uint16_t>(code)));
    return text ? std::optional(without_line_end(*text)) : std::nullopt;
}

std::optional<std::u16string_view> message_module::name(std::uint32_t code) const noexcept {
    // The event form is "%1", an empty line, then "NAME (code): ".
    constexpr std::u16string_view before = u"%1\r\n\r\n";
    const auto text = event(code);
    if (!text || !text->starts_with(before)) {
        return std::nullopt;
    }
    const std::u16string_view name = text->substr(before.size());
    return name.substr(0, name.find(u" ("));
}

} // namespace winsock_messages
