#include "commands/source_command.h"

#include "commands/event_log_failure.h"
#include "commands/output_option.h"
#include "commands/source_command_check.h"
#include "commands/source_json.h"
#include "console/utf16.h"
#include "language/help.h"
#include "look_up/columns.h"
#include "look_up/text_output.h"
#include "windows_error.h"

#include <winsock_messages/event_source.h>
#include <winsock_messages/event_source_check.h>
#include <winsock_messages/message_module.h>

#include <CLI/CLI.hpp>

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace wsaerr {
namespace {

using winsock_messages::event_source;
using winsock_messages::event_source_errc;
using winsock_messages::message_files;
using winsock_messages::registration_mode;
using winsock_messages::removal_mode;

struct source_options {
    std::string name;
    std::string path;
    std::string log = "Application";
    std::optional<std::string> dll;
    registration_mode mode = registration_mode::keep;
    removal_mode removal = removal_mode::recorded;
    winsock_messages::listing listing = winsock_messages::listing::by_name;
    bool json = false;
    std::optional<std::string> output;
};

/// winsock-messages-ja.dll beside wsaerr.exe, in UTF-8.
std::string dll_beside_program() {
    return to_utf8(std::filesystem::path(winsock_messages::module_path(nullptr))
                       .replace_filename(winsock_messages::message_module_file_name)
                       .wstring());
}

exit_code add_source(const source_options& options, const console& console) {
    const std::string dll = options.dll ? *options.dll : dll_beside_program();
    std::error_code error;
    const auto result = winsock_messages::add_event_source({.name = to_utf16(options.name),
                                                            .message_file = to_utf16(dll),
                                                            .log = to_utf16(options.log),
                                                            .mode = options.mode},
                                                           error);
    if (error == event_source_errc::other_values) {
        throw failure(exit_code::event_log_failed, sentence::source_has_other_values,
                      {in_quotes(options.name)});
    }
    if (error) {
        throw event_log_failure(is_about_dll(error) ? dll : options.name, error);
    }
    console.tell(result.changed ? sentence::source_was_registered
                                : sentence::source_is_registered_already,
                 {in_quotes(options.name), options.log});
    write_warnings(dll, result.warnings, console);
    return exit_code::success;
}

std::vector<event_source> find(const std::string& name) {
    std::error_code error;
    std::vector<event_source> sources = winsock_messages::find_event_sources(to_utf16(name), error);
    if (!error && sources.empty()) {
        error = event_source_errc::not_registered;
    }
    if (error) {
        throw event_log_failure(name, error);
    }
    return sources;
}

/// A label in Latin letters or half as many kana.
std::string row(const std::string& label, const std::string& value) {
    constexpr std::size_t width = 22;
    return "  " + label + ":" + std::string(width - columns(label), ' ') + value + "\n";
}

std::string row(const std::string& label, const std::optional<message_files>& files) {
    return files ? row(label, to_utf8(files->text)) : std::string();
}

exit_code show_source(const source_options& options, const console& console) {
    for (const event_source& source : find(options.name)) {
        const auto& types = source.types_supported;
        console.output.write(
            to_utf8(source.name) + "\n" +
            row(say(console.spoken, sentence::row_log), to_utf8(source.log)) +
            row("EventMessageFile", source.event_message_files) +
            row("ParameterMessageFile", source.parameter_message_file) +
            (types ? row("TypesSupported", std::to_string(*types)) : "") +
            (source.record ? row("WinsockMessagesJa", to_utf8(*source.record)) : ""));
    }
    return exit_code::success;
}

exit_code list_ours(const source_options& options, const console& console) {
    std::error_code error;
    const auto list = winsock_messages::list_event_sources(error, options.listing);
    if (error) {
        throw event_log_failure("EventLog", error);
    }
    if (options.json) {
        write_answer(options.output, json(list), console);
        return exit_code::success;
    }
    std::string lines;
    for (const event_source& source : list.sources) {
        lines += to_utf8(source.log) + "\\" + to_utf8(source.name) + "\n";
    }
    write_answer(options.output, lines, console);
    for (const std::wstring& log : list.closed_logs) {
        console.complain(sentence::log_is_closed, {in_quotes(to_utf8(log))});
    }
    return exit_code::success;
}

exit_code remove_ours(const source_options& options, const console& console) {
    std::error_code error;
    const bool removed =
        winsock_messages::remove_event_source(to_utf16(options.name), error, options.removal);
    if (error == event_source_errc::not_recorded) {
        throw failure(exit_code::event_log_failed, sentence::source_has_no_record,
                      {in_quotes(options.name)});
    }
    if (error) {
        throw event_log_failure(options.name, error);
    }
    console.tell(removed ? sentence::source_was_removed : sentence::source_is_not_ours,
                 {in_quotes(options.name)});
    return exit_code::success;
}

exit_code judge_folder(const std::string& path, const console& console) {
    std::error_code error;
    const auto judgement = winsock_messages::check_folder(to_utf16(path), error);
    if (error) {
        throw event_log_failure(judgement.folder.empty() ? path : to_utf8(judgement.folder), error);
    }
    if (const auto weakness = what_users_can(judgement.weakness)) {
        throw failure(exit_code::not_found, *weakness, {in_quotes(to_utf8(judgement.folder))});
    }
    console.tell(sentence::folder_is_safe, {in_quotes(path)});
    return exit_code::success;
}

CLI::App* add_action(CLI::App& source, const std::string& name, std::string_view help) {
    return source.add_subcommand(name, std::string(help));
}

CLI::App* add_action_on_source(CLI::App& source, const std::string& name, std::string_view help,
                               const std::shared_ptr<source_options>& options) {
    CLI::App* action = add_action(source, name, help);
    action->add_option("NAME", options->name)->required();
    return action;
}

void add_log_option(CLI::App& action, const std::shared_ptr<source_options>& options) {
    action.add_option("--log", options->log)->type_name("LOG");
}

/// Runs `run` where `action` is what the command line asks for.
template <typename Run>
void choose(CLI::App& action, command& chosen, const std::shared_ptr<source_options>& options,
            Run run) {
    action.callback([options, &chosen, run] {
        chosen = [options, run](const console& console) { return run(*options, console); };
    });
}

void add_add_action(CLI::App& source, command& chosen,
                    const std::shared_ptr<source_options>& options, language spoken) {
    CLI::App* action =
        add_action_on_source(source, "add", help(spoken, help_page::source_add), options);
    add_log_option(*action, options);
    action->add_option("--dll", options->dll)->type_name("PATH");
    const auto add_mode = [&](const std::string& flag, registration_mode mode) {
        return action->add_flag_callback(flag, [options, mode] { options->mode = mode; })
            ->disable_flag_override();
    };
    CLI::Option* append = add_mode("--append", registration_mode::append);
    CLI::Option* parameter_only =
        add_mode("--parameter-only", registration_mode::parameter_only)->excludes(append);
    add_mode("--force", registration_mode::force)->excludes(append)->excludes(parameter_only);
    choose(*action, chosen, options, add_source);
}

} // namespace

void add_source_command(CLI::App& app, command& chosen, language spoken) {
    const auto options = std::make_shared<source_options>();
    CLI::App* source = add_action(app, "source", help(spoken, help_page::source));
    source->require_subcommand(1);
    add_add_action(*source, chosen, options, spoken);
    choose(*add_action_on_source(*source, "show", help(spoken, help_page::source_show), options),
           chosen, options, show_source);

    CLI::App* list_action = add_action(*source, "list", help(spoken, help_page::source_list));
    list_action
        ->add_flag_callback(
            "--all", [options] { options->listing = winsock_messages::listing::by_messages; })
        ->disable_flag_override();
    list_action->add_flag("--json", options->json)->disable_flag_override();
    add_output_option(*list_action, options->output, "wsaerr source list");
    choose(*list_action, chosen, options, list_ours);

    CLI::App* remove_action =
        add_action_on_source(*source, "remove", help(spoken, help_page::source_remove), options);
    remove_action
        ->add_flag_callback("--force", [options] { options->removal = removal_mode::force; })
        ->disable_flag_override();
    choose(*remove_action, chosen, options, remove_ours);

    CLI::App* folder_action = add_action(*source, "folder", help(spoken, help_page::source_folder));
    folder_action->add_option("PATH", options->path)->required();
    choose(*folder_action, chosen, options, [](const source_options& of, const console& console) {
        return judge_folder(of.path, console);
    });

    CLI::App* check_action =
        add_action_on_source(*source, "check", help(spoken, help_page::source_check), options);
    add_log_option(*check_action, options);
    check_action->add_flag("--json", options->json)->disable_flag_override();
    add_output_option(*check_action, options->output, "wsaerr source check");
    choose(*check_action, chosen, options, [](const source_options& of, const console& console) {
        return check_source({.name = of.name,
                             .log = of.log,
                             .dll = dll_beside_program(),
                             .json = of.json,
                             .output = of.output},
                            console);
    });
}

} // namespace wsaerr
