/// How the parts of the command line come together. Each command lives in a file of its own and
/// has one function, `add_..._command(CLI::App& app, command& chosen, language spoken)`, which main
/// calls: it adds the command's options (or subcommand) with their help to `app` and, when these
/// are given, sets `chosen`.
#ifndef WSAERR_COMMAND_H
#define WSAERR_COMMAND_H

#include "commands/exit_code.h"
#include "console/output_stream.h"
#include "language/sentence.h"

#include <functional>
#include <string>
#include <vector>

namespace CLI { // NOLINT(readability-identifier-naming): the library's
class App;
} // namespace CLI

namespace wsaerr {

/// What a command speaks through.
struct console {
    output_stream& output;
    output_stream& errors;
    language spoken;

    /// Writes a sentence as a line to standard output.
    void tell(sentence id, const std::vector<std::string>& inserts) const {
        output.write(say(spoken, id, inserts) + "\n");
    }

    /// Writes a sentence as a line of wsaerr's to standard error.
    void complain(sentence id, const std::vector<std::string>& inserts) const {
        errors.write("wsaerr: " + say(spoken, id, inserts) + "\n");
    }
};

/// What the command line asks for, run when all of it has been read. Throws failure.
using command = std::function<exit_code(const console& console)>;

} // namespace wsaerr

#endif // WSAERR_COMMAND_H
