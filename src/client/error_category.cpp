#include "winsock_messages/error_category.h"

#include "winsock_messages/message_module.h"
#include "winsock_messages/utf8.h"

#include <winsock2.h>

#include <windows.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace winsock_messages {
namespace {

/// Other threads, and destructors of static objects, may want a message until the very end.
template <typename Object>
union never_destroyed {
    Object object;

    template <typename... Arguments>
    explicit never_destroyed(Arguments&&... arguments)
        : object(std::forward<Arguments>(arguments)...) {}

    never_destroyed(const never_destroyed&) = delete;
    never_destroyed& operator=(const never_destroyed&) = delete;

    ~never_destroyed() {} // NOLINT(modernize-use-equals-default): the default is deleted
};

message_module open_messages() {
    std::error_code error;
    message_module messages = message_module::embedded(error);
    // The program may have a message table of its own, without ours in it.
    if (error || !messages.event(0)) {
        messages = message_module::open_beside_caller(error);
    }
    return messages;
}

/// Opened by the first message.
const message_module& messages() {
    static const never_destroyed<message_module> opened(open_messages());
    return opened.object;
}

/// What Windows says about a code, empty where it says nothing.
std::u16string system_text(std::uint32_t code) {
    wchar_t* buffer = nullptr;
    const DWORD length = FormatMessageW(
        FORMAT_MESSAGE_FROM_SYSTEM | FORMAT_MESSAGE_ALLOCATE_BUFFER | FORMAT_MESSAGE_IGNORE_INSERTS,
        nullptr, code, 0, reinterpret_cast<wchar_t*>(&buffer), 0, nullptr);
    const std::unique_ptr<wchar_t, decltype(&LocalFree)> owner(buffer, &LocalFree);
    std::u16string text(buffer, buffer + length);
    text.erase(text.find_last_not_of(u"\r\n ") + 1);
    return text;
}

/// UTF-8, the lines separated by "\n".
std::string message_of(std::u16string_view text) {
    std::string message = to_utf8(text);
    std::erase(message, '\r');
    return message;
}

class category_of_windows_errors final : public std::error_category {
public:
    const char* name() const noexcept override { return "winsock_messages"; }

    std::string message(int value) const override {
        const auto code = static_cast<std::uint32_t>(value);
        if (const auto text = messages().text(code)) {
            return message_of(*text);
        }
        const std::u16string text = system_text(code);
        return text.empty() ? "unknown error " + std::to_string(value) : message_of(text);
    }

    std::error_condition default_error_condition(int value) const noexcept override {
        if (const auto condition = condition_of(value)) {
            return *condition;
        }
        const std::error_condition condition =
            std::system_category().default_error_condition(value);
        return condition.category() == std::generic_category() ? condition
                                                               : std::error_condition(value, *this);
    }

private:
    /// What MSVC's std::system_category() says, for the codes that MinGW's does not know.
    static std::optional<std::errc> condition_of(int value) noexcept {
        using enum std::errc;
        switch (value) {
        case WSA_INVALID_HANDLE:
        case WSA_INVALID_PARAMETER:
        case WSAEINVAL:
            return invalid_argument;
        case WSA_NOT_ENOUGH_MEMORY:
            return not_enough_memory;
        case WSA_OPERATION_ABORTED:
            return operation_canceled;
        case WSAEINTR:
            return interrupted;
        case WSAEBADF:
            return bad_file_descriptor;
        case WSAEACCES:
            return permission_denied;
        case WSAEFAULT:
            return bad_address;
        case WSAEMFILE:
            return too_many_files_open;
        case WSAEWOULDBLOCK:
            return operation_would_block;
        case WSAEINPROGRESS:
            return operation_in_progress;
        case WSAEALREADY:
            return connection_already_in_progress;
        case WSAENOTSOCK:
            return not_a_socket;
        case WSAEDESTADDRREQ:
            return destination_address_required;
        case WSAEMSGSIZE:
            return message_size;
        case WSAEPROTOTYPE:
            return wrong_protocol_type;
        case WSAENOPROTOOPT:
            return no_protocol_option;
        case WSAEPROTONOSUPPORT:
            return protocol_not_supported;
        case WSAEOPNOTSUPP:
            return operation_not_supported;
        case WSAEAFNOSUPPORT:
            return address_family_not_supported;
        case WSAEADDRINUSE:
            return address_in_use;
        case WSAEADDRNOTAVAIL:
            return address_not_available;
        case WSAENETDOWN:
            return network_down;
        case WSAENETUNREACH:
            return network_unreachable;
        case WSAENETRESET:
            return network_reset;
        case WSAECONNABORTED:
            return connection_aborted;
        case WSAECONNRESET:
            return connection_reset;
        case WSAENOBUFS:
            return no_buffer_space;
        case WSAEISCONN:
            return already_connected;
        case WSAENOTCONN:
            return not_connected;
        case WSAETIMEDOUT:
            return timed_out;
        case WSAECONNREFUSED:
            return connection_refused;
        case WSAENAMETOOLONG:
            return filename_too_long;
        case WSAEHOSTUNREACH:
            return host_unreachable;
        default:
            return std::nullopt;
        }
    }
};

} // namespace

const std::error_category& category() noexcept {
    static const never_destroyed<category_of_windows_errors> instance;
    return instance.object;
}

} // namespace winsock_messages
