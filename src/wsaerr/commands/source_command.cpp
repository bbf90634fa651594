#include "commands/source_command.h"

#include "commands/event_log_failure.h"
#include "commands/source_command_check.h"
#include "look_up/text_output.h"
#include "console/utf16.h"
#include "windows_error.h"

#include <winsock_messages/event_source.h>
#include <winsock_messages/event_source_check.h>
#include <winsock_messages/message_module.h>

#include <CLI/CLI.hpp>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
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
    std::string log = "Application";
    std::optional<std::string> dll;
    registration_mode mode = registration_mode::keep;
    removal_mode removal = removal_mode::recorded;
    winsock_messages::listing listing = winsock_messages::listing::by_name;
};

/// winsock-messages-ja.dll beside wsaerr.exe.
std::wstring dll_beside_program() {
    return std::filesystem::path(winsock_messages::module_path(nullptr))
        .replace_filename(winsock_messages::message_module_file_name)
        .wstring();
}

exit_code add(const source_options& options, output_stream& output, output_stream& errors) {
    const std::wstring dll = options.dll ? to_utf16(*options.dll) : dll_beside_program();
    const std::wstring name = to_utf16(options.name);
    std::error_code error;
    const auto result = winsock_messages::add_event_source(
        {.name = name, .message_file = dll, .log = to_utf16(options.log), .mode = options.mode},
        error);
    if (error == event_source_errc::other_values) {
        throw failure(
            exit_code::event_log_failed,
            in_quotes(options.name) +
                " is registered with other values, which were kept (see wsaerr source "
                "show); add ours with --append, or replace them with --force until it is removed");
    }
    if (error) {
        throw event_log_failure(is_about_dll(error) ? to_utf8(dll) : options.name, error);
    }
    output.write(in_quotes(options.name) +
                 (result.changed ? " was registered in the log "
                                 : " is registered already, nothing was changed, in the log ") +
                 options.log + "\n");
    write_warnings(to_utf8(dll), result.warnings, errors);
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

std::string row(const std::string& label, const std::string& value) {
    constexpr std::size_t width = 22;
    return "  " + label + ":" + std::string(width - label.size(), ' ') + value + "\n";
}

std::string row(const std::string& label, const std::optional<message_files>& files) {
    return files ? row(label, to_utf8(files->text)) : std::string();
}

exit_code show(const source_options& options, output_stream& output) {
    for (const event_source& source : find(options.name)) {
        const auto& types = source.types_supported;
        output.write(to_utf8(source.name) + "\n" + row("log", to_utf8(source.log)) +
                     row("EventMessageFile", source.event_message_files) +
                     row("ParameterMessageFile", source.parameter_message_file) +
                     (types ? row("TypesSupported", std::to_string(*types)) : "") +
                     (source.record ? row("WinsockMessagesJa", to_utf8(*source.record)) : ""));
    }
    return exit_code::success;
}

exit_code list(const source_options& options, output_stream& output, output_stream& errors) {
    std::error_code error;
    const auto list = winsock_messages::list_event_sources(error, options.listing);
    if (error) {
        throw event_log_failure("EventLog", error);
    }
    for (const event_source& source : list.sources) {
        output.write(to_utf8(source.log) + "\\" + to_utf8(source.name) + "\n");
    }
    for (const std::wstring& log : list.closed_logs) {
        errors.write("wsaerr: the log " + in_quotes(to_utf8(log)) +
                     " is closed to this user; its sources are not listed\n");
    }
    return exit_code::success;
}

exit_code remove(const source_options& options, output_stream& output) {
    std::error_code error;
    const bool removed =
        winsock_messages::remove_event_source(to_utf16(options.name), error, options.removal);
    if (error == event_source_errc::not_recorded) {
        throw failure(
            exit_code::event_log_failed,
            in_quotes(options.name) +
                " uses our DLL, but nothing says that we registered it; it was left alone "
                "(see wsaerr source show); remove it with --force where it is yours");
    }
    if (error) {
        throw event_log_failure(options.name, error);
    }
    output.write(
        in_quotes(options.name) +
        (removed ? " was removed\n" : " is not registered with our DLL, nothing was changed\n"));
    return exit_code::success;
}

exit_code folder(const std::string& path, output_stream& output) {
    std::error_code error;
    const auto judgement = winsock_messages::check_folder(to_utf16(path), error);
    if (error) {
        throw event_log_failure(judgement.folder.empty() ? path : to_utf8(judgement.folder), error);
    }
    if (judgement.weakness != winsock_messages::folder_weakness::none) {
        throw failure(exit_code::not_found, in_quotes(to_utf8(judgement.folder)) +
                                                ": users who are no administrators " +
                                                what_users_can(judgement.weakness));
    }
    output.write("only administrators can change what lies in " + in_quotes(path) + "\n");
    return exit_code::success;
}

CLI::App* add_action(CLI::App& source, const std::string& name, const std::string& description,
                     const std::shared_ptr<source_options>& options) {
    CLI::App* action = source.add_subcommand(name, description);
    action->add_option("name", options->name, "The event source")->required();
    return action;
}

void add_log_option(CLI::App& action, const std::shared_ptr<source_options>& options,
                    const std::string& description) {
    action.add_option("--log", options->log, description + " (default: Application)")
        ->type_name("LOG");
}

void add_add_action(CLI::App& source, command& chosen,
                    const std::shared_ptr<source_options>& options) {
    CLI::App* action =
        add_action(source, "add", "Register a source, so that its events are explained", options);
    add_log_option(*action, options, "An existing log");
    action
        ->add_option("--dll", options->dll,
                     "The DLL's absolute path (default: winsock-messages-ja.dll beside wsaerr.exe)")
        ->type_name("PATH");
    const auto add_mode = [&](const std::string& flag, registration_mode mode,
                              const std::string& description) {
        return action->add_flag_callback(
            flag, [options, mode] { options->mode = mode; }, description);
    };
    CLI::Option* append = add_mode("--append", registration_mode::append,
                                   "Keep the message files of an existing source, add ours");
    CLI::Option* parameter_only =
        add_mode("--parameter-only", registration_mode::parameter_only,
                 "Set ParameterMessageFile alone: explains %%10061 in events of an existing source")
            ->excludes(append);
    add_mode("--force", registration_mode::force,
             "Replace the values of an existing source, until it is removed")
        ->excludes(append)
        ->excludes(parameter_only);
    action->callback([options, &chosen] {
        chosen = [options](output_stream& output, output_stream& errors) {
            return add(*options, output, errors);
        };
    });
}

constexpr const char* footer = R"(Examples (add and remove want an elevated prompt):
  wsaerr source add Mailer
  wsaerr source check Mailer
  wsaerr source list
  wsaerr source remove Mailer
  wsaerr source folder "D:\Messages"

Exit codes: 0 done, 1 no such source or a fault was found, 2 wrong use, 3 the DLL could not be
  used, 4 the output could not be written, 5 the registry or the event log could not be changed.)";

} // namespace

void add_source_command(CLI::App& app, command& chosen) {
    const auto options = std::make_shared<source_options>();
    CLI::App* source = app.add_subcommand(
        "source", "Register our DLL for an event source, so that Event Viewer shows its texts");
    source->require_subcommand(1);
    source->footer(footer);
    add_add_action(*source, chosen, options);
    add_action(*source, "show", "Show how a source is registered", options)
        ->callback([options, &chosen] {
            chosen = [options](output_stream& output, output_stream& /*errors*/) {
                return show(*options, output);
            };
        });
    CLI::App* list_action =
        source->add_subcommand("list", "List the sources of all logs that use our DLL");
    list_action->add_flag_callback(
        "--all", [options] { options->listing = winsock_messages::listing::by_messages; },
        "Open every message file, to find our messages under other names");
    list_action->callback([options, &chosen] {
        chosen = [options](output_stream& output, output_stream& errors) {
            return list(*options, output, errors);
        };
    });
    CLI::App* remove_action =
        add_action(*source, "remove", "Take away what add has added", options);
    remove_action->add_flag_callback(
        "--force", [options] { options->removal = removal_mode::force; },
        "Take our DLL away even where nothing says that we added it");
    remove_action->callback([options, &chosen] {
        chosen = [options](output_stream& output, output_stream& /*errors*/) {
            return remove(*options, output);
        };
    });
    CLI::App* folder_action = source->add_subcommand(
        "folder", "Say whether only administrators can change what lies in a folder");
    const auto path = std::make_shared<std::string>();
    folder_action->add_option("path", *path, "The folder's absolute path; it need not exist")
        ->required();
    folder_action->callback([path, &chosen] {
        chosen = [path](output_stream& output, output_stream& /*errors*/) {
            return folder(*path, output);
        };
    });
    CLI::App* check_action =
        add_action(*source, "check", "Follow a source to its messages; say what is wrong", options);
    add_log_option(*check_action, options, "The log that it should be in");
    check_action->callback([options, &chosen] {
        chosen = [options](output_stream& output, output_stream& errors) {
            return check_source(options->name, options->log, output, errors);
        };
    });
}

} // namespace wsaerr
