// Whom an access control list grants what.
#ifndef WINSOCK_MESSAGES_ACCESS_LIST_H
#define WINSOCK_MESSAGES_ACCESS_LIST_H

#include <windows.h>

namespace winsock_messages {

/// Which entries of a list count.
enum class entries {
    /// Those about the object itself.
    own,
    /// Those that files in the folder inherit.
    of_files_inside,
};

/// Whether an account or group is one that may change programs: file_rights.h names them.
bool is_administrator(PSID sid) noexcept;

/// What the list grants users who are no administrators, FILE_... rights and standard rights. Null
/// is no list, which grants everything.
ACCESS_MASK granted_to_users(PACL list, entries which) noexcept;

/// What it grants the account LOCAL SERVICE.
ACCESS_MASK granted_to_local_service(PACL list) noexcept;

} // namespace winsock_messages

#endif // WINSOCK_MESSAGES_ACCESS_LIST_H
