#include "commands/wrong_use.h"

#include "look_up/edit_distance.h"
#include "look_up/text_output.h"

#include <CLI/CLI.hpp>

#include <optional>
#include <utility>

namespace wsaerr {
namespace {

/// An option as it is typed, an argument as it was typed.
std::string shown(const CLI::Option& option) {
    return option.get_positional() ? in_quotes(option.results().front()) : option.get_name();
}

std::string option_name(const std::string& argument) {
    return argument.substr(0, argument.find('='));
}

failure with_nearest(sentence alone, sentence with_near, const std::string& wanted,
                     const std::vector<std::string>& names) {
    if (const auto alike = nearest(names, wanted)) {
        return {exit_code::wrong_use, with_near, {in_quotes(wanted), *alike}};
    }
    return {exit_code::wrong_use, alone, {in_quotes(wanted)}};
}

failure not_expected(const CLI::App& app, const std::string& argument) {
    std::vector<std::string> names;
    if (argument.size() > 1 && argument.starts_with('-')) {
        for (const CLI::Option* option : app.get_options()) {
            if (!option->get_positional()) {
                names.push_back("--" + option->get_lnames().front());
            }
        }
        names.emplace_back("--language");
        return with_nearest(sentence::no_such_option, sentence::no_such_option_near,
                            option_name(argument), names);
    }
    const auto actions = app.get_subcommands([](const CLI::App*) { return true; });
    if (actions.empty()) {
        return {exit_code::wrong_use, sentence::one_argument_too_many, {in_quotes(argument)}};
    }
    for (const CLI::App* action : actions) {
        names.push_back(action->get_name());
    }
    return with_nearest(sentence::no_such_action, sentence::no_such_action_near, argument, names);
}

/// Two options that were given and exclude each other.
std::optional<std::pair<std::string, std::string>> excluding_options(const CLI::App& app) {
    for (const CLI::Option* option : app.get_options()) {
        for (const CLI::Option* excluded : option->get_excludes()) {
            if (option->count() > 0 && excluded->count() > 0) {
                return std::pair(shown(*option), shown(*excluded));
            }
        }
    }
    return std::nullopt;
}

std::optional<failure> wrong_number_of_values(const CLI::App& app,
                                              const std::vector<std::string>& arguments) {
    for (const CLI::Option* option : app.get_options()) {
        if (!option->get_positional() && option->count() > 1) {
            return failure(exit_code::wrong_use, sentence::option_is_repeated,
                           {option->get_name()});
        }
    }
    for (const std::string& argument : arguments) {
        const CLI::Option* option = app.get_option_no_throw(option_name(argument));
        if (option == nullptr || option->get_positional()) {
            continue;
        }
        if (option->get_expected_max() == 0 && option_name(argument) != argument) {
            return failure(exit_code::wrong_use, sentence::option_takes_no_value,
                           {option->get_name()});
        }
        // Only the last argument can have nothing after it.
        if (option->get_expected_max() > 0 && &argument == &arguments.back()) {
            return failure(exit_code::wrong_use, sentence::option_needs_value,
                           {option->get_name(), option->get_type_name()});
        }
    }
    return std::nullopt;
}

failure in_our_words(const CLI::App& app, const CLI::ParseError& error,
                     const std::vector<std::string>& arguments) {
    if (const auto extras = app.remaining(); !extras.empty()) {
        return not_expected(app, extras.front());
    }
    if (const auto both = excluding_options(app)) {
        return {exit_code::wrong_use, sentence::options_exclude, {both->first, both->second}};
    }
    if (const auto values = wrong_number_of_values(app, arguments)) {
        return *values;
    }
    for (const CLI::Option* option : app.get_options()) {
        if (option->get_required() && option->count() == 0) {
            return {exit_code::wrong_use, sentence::argument_is_missing, {option->get_name()}};
        }
    }
    if (app.get_require_subcommand_min() > 0) {
        return {exit_code::wrong_use, sentence::action_is_missing, {}};
    }
    return {exit_code::wrong_use, sentence::about, {"CLI11", error.what()}};
}

} // namespace

failure wrong_use(const CLI::App& app, const CLI::ParseError& error,
                  const std::vector<std::string>& arguments) {
    const CLI::App* asked = &app;
    std::string full_name = app.get_name();
    while (!asked->get_subcommands().empty()) {
        asked = asked->get_subcommands().front();
        full_name += " " + asked->get_name();
    }
    return in_our_words(*asked, error, arguments).see(full_name);
}

} // namespace wsaerr
