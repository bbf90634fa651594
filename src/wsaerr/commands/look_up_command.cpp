#include "commands/look_up_command.h"

#include "commands/failure.h"
#include "commands/loaded_table.h"
#include "commands/output_option.h"
#include "console/input.h"
#include "console/output_file.h"
#include "language/error_message.h"
#include "language/help.h"
#include "look_up/answer.h"
#include "look_up/code_query.h"
#include "look_up/code_scanner.h"
#include "look_up/name_search.h"
#include "look_up/explanation.h"
#include "look_up/fold.h"
#include "look_up/json_output.h"
#include "look_up/text_output.h"
#include "look_up/text_search.h"

#include <CLI/CLI.hpp>

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
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
                 const write_answers& write, const console& console) {
    const std::vector<explanation> found = search_text(explanations, *options.search);
    write(written(found, options));
    if (found.empty()) {
        console.complain(sentence::no_entry_holds, {in_quotes(*options.search)});
        return exit_code::not_found;
    }
    return exit_code::success;
}

/// The answers, each found code once where it was found in a text.
class answers {
public:
    answers(const look_up_options& options, std::span<const explanation> explanations,
            const console& console)
        : options_(options), explanations_(explanations), console_(console) {
        // What the system says has no forms.
        if (!options.form) {
            ask_ = [&console](std::uint32_t number) { return ask_windows(console.spoken, number); };
        }
    }

    /// An argument that is a number, a name or a line of a log. Throws failure (wrong_use) where it
    /// is none of them.
    void add(const std::string& argument) {
        const code_query query = parse_code_query(argument);
        if (const auto* number = std::get_if<number_query>(&query)) {
            add(look_up(argument, *number, explanations_, ask_));
        } else if (const auto* name = std::get_if<name_query>(&query)) {
            add(look_up(argument, *name, explanations_, ask_));
        } else {
            add_line(argument, std::get<malformed_query>(query).reason);
        }
    }

    /// All that standard input holds.
    void add_input() {
        const std::vector<scanned_code> codes = codes_in_input(known());
        add(codes, say(console_.spoken, sentence::no_code_in_input));
    }

    const std::vector<answer>& all() const noexcept { return all_; }

    /// A line for each argument without an answer.
    const std::string& misses() const noexcept { return misses_; }

private:
    known_codes known() const { return known_in(explanations_); }

    void add_line(const std::string& argument, sentence reason) {
        const std::vector<scanned_code> codes = scan_codes(argument, known());
        const bool is_line = argument.find(' ') != std::string::npos;
        if (codes.empty() && !is_line) {
            throw failure(exit_code::wrong_use, reason, {in_quotes(argument)});
        }
        add(codes, say(console_.spoken, sentence::no_code_in_line, {in_quotes(argument)}));
    }

    void add(const std::vector<scanned_code>& codes, const std::string& miss) {
        for (const scanned_code& each : codes) {
            add(look_up(each.text, number_query{each.code}, explanations_, nullptr));
        }
        if (codes.empty()) {
            misses_ += "wsaerr: " + miss + "\n";
        }
    }

    void add(answer found) {
        const bool has_form =
            !options_.form || (found.found && !found.found->in_form(*options_.form).empty());
        if (!found.is_known() || !has_form) {
            misses_ += "wsaerr: " + explain_miss(console_.spoken, found) + "\n";
        }
        all_.push_back(std::move(found));
    }

    const look_up_options& options_;
    std::span<const explanation> explanations_;
    const console& console_;
    ask_system ask_;
    std::vector<answer> all_;
    std::string misses_;
};

exit_code look_up_all(const look_up_options& options, std::span<const explanation> explanations,
                      const write_answers& write, const console& console) {
    answers answers(options, explanations, console);
    for (const std::string& argument : options.queries) {
        if (argument == "-") {
            answers.add_input();
        } else {
            answers.add(argument);
        }
    }
    if (options.form) {
        std::vector<explanation> found;
        for (const answer& each : answers.all()) {
            if (each.found) {
                found.push_back(*each.found);
            }
        }
        write(in_form(found, *options.form));
    } else if (options.json || options.output) {
        write(options.json ? json(answers.all()) : explain(console.spoken, answers.all()));
    } else {
        console.output.write(explain_in_paragraphs(console.spoken, answers.all()));
    }
    console.errors.write(answers.misses());
    return answers.misses().empty() ? exit_code::success : exit_code::not_found;
}

text_form form_named(const std::string& name) {
    static const std::map<std::string, text_form> forms{{"meaning", text_form::meaning},
                                                        {"description", text_form::description},
                                                        {"remedy", text_form::remedy},
                                                        {"text", text_form::text},
                                                        {"event", text_form::event}};
    const auto found = forms.find(name);
    if (found == forms.end()) {
        throw failure(exit_code::wrong_use, sentence::no_such_form, {in_quotes(name)})
            .see("wsaerr");
    }
    return found->second;
}

/// The DLL may be named without its extension.
void keep_dll(const std::string& dll, const std::string& output) {
    if (is_same_file(dll, output) || is_same_file(dll + ".dll", output)) {
        throw failure(exit_code::wrong_use, sentence::dll_would_be_overwritten,
                      {in_quotes(output)});
    }
}

exit_code run(const look_up_options& options, const console& console) {
    if (options.dll && options.output) {
        keep_dll(*options.dll, *options.output);
    }
    const write_answers write = [&options, &console](std::string_view text) {
        write_answer(options.output, text, console);
    };
    const std::vector<explanation> explanations =
        options.dll ? load_table(*options.dll) : embedded_table();
    if (options.list) {
        return list_all(options, explanations, write);
    }
    if (options.search) {
        return search(options, explanations, write, console);
    }
    return look_up_all(options, explanations, write, console);
}

/// What stands before a subcommand is not its own, and would be ignored.
void refuse_before_subcommand(const CLI::App& app) {
    const std::string subcommand = app.get_subcommands().front()->get_name();
    for (const CLI::Option* option : app.get_options()) {
        if (option->count() > 0) {
            const std::string what = option->get_positional() ? in_quotes(option->results().front())
                                                              : option->get_name();
            throw failure(exit_code::wrong_use, sentence::belongs_elsewhere, {what, subcommand})
                .see("wsaerr " + subcommand);
        }
    }
}

void refuse(sentence reason, const std::string& option) {
    throw failure(exit_code::wrong_use, reason, {option}).see("wsaerr");
}

void refuse_empty_values(const look_up_options& options) {
    if (options.search && fold_for_search(*options.search).empty()) {
        refuse(sentence::text_is_empty, "--search");
    }
    if (options.dll && options.dll->empty()) {
        refuse(sentence::path_is_empty, "--dll");
    }
}

} // namespace

void add_look_up_command(CLI::App& app, command& chosen, language spoken) {
    const auto options = std::make_shared<look_up_options>();
    app.description(std::string(help(spoken, help_page::look_up)));
    CLI::Option* queries = app.add_option("CODE", options->queries);
    CLI::Option* search =
        app.add_option("--search", options->search)->type_name("TEXT")->excludes(queries);
    CLI::Option* list = app.add_flag("--list", options->list)
                            ->disable_flag_override()
                            ->excludes(queries)
                            ->excludes(search);
    CLI::Option* json = app.add_flag("--json", options->json)->disable_flag_override();
    app.add_option_function<std::string>(
           "--form", [options](const std::string& name) { options->form = form_named(name); })
        ->type_name("FORM")
        ->excludes(json);
    app.add_option("--dll", options->dll)->type_name("PATH");
    add_output_option(app, options->output, "wsaerr");
    app.callback([&app, &chosen, options, queries, search, list] {
        if (!app.get_subcommands().empty()) {
            refuse_before_subcommand(app);
            return;
        }
        if (queries->count() + search->count() + list->count() == 0) {
            throw failure(exit_code::wrong_use, sentence::lookup_is_missing, {}).see("wsaerr");
        }
        refuse_empty_values(*options);
        chosen = [options](const console& console) { return run(*options, console); };
    });
}

} // namespace wsaerr
