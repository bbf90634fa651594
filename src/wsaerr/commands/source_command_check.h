/// wsaerr source check, and what is said about the rights of files and folders.
#ifndef WSAERR_SOURCE_COMMAND_CHECK_H
#define WSAERR_SOURCE_COMMAND_CHECK_H

#include "commands/exit_code.h"
#include "console/output_stream.h"

#include <winsock_messages/event_source.h>

#include <string>

namespace wsaerr {

/// Follows a source that is to be registered in `log` to its messages. Writes each step and, for
/// the one that is wrong, the command that mends it. All texts are UTF-8.
exit_code check_source(const std::string& name, const std::string& log, output_stream& output,
                       output_stream& errors);

/// Writes a line to `errors` for each warning about the DLL at `path`.
void write_warnings(const std::string& path,
                    const winsock_messages::registration_warnings& warnings, output_stream& errors);

/// What users who are no administrators can do: "can add files to this folder".
std::string what_users_can(winsock_messages::folder_weakness weakness);

} // namespace wsaerr

#endif // WSAERR_SOURCE_COMMAND_CHECK_H
