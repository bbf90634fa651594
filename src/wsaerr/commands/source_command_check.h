/// wsaerr source check, and what is said about the rights of files and folders.
#ifndef WSAERR_SOURCE_COMMAND_CHECK_H
#define WSAERR_SOURCE_COMMAND_CHECK_H

#include "commands/command.h"

#include <winsock_messages/event_source.h>

#include <optional>
#include <string>

namespace wsaerr {

/// What is asked of a check; all texts are UTF-8.
struct check_options {
    std::string name;
    /// The log that the source is to be registered in.
    std::string log;
    /// What `source add` registers.
    std::string dll;
    bool json = false;
    /// The file that the answer goes to.
    std::optional<std::string> output;
};

/// Follows a source to its messages. Writes each step and, for the one that is wrong, what mends
/// it; or all of it as JSON.
exit_code check_source(const check_options& options, const console& console);

/// Writes a line to standard error for each warning about the DLL at `path`.
void write_warnings(const std::string& path,
                    const winsock_messages::registration_warnings& warnings,
                    const console& console);

/// The sentence about a folder through which users who are no administrators can change something;
/// its insert is the folder in quotation marks. Nothing where there is no weakness.
std::optional<sentence> what_users_can(winsock_messages::folder_weakness weakness);

} // namespace wsaerr

#endif // WSAERR_SOURCE_COMMAND_CHECK_H
