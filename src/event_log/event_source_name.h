// Names of event sources and of the logs that they are in.
#ifndef WINSOCK_MESSAGES_EVENT_SOURCE_NAME_H
#define WINSOCK_MESSAGES_EVENT_SOURCE_NAME_H

#include <string>
#include <system_error>
#include <vector>

namespace winsock_messages {

/// Why a name is no name of a source: empty_name, name_too_long, character_in_name.
std::error_code error_of_name(const std::wstring& name);

/// Whether name and log are fit for a source, given the logs that there are.
std::error_code error_of_place(const std::wstring& name, const std::wstring& log,
                               const std::vector<std::wstring>& logs);

} // namespace winsock_messages

#endif // WINSOCK_MESSAGES_EVENT_SOURCE_NAME_H
