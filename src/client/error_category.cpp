#include "winsock_messages/error_category.h"

#include "windows_error.h"

#include "winsock_messages/message_module.h"
#include "winsock_messages/utf8.h"

#include <winsock2.h>

#include <windows.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
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

/// UTF-8, the lines separated by "\n".
std::string message_of(std::u16string_view text) {
    std::string message = to_utf8(text);
    std::erase(message, '\r');
    return message;
}

/// As MSVC's std::system_category() has it. MinGW's has no WSA codes and differs in others.
std::optional<std::errc> condition_of(int code) noexcept {
    using enum std::errc;
    switch (code) {
    case ERROR_INVALID_FUNCTION:
        return function_not_supported;
    case ERROR_FILE_NOT_FOUND:
    case ERROR_PATH_NOT_FOUND:
    case ERROR_BAD_NETPATH:
    case ERROR_BAD_NET_NAME:
    case ERROR_INVALID_NAME:
        return no_such_file_or_directory;
    case ERROR_TOO_MANY_OPEN_FILES:
    case WSAEMFILE:
        return too_many_files_open;
    case ERROR_ACCESS_DENIED:
    case ERROR_INVALID_ACCESS:
    case ERROR_CURRENT_DIRECTORY:
    case ERROR_WRITE_PROTECT:
    case ERROR_SHARING_VIOLATION:
    case ERROR_CANNOT_MAKE:
    case ERROR_NOACCESS:
    case WSAEACCES:
        return permission_denied;
    case WSA_INVALID_HANDLE:
    case WSA_INVALID_PARAMETER:
    case ERROR_NEGATIVE_SEEK:
    case ERROR_DIRECTORY:
    case ERROR_REPARSE_TAG_INVALID:
    case WSAEINVAL:
        return invalid_argument;
    case WSA_NOT_ENOUGH_MEMORY:
    case ERROR_OUTOFMEMORY:
        return not_enough_memory;
    case ERROR_INVALID_DRIVE:
    case ERROR_BAD_UNIT:
    case ERROR_DEV_NOT_EXIST:
        return no_such_device;
    case ERROR_NOT_SAME_DEVICE:
        return cross_device_link;
    case ERROR_NOT_READY:
    case ERROR_RETRY:
        return resource_unavailable_try_again;
    case ERROR_SEEK:
    case ERROR_WRITE_FAULT:
    case ERROR_READ_FAULT:
    case ERROR_OPEN_FAILED:
    case ERROR_CANTOPEN:
    case ERROR_CANTREAD:
    case ERROR_CANTWRITE:
        return io_error;
    case ERROR_LOCK_VIOLATION:
    case ERROR_LOCKED:
        return no_lock_available;
    case ERROR_HANDLE_DISK_FULL:
    case ERROR_DISK_FULL:
        return no_space_on_device;
    case ERROR_NOT_SUPPORTED:
        return not_supported;
    case ERROR_FILE_EXISTS:
    case ERROR_ALREADY_EXISTS:
        return file_exists;
    case ERROR_BROKEN_PIPE:
        return broken_pipe;
    case ERROR_BUFFER_OVERFLOW:
    case ERROR_FILENAME_EXCED_RANGE:
    case WSAENAMETOOLONG:
        return filename_too_long;
    case ERROR_SEM_TIMEOUT:
    case WAIT_TIMEOUT:
    case ERROR_TIMEOUT:
    case WSAETIMEDOUT:
        return timed_out;
    case ERROR_BUSY_DRIVE:
    case ERROR_BUSY:
    case ERROR_OPEN_FILES:
    case ERROR_DEVICE_IN_USE:
        return device_or_resource_busy;
    case ERROR_DIR_NOT_EMPTY:
        return directory_not_empty;
    case WSA_OPERATION_ABORTED:
        return operation_canceled;
    case WSAEINTR:
        return interrupted;
    case WSAEBADF:
        return bad_file_descriptor;
    case WSAEFAULT:
        return bad_address;
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
    case WSAECONNREFUSED:
        return connection_refused;
    case WSAEHOSTUNREACH:
        return host_unreachable;
    default:
        return std::nullopt;
    }
}

class category_of_windows_errors final : public std::error_category {
public:
    const char* name() const noexcept override { return "winsock_messages"; }

    std::string message(int value) const override {
        const auto code = static_cast<std::uint32_t>(value);
        if (const auto text = messages().text(code)) {
            return message_of(*text);
        }
        const std::wstring text = system_message(code);
        return text.empty()
                   ? "unknown error " + std::to_string(value)
                   : message_of({reinterpret_cast<const char16_t*>(text.data()), text.size()});
    }

    std::error_condition default_error_condition(int value) const noexcept override {
        if (value == 0) {
            return {};
        }
        const auto condition = condition_of(value);
        return condition ? *condition : std::error_condition(value, *this);
    }
};

} // namespace

const std::error_category& category() noexcept {
    static const never_destroyed<category_of_windows_errors> instance;
    return instance.object;
}

} // namespace winsock_messages
