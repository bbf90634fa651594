// wsaerr: explains Winsock error codes in Japanese. Reads the command line and runs what it asks
// for; the commands have files of their own.

#include "command.h"
#include "failure.h"
#include "look_up_command.h"
#include "output_stream.h"
#include "utf16.h"

#include <CLI/CLI.hpp>

#include <windows.h>

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

exit_code run(int argc, wchar_t** argv, output_stream& output, output_stream& errors) {
    CLI::App app("Explains Winsock error codes in Japanese.", "wsaerr");
    app.allow_windows_style_options(false);
    app.set_version_flag("--version", "wsaerr " WSAERR_VERSION);
    command chosen;
    add_look_up_command(app, chosen);
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
        errors.write("wsaerr: " + std::string(failure.what()) + "\n");
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
