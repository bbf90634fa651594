#include "commands/source_command_check.h"

#include "console/ask_windows.h"
#include "look_up/text_output.h"
#include "console/utf16.h"

#include <winsock_messages/event_source_check.h>

#include <algorithm>

namespace wsaerr {
namespace {

using winsock_messages::event_source_check;
using winsock_messages::event_source_errc;
using winsock_messages::event_source_finding;
using winsock_messages::event_source_step;
using winsock_messages::folder_weakness;
using winsock_messages::our_part;

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

/// An argument as it is typed at a prompt: in quotation marks unless it is made of letters, digits
/// and the like.
std::string argument(const std::string& text) {
    const bool is_plain = std::ranges::all_of(text, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
               (byte >= 'a' && byte <= 'z') || c == '-' || c == '_' || c == '.' || c == '/';
    });
    return is_plain && !text.empty() ? text : "\"" + text + "\"";
}

/// The commands that mend what is wrong; empty where none does.
std::string remedy(const std::string& name, const std::string& log,
                   const event_source_check& check) {
    const event_source_finding& finding = check.findings.back();
    std::string add = "wsaerr source add " + argument(name) +
                      (log == "Application" ? "" : " --log " + argument(log));
    const std::string remove = "wsaerr source remove " + argument(name);
    if (finding.error == event_source_errc::not_registered) {
        return add;
    }
    if (finding.error == event_source_errc::registered_in_other_log) {
        const std::string show = "wsaerr source show " + argument(name);
        return check.is_recorded
                   ? remove + ", then " + add + "; or check with --log where the other log is meant"
                   : show + "; or check with --log where the other log is meant";
    }
    const bool is_about_rights = finding.error == event_source_errc::dll_access_denied ||
                                 finding.error == event_source_errc::dll_in_use;
    if (finding.step == event_source_step::key || is_about_rights) {
        return {};
    }
    const std::string remove_first =
        remove + (check.is_recorded ? "" : " --force") + ", then " + add;
    switch (check.part) {
    case our_part::alone:
        return add + " --force";
    case our_part::among_others:
        return remove_first + " --append";
    case our_part::parameters:
        return remove_first + " --parameter-only";
    case our_part::none:
        break;
    }
    return add + " --append";
}

} // namespace

std::string what_users_can(folder_weakness weakness) {
    switch (weakness) {
    case folder_weakness::files_can_be_added:
        return "can add files to this folder";
    case folder_weakness::files_can_be_changed:
        return "can change files that are laid in this folder";
    case folder_weakness::content_can_be_deleted:
        return "can delete or rename what lies in this folder";
    case folder_weakness::can_be_deleted:
        return "can delete or rename this folder";
    case folder_weakness::rights_can_be_changed:
        return "can change the rights of this folder";
    case folder_weakness::belongs_to_user:
        return "own this folder";
    case folder_weakness::none:
        break;
    }
    return "can change nothing";
}

void write_warnings(const std::string& path,
                    const winsock_messages::registration_warnings& warnings,
                    output_stream& errors) {
    if (warnings.users_can_write) {
        errors.write("wsaerr: warning: " + in_quotes(path) +
                     ": users who are no administrators can change this file, which services of "
                     "Windows load; move it to a folder below Program Files\n");
    }
    if (warnings.folder.weakness != folder_weakness::none) {
        errors.write("wsaerr: warning: " + in_quotes(to_utf8(warnings.folder.folder)) +
                     ": users who are no administrators " +
                     what_users_can(warnings.folder.weakness) +
                     ", and services of Windows load a DLL of it; move the DLL to a folder below "
                     "Program Files\n");
    }
    if (warnings.local_service_cannot_read) {
        errors.write("wsaerr: warning: " + in_quotes(path) +
                     ": the Event Log service (LOCAL SERVICE) cannot read this file; give Users "
                     "the right to read it\n");
    }
}

exit_code check_source(const std::string& name, const std::string& log, output_stream& output,
                       output_stream& errors) {
    const event_source_check check =
        winsock_messages::check_event_source(to_utf16(name), to_utf16(log));
    for (const event_source_finding& finding : check.findings) {
        const std::string subject = to_utf8(finding.subject);
        std::string line = finding.error ? "WRONG  " : "ok     ";
        line.append(what_was_checked(finding.step)).append(": ");
        line.append(subject.empty() ? "none" : subject).append("\n");
        if (finding.error) {
            line.append("       ").append(message_of(finding.error)).append("\n");
            const std::string commands = remedy(name, log, check);
            if (!commands.empty()) {
                line.append("       run: ").append(commands).append("\n");
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

} // namespace wsaerr
