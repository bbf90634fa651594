#include "commands/report_command.h"

#include "commands/event_log_failure.h"
#include "console/utf16.h"
#include "language/help.h"
#include "look_up/code_query.h"
#include "look_up/text_output.h"

#include <winsock_messages/event_reporter.h>

#include <CLI/CLI.hpp>

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <system_error>
#include <variant>

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
        throw failure(exit_code::wrong_use, sentence::no_such_type, {in_quotes(name)})
            .see("wsaerr report");
    }
    return found->second;
}

/// The number that is to be reported: the code itself for one of our message IDs.
std::uint32_t code_in(const std::string& argument) {
    const code_query query = parse_code_query(argument);
    const auto* number = std::get_if<number_query>(&query);
    if (number == nullptr) {
        throw failure(exit_code::wrong_use, sentence::query_is_no_number, {in_quotes(argument)});
    }
    return number->code().value_or(0) != 0 ? *number->code() : number->number;
}

exit_code report(const report_options& options, const console& console) {
    const std::uint32_t code = code_in(options.code);
    std::error_code error;
    const event_reporter reporter = event_reporter::open(to_utf16(options.source), error);
    if (!error) {
        error = reporter.report(options.severity, code, to_utf16(options.context));
    }
    if (error) {
        throw event_log_failure(options.source, error);
    }
    console.tell(sentence::event_was_reported, {std::to_string(code), in_quotes(options.source)});
    return exit_code::success;
}

} // namespace

void add_report_command(CLI::App& app, command& chosen, language spoken) {
    const auto options = std::make_shared<report_options>();
    CLI::App* report_app =
        app.add_subcommand("report", std::string(help(spoken, help_page::report)));
    report_app->add_option("SOURCE", options->source)->required();
    report_app->add_option("CODE", options->code)->required();
    report_app->add_option("--context", options->context)->type_name("TEXT");
    report_app
        ->add_option_function<std::string>(
            "--type",
            [options](const std::string& name) { options->severity = severity_named(name); })
        ->type_name("TYPE");
    report_app->callback([options, &chosen] {
        chosen = [options](const console& console) { return report(*options, console); };
    });
}

} // namespace wsaerr
