// EventMessageFile and ParameterMessageFile: lists of paths that several applications may share.
#ifndef WINSOCK_MESSAGES_MESSAGE_FILE_LIST_H
#define WINSOCK_MESSAGES_MESSAGE_FILE_LIST_H

#include "host.h"

#include "winsock_messages/event_source.h"

#include <functional>
#include <optional>
#include <string>

namespace winsock_messages {

/// The list in a value; nothing where it is neither REG_SZ nor REG_EXPAND_SZ.
std::optional<message_files> files_in(const registry_value& value);

registry_value value_of(const message_files& files);

/// Whether two paths are the same once normal: `.`, `..`, slashes and the case of letters do not
/// matter.
bool is_same_path(const std::wstring& left, const std::wstring& right);

bool holds(const message_files& files, const std::wstring& path);

/// Whether the list holds the path and no other.
bool holds_only(const message_files& files, const std::wstring& path);

/// The list with the path at its end.
message_files with(const message_files& files, const std::wstring& path);

/// The list without the last path that is wanted, and all else as it was written; nothing where
/// there is no such path.
std::optional<message_files> without(const message_files& files,
                                     const std::function<bool(const std::wstring&)>& is_wanted);

} // namespace winsock_messages

#endif // WINSOCK_MESSAGES_MESSAGE_FILE_LIST_H
