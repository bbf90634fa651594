#include "commands/look_up_command.h"

#include "look_up/answer.h"
#include "console/ask_windows.h"
#include "look_up/code_query.h"
#include "look_up/explanation.h"
#include "commands/failure.h"
#include "look_up/json_output.h"
#include "commands/loaded_table.h"
#include "console/output_file.h"
#include "look_up/text_output.h"
#include "look_up/text_search.h"
#include "console/utf16.h"

#include <CLI/CLI.hpp>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace wsaerr {
namespace {

struct look_up_options {
    std::vector<std::string> queries;
    std::optional<std::string> search;
    bool list = false;
    bool json = false;
    std::optional<text_form> form;
    std::optional<std::string> dll;
    std::optional<std::string> output;
};

/// Writes the answers, all at once: to standard output or the file of --output.
using write_answers = std::function<void(std::string_view text)>;

std::u16string to_code_units(const std::string& argument) {
    const std::wstring text = to_utf16(argument);
    return {text.begin(), text.end()};
}

/// The queries with the arguments they were read from. Nothing is looked up unless all can be.
std::vector<std::pair<std::string, code_query>>
parse_queries(const std::vector<std::string>& arguments) {
    std::vector<std::pair<std::string, code_query>> queries;
    for (const std::string& argument : arguments) {
        code_query query = parse_code_query(to_code_units(argument));
        if (const auto* malformed = std::get_if<malformed_query>(&query)) {
            throw failure(exit_code::wrong_use, in_quotes(argument) + " " + malformed->reason);
        }
        queries.emplace_back(argument, std::move(query));
    }
    return queries;
}

std::string written(std::span<const explanation> explanations, const look_up_options& options) {
    if (options.json) {
        return json(explanations);
    }
    return options.form ? in_form(explanations, *options.form) : list(explanations);
}

exit_code list_all(const look_up_options& options, std::span<const explanation> explanations,
                   const write_answers& write) {
    write(written(explanations, options));
    return exit_code::success;
}

exit_code search(const look_up_options& options, std::span<const explanation> explanations,
                 const write_answers& write, output_stream& errors) {
    const std::vector<explanation> found =
        search_text(explanations, to_code_units(*options.search));
    write(written(found, options));
    if (found.empty()) {
        errors.write("wsaerr: no entry holds " + in_quotes(*options.search) + "\n");
        return exit_code::not_found;
    }
    return exit_code::success;
}

answer look_up(const std::string& argument, const code_query& query,
               std::span<const explanation> explanations, const ask_system& ask) {
    if (const auto* number = std::get_if<number_query>(&query)) {
        return look_up(argument, *number, explanations, ask);
    }
    return look_up(argument, std::get<name_query>(query), explanations);
}

exit_code look_up_all(const look_up_options& options, std::span<const explanation> explanations,
                      const write_answers& write, output_stream& errors) {
    // What the system says has no forms.
    const ask_system ask = options.form ? ask_system() : ask_windows;
    std::vector<answer> answers;
    std::vector<explanation> found;
    std::string misses;
    for (const auto& [argument, query] : parse_queries(options.queries)) {
        answers.push_back(look_up(argument, query, explanations, ask));
        const answer& answer = answers.back();
        if (answer.found) {
            found.push_back(*answer.found);
        }
        const bool has_form =
            !options.form || !answer.found || !answer.found->in_form(*options.form).empty();
        if (!answer.is_known() || !has_form) {
            misses += "wsaerr: " + explain_miss(answer) + "\n";
        }
    }
    if (options.form) {
        write(in_form(found, *options.form));
    } else {
        write(options.json ? json(answers) : explain(answers));
    }
    errors.write(misses);
    return misses.empty() ? exit_code::success : exit_code::not_found;
}

text_form form_named(const std::string& name) {
    static const std::map<std::string, text_form> forms{{"meaning", text_form::meaning},
                                                        {"description", text_form::description},
                                                        {"remedy", text_form::remedy},
                                                        {"text", text_form::text},
                                                        {"event", text_form::event}};
    const auto found = forms.find(name);
    if (found == forms.end()) {
        throw CLI::ValidationError(
            "--form", in_quotes(name) + " is not meaning, description, text, remedy or event");
    }
    return found->second;
}

constexpr const char* footer = R"(Examples:
  wsaerr 10061 WSAETIMEDOUT         what WSAGetLastError returned, or its name
  wsaerr econnrefused refused       case, WSA and WSAE do not matter; near names are suggested
  wsaerr 0x8007274D -2147014835     HRESULTs, in hexadecimal or as .NET prints them
  wsaerr --search 接続              the codes whose name or texts hold 接続
  wsaerr --list --json --output codes.json
  wsaerr --form remedy 10061        what to do, alone

JSON: an array of objects with the keys query (what was looked up; not with --list and --search),
  code, hex, name, meaning, description, remedy (null where there is none), document (the one it is
  from; null with --dll), system_message (of a code that the table lacks; the rest is null) and
  suggestions (near names, where nothing is known).

Exit codes: 0 found, 1 something was not found, 2 wrong use, 3 the DLL could not be used,
  4 the output could not be written.)";

/// The DLL may be named without its extension.
void keep_dll(const std::string& dll, const std::string& output) {
    if (is_same_file(dll, output) || is_same_file(dll + ".dll", output)) {
        throw failure(exit_code::wrong_use,
                      in_quotes(output) + " is the DLL that is read; name another file");
    }
}

exit_code run(const look_up_options& options, output_stream& output, output_stream& errors) {
    if (options.dll && options.output) {
        keep_dll(*options.dll, *options.output);
    }
    const write_answers write = [&options, &output](std::string_view text) {
        if (options.output) {
            write_output_file(*options.output, text);
        } else {
            output.write(text);
        }
    };
    const loaded_table source = options.dll ? load_table(*options.dll) : embedded_table();
    const std::vector<explanation>& explanations = source.explanations;
    if (options.list) {
        return list_all(options, explanations, write);
    }
    if (options.search) {
        return search(options, explanations, write, errors);
    }
    return look_up_all(options, explanations, write, errors);
}

/// What stands before a subcommand is not its own, and would be ignored.
void refuse_before_subcommand(const CLI::App& app) {
    const std::string subcommand = app.get_subcommands().front()->get_name();
    const std::string is_misplaced =
        " does not belong before " + subcommand + " (see wsaerr " + subcommand + " --help)";
    for (const CLI::Option* option : app.get_options()) {
        if (option->count() > 0) {
            const std::string what = option->get_positional() ? in_quotes(option->results().front())
                                                              : option->get_name();
            throw failure(exit_code::wrong_use, what + is_misplaced);
        }
    }
}

} // namespace

void add_look_up_command(CLI::App& app, command& chosen) {
    const auto options = std::make_shared<look_up_options>();
    CLI::Option* queries =
        app.add_option("code", options->queries, "Codes, HRESULTs, message IDs or names");
    CLI::Option* search =
        app.add_option("--search", options->search, "List the codes whose name or texts hold TEXT")
            ->type_name("TEXT")
            ->excludes(queries);
    CLI::Option* list = app.add_flag("--list", options->list, "List all codes of the table")
                            ->excludes(queries)
                            ->excludes(search);
    CLI::Option* json = app.add_flag("--json", options->json, "Write JSON, for scripts");
    app.add_option_function<std::string>(
           "--form", [options](const std::string& name) { options->form = form_named(name); },
           "Write one text alone: meaning, description, text (both), remedy or event")
        ->type_name("FORM")
        ->excludes(json);
    app.add_option("--dll", options->dll, "Read this DLL instead of the table inside wsaerr")
        ->type_name("PATH");
    app.add_option("--output", options->output,
                   "Write to FILE, in UTF-8, whole or not at all; what it held is replaced")
        ->type_name("FILE");
    app.footer(footer);
    app.callback([&app, &chosen, options, queries, search, list] {
        if (!app.get_subcommands().empty()) {
            refuse_before_subcommand(app);
            return;
        }
        if (queries->count() + search->count() + list->count() == 0) {
            throw CLI::RequiredError("a code, a name, --search or --list");
        }
        if (options->search && options->search->empty()) {
            throw CLI::ValidationError("--search", "the text is empty");
        }
        if (options->dll && options->dll->empty()) {
            throw CLI::ValidationError("--dll", "the path is empty");
        }
        if (options->output && options->output->empty()) {
            throw CLI::ValidationError("--output", "the path is empty");
        }
        chosen = [options](output_stream& output, output_stream& errors) {
            return run(*options, output, errors);
        };
    });
}

} // namespace wsaerr
