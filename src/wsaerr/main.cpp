// wsaerr: explains Winsock error codes in Japanese. Reads the command line and runs what it asks
// for; the commands have files of their own.

#include "commands/command.h"
#include "commands/failure.h"
#include "commands/look_up_command.h"
#include "commands/report_command.h"
#include "commands/source_command.h"
#include "commands/wrong_use.h"
#include "console/output_stream.h"
#include "console/spoken_language.h"
#include "console/utf16.h"
#include "language/help.h"
#include "look_up/printable_text.h"

#include <CLI/CLI.hpp>

#include <windows.h>

#include <memory>
#include <string>
#include <vector>

namespace {

using namespace wsaerr;

/// The arguments in UTF-8, in which everything but Windows takes them.
std::vector<std::string> utf8_arguments(int argc, wchar_t** argv) {
    std::vector<std::string> arguments;
    for (int i = 1; i < argc; ++i) {
        arguments.push_back(to_utf8(argv[i]));
    }
    return arguments;
}

/// The help of a command is its description, a whole page.
class help_formatter : public CLI::Formatter {
public:
    std::string make_help(const CLI::App* app, std::string /*name*/,
                          CLI::AppFormatMode /*mode*/) const override {
        return app->get_description();
    }
};

exit_code run(const std::vector<std::string>& arguments, const console& console) {
    if (arguments.empty()) {
        console.errors.write(help(console.spoken, help_page::first_steps));
        return exit_code::wrong_use;
    }
    CLI::App app("", "wsaerr");
    app.allow_windows_style_options(false);
    app.formatter(std::make_shared<help_formatter>());
    app.set_help_flag("-h,--help");
    app.set_version_flag("--version", "wsaerr " WSAERR_VERSION);
    app.require_subcommand(0, 1);
    command chosen;
    add_look_up_command(app, chosen, console.spoken);
    add_source_command(app, chosen, console.spoken);
    add_report_command(app, chosen, console.spoken);
    try {
        app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
    } catch (const CLI::CallForHelp&) {
        console.output.write(app.help());
        return exit_code::success;
    } catch (const CLI::CallForVersion& version) {
        console.output.write(version.what() + std::string("\n"));
        return exit_code::success;
    } catch (const CLI::ParseError& error) {
        throw wrong_use(app, error, arguments);
    }
    return chosen(console);
}

int report(const failure& failure, language spoken, output_stream& errors) {
    try {
        errors.write("wsaerr: " + printable_line(failure.in(spoken)) + "\n");
    } catch (const wsaerr::failure&) { // NOLINT(bugprone-empty-catch): the exit code tells it
    }
    return static_cast<int>(failure.code());
}

} // namespace

int wmain(int argc, wchar_t** argv) {
    output_stream output(GetStdHandle(STD_OUTPUT_HANDLE));
    output_stream errors(GetStdHandle(STD_ERROR_HANDLE));
    language spoken = usual_language();
    try {
        std::vector<std::string> arguments = utf8_arguments(argc, argv);
        spoken = spoken_language(arguments);
        return static_cast<int>(run(arguments, {output, errors, spoken}));
    } catch (const failure& failure) {
        return report(failure, spoken, errors);
    }
}
