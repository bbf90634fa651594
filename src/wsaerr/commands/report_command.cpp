#include "commands/report_command.h"

#include "look_up/code_query.h"
#include "commands/event_log_failure.h"
#include "look_up/text_output.h"
#include "console/utf16.h"

#include <winsock_messages/event_reporter.h>

#include <CLI/CLI.hpp>

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <system_error>

namespace wsaerr {
namespace {

using winsock_messages::event_reporter;
using winsock_messages::event_severity;

struct report_options {
    std::string source;
    std::string code;
    std::string context;
    event_severity severity = event_severity::error;
};

event_severity severity_named(const std::string& name) {
    static const std::map<std::string, event_severity> severities{
        {"error", event_severity::error},
        {"warning", event_severity::warning},
        {"information", event_severity::information}};
    const auto found = severities.find(name);
    if (found == severities.end()) {
        throw CLI::ValidationError("--type",
                                   in_quotes(name) + " is not error, warning or information");
    }
    return found->second;
}

/// The number that is to be reported: the code itself for one of our message IDs.
std::uint32_t code_in(const std::string& argument) {
    const std::wstring text = to_utf16(argument);
    const code_query query = parse_code_query(std::u16string(text.begin(), text.end()));
    const auto* number = std::get_if<number_query>(&query);
    if (number == nullptr) {
        throw failure(exit_code::wrong_use, in_quotes(argument) + " is not a number");
    }
    return number->code().value_or(0) != 0 ? *number->code() : number->number;
}

exit_code report(const report_options& options, output_stream& output) {
    const std::uint32_t code = code_in(options.code);
    std::error_code error;
    const event_reporter reporter = event_reporter::open(to_utf16(options.source), error);
    if (!error) {
        error = reporter.report(options.severity, code, to_utf16(options.context));
    }
    if (error) {
        throw event_log_failure(options.source, error);
    }
    output.write("reported " + std::to_string(code) + " from " + in_quotes(options.source) + "\n");
    return exit_code::success;
}

constexpr const char* footer = R"(Examples:
  wsaerr report Mailer 10061 --context "connecting to db.example:5432"
  wsaerr report Mailer 10054 --type warning

The source must be registered (wsaerr source add Mailer). The event's ID is the code.)";

} // namespace

void add_report_command(CLI::App& app, command& chosen) {
    const auto options = std::make_shared<report_options>();
    CLI::App* report_app =
        app.add_subcommand("report", "Write an event about a code to the Windows event log");
    report_app->add_option("source", options->source, "The event source")->required();
    report_app->add_option("code", options->code, "A code, an HRESULT or a message ID")->required();
    report_app
        ->add_option("--context", options->context, "What the application was doing, at the top")
        ->type_name("TEXT");
    report_app
        ->add_option_function<std::string>(
            "--type",
            [options](const std::string& name) { options->severity = severity_named(name); },
            "The level: error (the default), warning or information")
        ->type_name("TYPE");
    report_app->footer(footer);
    report_app->callback([options, &chosen] {
        chosen = [options](output_stream& output, output_stream& /*errors*/) {
            return report(*options, output);
        };
    });
}

} // namespace wsaerr
