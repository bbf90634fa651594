#include "look_up_command.h"

#include "answer.h"
#include "ask_windows.h"
#include "code_query.h"
#include "entry.h"
#include "failure.h"
#include "json_output.h"
#include "message_source.h"
#include "text_output.h"
#include "text_search.h"
#include "utf16.h"

#include <CLI/CLI.hpp>

#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
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
};

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

std::string written(std::span<const entry> entries, const look_up_options& options) {
    if (options.json) {
        return json(entries);
    }
    return options.form ? in_form(entries, *options.form) : list(entries);
}

exit_code list_all(const look_up_options& options, std::span<const entry> entries,
                   output_stream& output) {
    output.write(written(entries, options));
    return exit_code::success;
}

exit_code search(const look_up_options& options, std::span<const entry> entries,
                 output_stream& output, output_stream& errors) {
    const std::vector<entry> found = search_text(entries, to_code_units(*options.search));
    output.write(written(found, options));
    if (found.empty()) {
        errors.write("wsaerr: no entry holds " + in_quotes(*options.search) + "\n");
        return exit_code::not_found;
    }
    return exit_code::success;
}

answer look_up(const std::string& argument, const code_query& query, std::span<const entry> entries,
               const ask_system& ask) {
    if (const auto* number = std::get_if<number_query>(&query)) {
        return look_up(argument, *number, entries, ask);
    }
    return look_up(argument, std::get<name_query>(query), entries);
}

exit_code look_up_all(const look_up_options& options, std::span<const entry> entries,
                      output_stream& output, output_stream& errors) {
    // The system has no forms.
    const ask_system ask = options.form
                               ? [](std::uint32_t) { return std::optional<std::u16string>(); }
                               : ask_system(ask_windows);
    std::vector<answer> answers;
    std::vector<entry> found;
    std::string misses;
    for (const auto& [argument, query] : parse_queries(options.queries)) {
        answers.push_back(look_up(argument, query, entries, ask));
        const answer& answer = answers.back();
        if (answer.found) {
            found.push_back(*answer.found);
        }
        if (!answer.is_known()) {
            misses += "wsaerr: " + explain_miss(answer) + "\n";
        }
    }
    if (options.form) {
        output.write(in_form(found, *options.form));
    } else {
        output.write(options.json ? json(answers) : explain(answers));
    }
    errors.write(misses);
    return misses.empty() ? exit_code::success : exit_code::not_found;
}

exit_code run(const look_up_options& options, output_stream& output, output_stream& errors) {
    const winsock_messages::message_module messages =
        options.dll ? open_messages(*options.dll) : own_messages();
    const std::vector<entry> entries = entries_of(messages);
    if (options.list) {
        return list_all(options, entries, output);
    }
    if (options.search) {
        return search(options, entries, output, errors);
    }
    return look_up_all(options, entries, output, errors);
}

} // namespace

void add_look_up_command(CLI::App& app, command& chosen) {
    const auto options = std::make_shared<look_up_options>();
    CLI::Option* queries =
        app.add_option("code", options->queries, "Codes, HRESULTs, message IDs or names");
    CLI::Option* search =
        app.add_option("--search", options->search, "List the codes whose name or text holds TEXT")
            ->type_name("TEXT")
            ->excludes(queries);
    CLI::Option* list = app.add_flag("--list", options->list, "List all codes")
                            ->excludes(queries)
                            ->excludes(search);
    CLI::Option* json = app.add_flag("--json", options->json, "Write JSON, for scripts");
    app.add_option("--form", options->form, "Write one text of each code and nothing else")
        ->type_name("meaning|description|text|event")
        ->transform(CLI::Transformer(
            std::map<std::string, text_form>{{"meaning", text_form::meaning},
                                             {"description", text_form::description},
                                             {"text", text_form::text},
                                             {"event", text_form::event}}))
        ->excludes(json);
    app.add_option("--dll", options->dll, "Read this DLL instead of the table in wsaerr")
        ->type_name("PATH");
    app.callback([&app, &chosen, options, queries, search, list] {
        if (!app.get_subcommands().empty()) {
            return;
        }
        if (queries->count() + search->count() + list->count() == 0) {
            throw CLI::RequiredError("a code, a name, --search or --list");
        }
        if (options->search && options->search->empty()) {
            throw CLI::ValidationError("--search", "the text is empty");
        }
        chosen = [options](output_stream& output, output_stream& errors) {
            return run(*options, output, errors);
        };
    });
}

} // namespace wsaerr
