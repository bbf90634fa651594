/// --output, which names the file that a command's answers go to.
#ifndef WSAERR_OUTPUT_OPTION_H
#define WSAERR_OUTPUT_OPTION_H

#include "commands/command.h"

#include <optional>
#include <string>
#include <string_view>

namespace wsaerr {

/// Adds `--output FILE` to `app`, the command line of "wsaerr source list", say. `file` takes the
/// path, in UTF-8, and must outlive the reading of the command line; an empty path throws failure
/// (wrong_use).
void add_output_option(CLI::App& app, std::optional<std::string>& file,
                       const std::string& command_line);

/// Writes all of an answer: to the file (write_output_file), or to standard output where there is
/// none.
void write_answer(const std::optional<std::string>& file, std::string_view text,
                  const console& console);

} // namespace wsaerr

#endif // WSAERR_OUTPUT_OPTION_H
