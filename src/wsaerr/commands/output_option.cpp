#include "commands/output_option.h"

#include "commands/failure.h"
#include "console/output_file.h"

#include <CLI/CLI.hpp>

namespace wsaerr {

void add_output_option(CLI::App& app, std::optional<std::string>& file,
                       const std::string& command_line) {
    app.add_option_function<std::string>(
           "--output",
           [&file, command_line](const std::string& path) {
               if (path.empty()) {
                   throw failure(exit_code::wrong_use, sentence::path_is_empty, {"--output"})
                       .see(command_line);
               }
               file = path;
           })
        ->type_name("FILE");
}

void write_answer(const std::optional<std::string>& file, std::string_view text,
                  const console& console) {
    if (file) {
        write_output_file(*file, text);
    } else {
        console.output.write(text);
    }
}

} // namespace wsaerr
