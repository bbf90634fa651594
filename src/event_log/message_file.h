// The paths that a registration names, and what lies there.
#ifndef WINSOCK_MESSAGES_MESSAGE_FILE_H
#define WINSOCK_MESSAGES_MESSAGE_FILE_H

#include "host.h"

#include "winsock_messages/event_source.h"
#include "winsock_messages/message_module.h"

#include <string>
#include <system_error>

namespace winsock_messages {

/// One path of a list, as it is registered.
struct registered_path {
    std::wstring text;
    bool expands = false;

    /// The path as the Event Log service sees it.
    std::wstring expanded(event_log_host& host) const { return expands ? host.expand(text) : text; }
};

/// The path as it is registered and compared: backslashes, no `.` and `..`, `\\?\C:\` as `C:\`.
std::wstring normal_form(const std::wstring& path);

/// Why Windows could not use a path as the place of a message file, whatever lies there.
std::error_code error_of_path(const std::wstring& path, event_log_host& host);

/// What message_module::open says, where a Win32 error tells by its category that it is about the
/// DLL: dll_access_denied, dll_in_use, or the same in message_file_category().
std::error_code error_of_opening(const std::error_code& error) noexcept;

/// Opens the DLL and finds the messages of the event form in it. Errors are those of
/// message_module::open by error_of_opening, and other_messages.
message_module open_message_file(const std::wstring& path, std::error_code& error);

/// Whether a path has the name of our DLL.
bool has_our_name(const registered_path& path, event_log_host& host);

/// Whether a path leads to a DLL with our messages, which is opened.
bool has_our_messages(const registered_path& path, event_log_host& host);

/// Either of them.
bool is_ours(const registered_path& path, event_log_host& host);

/// None where the rights cannot be read: this is advice, no check.
registration_warnings warnings_about(const std::wstring& path, event_log_host& host);

} // namespace winsock_messages

#endif // WINSOCK_MESSAGES_MESSAGE_FILE_H
