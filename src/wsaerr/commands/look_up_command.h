/// wsaerr without a subcommand: looks codes and names up, searches and lists.
#ifndef WSAERR_LOOK_UP_COMMAND_H
#define WSAERR_LOOK_UP_COMMAND_H

#include "commands/command.h"

namespace wsaerr {

/// See command.h.
void add_look_up_command(CLI::App& app, command& chosen, language spoken);

} // namespace wsaerr

#endif // WSAERR_LOOK_UP_COMMAND_H
