/// wsaerr report: writes an event about a code.
#ifndef WSAERR_REPORT_COMMAND_H
#define WSAERR_REPORT_COMMAND_H

#include "commands/command.h"

namespace wsaerr {

/// See command.h.
void add_report_command(CLI::App& app, command& chosen, language spoken);

} // namespace wsaerr

#endif // WSAERR_REPORT_COMMAND_H
