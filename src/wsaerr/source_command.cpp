#include "source_command.h"

#include "ask_windows.h"
#include "event_log_failure.h"
#include "text_output.h"
#include "utf16.h"

#include <winsock_messages/event_source.h>
#include <winsock_messages/event_source_check.h>
#include <winsock_messages/message_module.h>

#include <CLI/CLI.hpp>

#include <windows.h>

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
using winsock_messages::event_source_finding;
using winsock_messages::event_source_step;
using winsock_messages::message_files;
using winsock_messages::registration_mode;
using winsock_messages::registration_warnings;

struct source_options {
    std::string name;
    std::string log = "Application";
    std::optional<std::string> dll;
    registration_mode mode = registration_mode::keep;
};

/// winsock-messages-ja.dll beside wsaerr.exe.
std::wstring dll_beside_program() {
    std::wstring path(32768, L'\0'); // the longest path that Windows knows
    path.resize(GetModuleFileNameW(nullptr, path.data(), static_cast<DWORD>(path.size())));
    return std::filesystem::path(path)
        .replace_filename(winsock_messages::message_module_file_name)
        .wstring();
}

void write_warnings(const std::string& path, const registration_warnings& warnings,
                    output_stream& errors) {
    if (warnings.users_can_write) {
        errors.write("wsaerr: warning: " + in_quotes(path) +
                     ": users who are no administrators can change this file, which services of "
                     "Windows load; move it to a folder below Program Files\n");
    }
    if (warnings.local_service_cannot_read) {
        errors.write("wsaerr: warning: " + in_quotes(path) +
                     ": the Event Log service (LOCAL SERVICE) cannot read this file; give Users "
                     "the right to read it\n");
    }
}

exit_code add(const source_options& options, output_stream& output, output_stream& errors) {
    const std::wstring dll = options.dll ? to_utf16(*options.dll) : dll_beside_program();
    const std::wstring name = to_utf16(options.name);
    std::error_code error;
    const auto result = winsock_messages::add_event_source(
        {.name = name, .message_file = dll, .log = to_utf16(options.log), .mode = options.mode},
        error);
    if (error == event_source_errc::other_values) {
        throw failure(exit_code::event_log_failed,
                      in_quotes(options.name) +
                          " is registered with other values, which were kept (see wsaerr source "
                          "show); add ours with --append, or replace them with --force");
    }
    const bool is_about_dll = error.category() == winsock_messages::message_module_category() ||
                              error.category() == winsock_messages::message_table_category() ||
                              error == event_source_errc::other_messages ||
                              error == event_source_errc::path_not_absolute ||
                              error == event_source_errc::path_on_network ||
                              error == event_source_errc::character_in_path;
    if (error) {
        throw event_log_failure(is_about_dll ? to_utf8(dll) : options.name, error);
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
                     (types ? row("TypesSupported", std::to_string(*types)) : ""));
    }
    return exit_code::success;
}

exit_code list(output_stream& output, output_stream& errors) {
    std::error_code error;
    const auto list = winsock_messages::list_event_sources(error);
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
    const bool removed = winsock_messages::remove_event_source(to_utf16(options.name), error);
    if (error) {
        throw event_log_failure(options.name, error);
    }
    output.write(
        in_quotes(options.name) +
        (removed ? " was removed\n" : " is not registered with our DLL, nothing was changed\n"));
    return exit_code::success;
}

std::string what_was_checked(event_source_step step) {
    switch (step) {
    case event_source_step::key:
        return "registered in the log";
    case event_source_step::value:
        return "message file named";
    case event_source_step::path:
        return "path complete";
    case event_source_step::file:
        return "file there and readable";
    case event_source_step::messages:
        break;
    }
    return "messages found";
}

/// The command that mends what is wrong, to be run next.
std::string remedy(const source_options& options, const event_source_finding& finding) {
    const std::string name =
        options.name.find(' ') == std::string::npos ? options.name : "\"" + options.name + "\"";
    const std::string log = options.log == "Application" ? std::string() : " --log " + options.log;
    std::string add = "wsaerr source add " + name + log;
    if (finding.error == event_source_errc::not_registered) {
        return add;
    }
    if (finding.error == event_source_errc::registered_in_other_log) {
        return "wsaerr source remove " + name + ", then " + add +
               "; or check with --log where the other log is meant";
    }
    return finding.step == event_source_step::key ? std::string() : add.append(" --force");
}

exit_code check(const source_options& options, output_stream& output, output_stream& errors) {
    const auto check =
        winsock_messages::check_event_source(to_utf16(options.name), to_utf16(options.log));
    for (const event_source_finding& finding : check.findings) {
        const std::string subject = to_utf8(finding.subject);
        std::string line = finding.error ? "WRONG  " : "ok     ";
        line.append(what_was_checked(finding.step)).append(": ");
        line.append(subject.empty() ? "none" : subject).append("\n");
        if (finding.error) {
            line.append("       ").append(message_of(finding.error)).append("\n");
            const std::string command = remedy(options, finding);
            if (!command.empty()) {
                line.append("       run: ").append(command).append("\n");
            }
        }
        output.write(line);
    }
    if (!check.passed()) {
        return exit_code::not_found;
    }
    write_warnings(to_utf8(check.findings.back().subject), check.warnings, errors);
    return exit_code::success;
}

std::string what_users_can(winsock_messages::folder_weakness weakness) {
    using enum winsock_messages::folder_weakness;
    switch (weakness) {
    case files_can_be_added:
        return "can add files to this folder";
    case files_can_be_changed:
        return "can change files that are laid in this folder";
    case content_can_be_deleted:
        return "can delete or rename what lies in this folder";
    case can_be_deleted:
        return "can delete or rename this folder";
    case rights_can_be_changed:
        return "can change the rights of this folder";
    case belongs_to_user:
        return "own this folder";
    case none:
        break;
    }
    return "can change nothing";
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
    add_mode("--force", registration_mode::replace, "Replace the values of an existing source")
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
    source->add_subcommand("list", "List the sources of all logs that use our DLL")
        ->callback([&chosen] {
            chosen = [](output_stream& output, output_stream& errors) {
                return list(output, errors);
            };
        });
    add_action(*source, "remove", "Take away what add has added", options)
        ->callback([options, &chosen] {
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
            return check(*options, output, errors);
        };
    });
}

} // namespace wsaerr
