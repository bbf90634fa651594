// wsaerr: explains Winsock error codes in Japanese. Reads the command line and runs what it asks
// for; the commands have files of their own.

#include "commands/command.h"
#include "commands/failure.h"
#include "commands/look_up_command.h"
#include "console/output_stream.h"
#include "look_up/printable_text.h"
#include "commands/report_command.h"
#include "commands/source_command.h"
#include "console/utf16.h"

#include <CLI/CLI.hpp>

#include <windows.h>

#include <memory>
#include <string>
#include <vector>

namespace {

using namespace wsaerr;

/// The arguments in UTF-8, the last one first, as CLI::App::parse wants them.
std::vector<std::string> reversed_arguments(int argc, wchar_t** argv) {
    std::vector<std::string> arguments;
    for (int i = argc - 1; i > 0; --i) {
        arguments.push_back(to_utf8(argv[i]));
    }
    return arguments;
}

/// Shows for each option what follows it, and leaves out the library's list of what it excludes.
class help_formatter : public CLI::Formatter {
public:
    help_formatter() { column_width(20); }

    std::string make_option_opts(const CLI::Option* option) const override {
        const std::string what_follows = option->get_type_name();
        return option->get_positional() || what_follows.empty() ? "" : " " + what_follows;
    }
};

exit_code run(int argc, wchar_t** argv, output_stream& output, output_stream& errors) {
    CLI::App app("Explains Winsock error codes in Japanese.", "wsaerr");
    app.allow_windows_style_options(false);
    app.formatter(std::make_shared<help_formatter>());
    app.set_help_flag("-h,--help", "Show this help");
    app.set_version_flag("--version", "wsaerr " WSAERR_VERSION, "Show the version");
    app.require_subcommand(0, 1);
    command chosen;
    add_look_up_command(app, chosen);
    add_source_command(app, chosen);
    add_report_command(app, chosen);
    try {
        app.parse(reversed_arguments(argc, argv));
    } catch (const CLI::CallForHelp&) {
        output.write(app.help());
        return exit_code::success;
    } catch (const CLI::CallForVersion& version) {
        output.write(version.what() + std::string("\n"));
        return exit_code::success;
    } catch (const CLI::ParseError& error) {
        throw failure(exit_code::wrong_use, error.what() + std::string(" (see wsaerr --help)"));
    }
    return chosen(output, errors);
}

int report(const failure& failure, output_stream& errors) {
    try {
        errors.write("wsaerr: " + printable_line(failure.what()) + "\n");
    } catch (const wsaerr::failure&) { // NOLINT(bugprone-empty-catch): the exit code tells it
    }
    return static_cast<int>(failure.code());
}

} // namespace

int wmain(int argc, wchar_t** argv) {
    output_stream output(GetStdHandle(STD_OUTPUT_HANDLE));
    output_stream errors(GetStdHandle(STD_ERROR_HANDLE));
    try {
        return static_cast<int>(run(argc, argv, output, errors));
    } catch (const failure& failure) {
        return report(failure, errors);
    }
}
