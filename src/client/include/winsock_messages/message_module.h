/// Opens winsock-messages-ja.dll, or a program that the table is linked into, and gives out the
/// texts of its message table as views: no copy, no allocation. Windows only.
#ifndef WINSOCK_MESSAGES_MESSAGE_MODULE_H
#define WINSOCK_MESSAGES_MESSAGE_MODULE_H

#include "winsock_messages/message_id.h"
#include "winsock_messages/message_table.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <type_traits>
#include <utility>

namespace winsock_messages {

/// Why a module gives no messages. Malformed tables have errors of their own, message_table_errc;
/// whatever else Windows says (access denied, sharing violation) comes as it is, in category()
/// of error_category.h.
enum class message_module_errc {
    /// The path is not absolute: the DLL search path is never asked.
    path_not_absolute = 1,
    /// There is no such file.
    file_not_found,
    /// The file is there, but it is neither a DLL nor a program.
    not_a_module,
    /// The module has no message table.
    no_message_table,
    /// The module has a message table, but none in Japanese (WINSOCK_MESSAGES_LANGID).
    no_japanese_message_table,
    /// The file is shorter than its headers say, or its message table lies outside of it: it is
    /// damaged or was copied in part.
    message_table_cut_off,
};

/// The category of message_module_errc: name "winsock_messages.message_module", messages in
/// English. file_not_found compares equal to std::errc::no_such_file_or_directory, not_a_module to
/// std::errc::executable_format_error.
const std::error_category& message_module_category() noexcept;

/// Makes `std::error_code error = message_module_errc::file_not_found` and comparisons work.
std::error_code make_error_code(message_module_errc error) noexcept;

/// The name of the DLL in its folder.
inline constexpr std::wstring_view message_module_file_name = L"winsock-messages-ja.dll";

/// A module with messages, held open for as long as the object lives. It can be moved, not copied:
/// what was moved from has no messages.
///
/// Views of texts point into the module: they end with the object, a move leaves them as they are.
/// Nothing changes after opening, so any number of threads may use one message_module at once.
///
/// The texts by code are UTF-16 in wide characters, without a NUL and without the CR LF that ends
/// each stored message; further lines are separated by CR LF. A code outside 0...65535, like one
/// that the table does not hold, gives nothing.
class message_module {
public:
    /// Opens the DLL at `path`, which must be absolute; without an extension it gets `.dll`, as
    /// LoadLibraryExW has it. The DLL is mapped as data: no code of it runs, its architecture does
    /// not matter, and nobody can write to it meanwhile. The file is compared with what its headers
    /// say of its length, and the table is checked, once, here.
    ///
    /// On failure `error` says why and the result has no messages; otherwise `error` is cleared.
    /// Throws std::bad_alloc.
    static message_module open(const std::wstring& path, std::error_code& error);

    /// The same, but throws std::system_error with the error and, in what(), the path in UTF-8.
    static message_module open(const std::wstring& path);

    /// Opens winsock-messages-ja.dll in the folder of the program or DLL that this library is
    /// linked into. Errors as with `open`.
    static message_module open_beside_caller(std::error_code& error);
    static message_module open_beside_caller();

    /// The table that is linked into the program or DLL that this library is linked into.
    /// Errors as with `open`, those about paths and files aside.
    static message_module embedded(std::error_code& error);
    static message_module embedded();

    /// Without messages.
    message_module() noexcept = default;

    message_module(message_module&& other) noexcept
        : module_(std::move(other.module_)), table_(std::exchange(other.table_, {})) {}

    message_module& operator=(message_module&& other) noexcept {
        table_ = std::exchange(other.table_, {});
        module_ = std::move(other.module_);
        return *this;
    }

    /// All messages with their IDs, as stored.
    const message_table& table() const noexcept { return table_; }

    /// Meaning, then description.
    std::optional<std::wstring_view> text(std::uint32_t code) const noexcept {
        return find(form::text, code);
    }

    /// 意味 alone.
    std::optional<std::wstring_view> meaning(std::uint32_t code) const noexcept {
        return find(form::meaning, code);
    }

    /// 説明 alone.
    std::optional<std::wstring_view> description(std::uint32_t code) const noexcept {
        return find(form::description, code);
    }

    /// 対処 alone: what to do. Not every code has one.
    std::optional<std::wstring_view> remedy(std::uint32_t code) const noexcept {
        return find(form::remedy, code);
    }

    /// The text for an event log; it begins with the insert `%1`. Code 0 has this text alone: an
    /// event about a code that the table does not hold.
    std::optional<std::wstring_view> event(std::uint32_t code) const noexcept {
        return find(form::event, code);
    }

    /// The name, such as WSAECONNREFUSED, which is a part of the event form.
    std::optional<std::wstring_view> name(std::uint32_t code) const noexcept;

    /// The module's HMODULE, for FormatMessageW; null where nothing is open.
    void* native_handle() const noexcept { return module_.get(); }

private:
    struct unload {
        bool owned;
        void operator()(void* module) const noexcept;
    };

    using module_handle = std::unique_ptr<void, unload>;

    static message_module read(module_handle module, std::error_code& error);
    std::optional<std::wstring_view> find(form which, std::uint32_t code) const noexcept;

    module_handle module_;
    message_table table_;
};

} // namespace winsock_messages

template <>
struct std::is_error_code_enum<winsock_messages::message_module_errc> : std::true_type {};

#endif // WINSOCK_MESSAGES_MESSAGE_MODULE_H
