/// Whether users who are no administrators can change what lies in a folder. Windows only.
#ifndef WINSOCK_MESSAGES_FOLDER_JUDGEMENT_H
#define WINSOCK_MESSAGES_FOLDER_JUDGEMENT_H

#include <string>
#include <system_error>

namespace winsock_messages {

/// What lets users who are no administrators change what lies in a folder.
enum class folder_weakness {
    none,
    /// They can add files.
    files_can_be_added,
    /// Files that are laid there would inherit the right to change them.
    files_can_be_changed,
    /// They can delete or rename what lies there.
    content_can_be_deleted,
    /// They can delete or rename the folder.
    can_be_deleted,
    /// They can change its rights or take it over.
    rights_can_be_changed,
    /// It belongs to one of them, and the owner may change the rights.
    belongs_to_user,
};

struct folder_judgement {
    /// The folder that is weak: the one that was asked for or one above it.
    std::wstring folder;
    folder_weakness weakness = folder_weakness::none;
};

/// Whether only administrators can change what is laid in a folder: weakness none, or the folder
/// (it or one above it) through which users can. `path` is absolute and on a local drive. A folder
/// that does not exist yet is judged by those above it that do: who makes it gives it rights.
///
/// `error` is event_source_errc about the path, or what Windows says where rights cannot be read,
/// in category(); then nothing is judged. Throws std::bad_alloc.
folder_judgement check_folder(const std::wstring& path, std::error_code& error);

/// The same, but throws std::system_error with the error and the path in UTF-8.
folder_judgement check_folder(const std::wstring& path);

} // namespace winsock_messages

#endif // WINSOCK_MESSAGES_FOLDER_JUDGEMENT_H
