/// wsaerr source: registers, shows, lists, removes and checks event sources.
#ifndef WSAERR_SOURCE_COMMAND_H
#define WSAERR_SOURCE_COMMAND_H

#include "commands/command.h"

namespace wsaerr {

/// See command.h.
void add_source_command(CLI::App& app, command& chosen, language spoken);

} // namespace wsaerr

#endif // WSAERR_SOURCE_COMMAND_H
