// Reads owners and access control lists of files and folders.
//
// Users who are no administrators are all but: Administrators, SYSTEM, services, the accounts and
// groups of a domain that administer it, and the user who runs this where he is an administrator.
#ifndef WINSOCK_MESSAGES_FILE_RIGHTS_H
#define WINSOCK_MESSAGES_FILE_RIGHTS_H

#include "host.h"

#include <windows.h>

#include <filesystem>
#include <string>
#include <system_error>

namespace winsock_messages {

/// What a file's owner and list grant. No list is one that grants everybody everything; no owner is
/// passed over.
file_rights rights_in(PSECURITY_DESCRIPTOR descriptor) noexcept;

/// The same for the file at `path`.
file_rights rights_of_file(const std::wstring& path, std::error_code& error);

/// Where a folder stands in a path.
enum class folder_place {
    /// The file lies, or is to lie, in it.
    last,
    /// It holds the folder that comes next.
    above,
    /// It is a drive, which nobody deletes or renames, and holds the folder that comes next.
    drive,
};

/// Where a folder stands that holds the one that comes next.
folder_place place_above(const std::filesystem::path& folder);

/// What is weak about a folder's own owner and list. Entries for children count only where the last
/// folder takes files.
folder_weakness weakness_in(PSECURITY_DESCRIPTOR descriptor, folder_place place,
                            folder_use use) noexcept;

/// Judges the folder and all above it: event_log_host::judge_folder. Where one of them is a link,
/// both it and the folders that it leads to are judged.
folder_judgement judge_folder_at(const std::wstring& path, folder_use use, std::error_code& error);

} // namespace winsock_messages

#endif // WINSOCK_MESSAGES_FILE_RIGHTS_H
