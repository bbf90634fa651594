#include "winsock_messages/message_module.h"

#include "message_forms.h"
#include "portable_executable.h"
#include "windows_error.h"
#include "winsock_messages/error_category.h"
#include "winsock_messages/utf8.h"

#include <windows.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <system_error>
#include <type_traits>
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
        case message_module_errc::message_table_cut_off:
            return "the file is shorter than its headers say: it is damaged or was copied in part";
        }
        return "unknown error " + std::to_string(value);
    }

    std::error_condition default_error_condition(int value) const noexcept override {
        switch (static_cast<message_module_errc>(value)) {
        case message_module_errc::file_not_found:
            return std::errc::no_such_file_or_directory;
        case message_module_errc::not_a_module:
            return std::errc::executable_format_error;
        default:
            return {value, *this};
        }
    }
};

/// Of C:\... and \\... only: MinGW's std::filesystem::path does not know \\?\C:\...
bool is_absolute(std::wstring_view path) noexcept {
    return path.starts_with(L"\\\\") || path.find(L":\\") == 1;
}

/// With backslashes, as LoadLibraryExW wants it, and with the extension that it would add.
std::wstring path_to_load(std::wstring path) {
    std::ranges::replace(path, L'/', L'\\');
    if (path.find(L'.', path.rfind(L'\\') + 1) == std::wstring::npos) {
        path += L".dll";
    }
    return path;
}

std::error_code error_of_loading(DWORD error) {
    switch (error) {
    case ERROR_FILE_NOT_FOUND:
    case ERROR_PATH_NOT_FOUND:
    case ERROR_MOD_NOT_FOUND:
        return message_module_errc::file_not_found;
    case ERROR_BAD_EXE_FORMAT:
    case ERROR_FILE_INVALID: // an empty file cannot be mapped
        return message_module_errc::not_a_module;
    default:
        return windows_error(error);
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

std::error_code error_of_finding(DWORD error) {
    switch (error) {
    case ERROR_RESOURCE_DATA_NOT_FOUND:
    case ERROR_RESOURCE_TYPE_NOT_FOUND:
    case ERROR_RESOURCE_NAME_NOT_FOUND:
        return message_module_errc::no_message_table;
    case ERROR_RESOURCE_LANG_NOT_FOUND:
        return message_module_errc::no_japanese_message_table;
    case ERROR_NOACCESS: // Windows looked for it beyond the end of the file
        return message_module_errc::message_table_cut_off;
    default:
        return windows_error(error);
    }
}

/// The lowest two bits of a handle tell how the module was mapped, the rest where.
const std::byte* base_of(HMODULE module) noexcept {
    return reinterpret_cast<const std::byte*>(reinterpret_cast<std::uintptr_t>(module) &
                                              ~std::uintptr_t{3});
}

/// Whether the module is the bytes of its file. Where it is an image, Windows has laid its sections
/// out by itself, and refused a file that lacks one.
bool is_mapped_as_file(HMODULE module) noexcept {
    return (reinterpret_cast<std::uintptr_t>(module) & 1) != 0;
}

/// Whether the bytes are all there. The headers of a module say where a resource lies, and nobody
/// has compared them with what is mapped.
bool lies_inside(HMODULE module, std::span<const std::byte> bytes) noexcept {
    MEMORY_BASIC_INFORMATION region{};
    if (VirtualQuery(bytes.data(), &region, sizeof(region)) == 0 ||
        region.AllocationBase != base_of(module) || region.State != MEM_COMMIT) {
        return false;
    }
    const auto* const region_end =
        static_cast<const std::byte*>(region.BaseAddress) + region.RegionSize;
    return bytes.size() <= static_cast<std::size_t>(region_end - bytes.data());
}

struct close_handle {
    void operator()(HANDLE handle) const noexcept { CloseHandle(handle); }
};

using unique_handle = std::unique_ptr<std::remove_pointer_t<HANDLE>, close_handle>;

/// In bytes.
std::uint64_t size_of_file(const std::wstring& path, std::error_code& error) {
    const HANDLE file = CreateFileW(path.c_str(), FILE_READ_ATTRIBUTES,
                                    FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, nullptr,
                                    OPEN_EXISTING, 0, nullptr);
    if (file == INVALID_HANDLE_VALUE) {
        error = last_error();
        return 0;
    }
    const unique_handle owner(file);
    LARGE_INTEGER size{};
    if (GetFileSizeEx(file, &size) == FALSE) {
        error = last_error();
    }
    return static_cast<std::uint64_t>(size.QuadPart);
}

/// Whether the whole file is there. It is mapped in pages, the last of which Windows fills up with
/// zeros, so the size of the mapping does not tell.
std::error_code check_file(HMODULE module, const std::wstring& path) {
    if (!is_mapped_as_file(module)) {
        return {};
    }
    std::error_code error;
    const std::span file(base_of(module), static_cast<std::size_t>(size_of_file(path, error)));
    if (error) {
        return error;
    }
    if (!lies_inside(module, file)) {
        return message_module_errc::message_table_cut_off;
    }
    switch (examine_executable(file)) {
    case executable_file::of_another_kind:
        return message_module_errc::not_a_module;
    case executable_file::cut_off:
        return message_module_errc::message_table_cut_off;
    case executable_file::whole:
        break;
    }
    return {};
}

/// FormatMessageW reads resource 1 and no other. FindResourceExW alone would take a table of
/// another language where there is no Japanese one.
std::span<const std::byte> find_table(HMODULE module, std::error_code& error) {
    const LPCWSTR type = MAKEINTRESOURCEW(11); // RT_MESSAGETABLE, whose own type is that of A or W
    const LPCWSTR name = MAKEINTRESOURCEW(1);
    bool has_japanese = false;
    const BOOL has_others = EnumResourceLanguagesW(module, type, name, stop_at_japanese,
                                                   reinterpret_cast<LONG_PTR>(&has_japanese));
    if (!has_japanese) {
        error =
            error_of_finding(has_others != FALSE ? ERROR_RESOURCE_LANG_NOT_FOUND : GetLastError());
        return {};
    }
    const HRSRC resource = FindResourceExW(module, type, name, WINSOCK_MESSAGES_LANGID);
    const HGLOBAL loaded = resource != nullptr ? LoadResource(module, resource) : nullptr;
    const auto* const data =
        loaded != nullptr ? static_cast<const std::byte*>(LockResource(loaded)) : nullptr;
    if (data == nullptr) {
        error = error_of_finding(GetLastError());
        return {};
    }
    const std::span table(data, SizeofResource(module, resource));
    if (!lies_inside(module, table)) {
        error = message_module_errc::message_table_cut_off;
        return {};
    }
    return table;
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
    return module_path(module);
}

/// A text of the table as wide characters, which are UTF-16 on Windows.
std::optional<std::wstring_view> wide(std::optional<std::u16string_view> text) noexcept {
    static_assert(sizeof(wchar_t) == sizeof(char16_t));
    return text ? std::optional(std::wstring_view(reinterpret_cast<const wchar_t*>(text->data()),
                                                  text->size()))
                : std::nullopt;
}

message_module or_throw(message_module module, const std::error_code& error,
                        const std::filesystem::path& path) {
    if (error) {
        throw std::system_error(error, to_utf8(path.wstring()));
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
    const std::wstring file = path_to_load(path);
    if (!is_absolute(file)) {
        error = message_module_errc::path_not_absolute;
        return {};
    }
    module_handle module(LoadLibraryExW(file.c_str(), nullptr, LOAD_LIBRARY_AS_DATAFILE_EXCLUSIVE),
                         unload{true});
    if (module == nullptr) {
        error = error_of_loading(GetLastError());
        return {};
    }
    error = check_file(static_cast<HMODULE>(module.get()), file);
    if (error) {
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

std::optional<std::wstring_view> message_module::find(form which,
                                                      std::uint32_t code) const noexcept {
    return wide(find_form(table_, which, code));
}

std::optional<std::wstring_view> message_module::name(std::uint32_t code) const noexcept {
    return wide(find_name(table_, code));
}

} // namespace winsock_messages
