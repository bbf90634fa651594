/// How the parts of the command line come together. Each command lives in a file of its own and
/// has one function, `add_..._command(CLI::App& app, command& chosen)`, which main calls: it adds
/// the command's options (or subcommand) to `app` and, when these are given, sets `chosen`.
#ifndef WSAERR_COMMAND_H
#define WSAERR_COMMAND_H

#include "commands/exit_code.h"
#include "console/output_stream.h"

#include <functional>

namespace CLI { // NOLINT(readability-identifier-naming): the library's
class App;
} // namespace CLI

namespace wsaerr {

/// What the command line asks for, run when all of it has been read. Throws failure.
using command = std::function<exit_code(output_stream& output, output_stream& errors)>;

} // namespace wsaerr

#endif // WSAERR_COMMAND_H
