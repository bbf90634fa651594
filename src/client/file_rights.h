// Reads access control lists.
#ifndef WINSOCK_MESSAGES_FILE_RIGHTS_H
#define WINSOCK_MESSAGES_FILE_RIGHTS_H

#include "winsock_messages/event_log_host.h"

#include <windows.h>

#include <string>
#include <system_error>

namespace winsock_messages {

/// What a file's list grants; null is a file without a list, which everybody may do everything
/// with. Only groups that every user and every service belongs to count. An entry that names a
/// single user does not.
file_rights rights_in(PACL list) noexcept;

/// The same for the file at `path`.
file_rights rights_of_file(const std::wstring& path, std::error_code& error);

} // namespace winsock_messages

#endif // WINSOCK_MESSAGES_FILE_RIGHTS_H
