#include "commands/source_command_check.h"

#include "commands/output_option.h"
#include "commands/source_json.h"
#include "console/utf16.h"
#include "language/error_message.h"
#include "look_up/text_output.h"

#include <winsock_messages/event_source_check.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace wsaerr {
namespace {

using winsock_messages::event_source_check;
using winsock_messages::event_source_errc;
using winsock_messages::event_source_finding;
using winsock_messages::event_source_step;
using winsock_messages::folder_weakness;
using winsock_messages::our_part;

sentence what_was_checked(event_source_step step) {
    switch (step) {
    case event_source_step::key:
        return sentence::step_key;
    case event_source_step::value:
        return sentence::step_value;
    case event_source_step::path:
        return sentence::step_path;
    case event_source_step::file:
        return sentence::step_file;
    case event_source_step::messages:
        break;
    }
    return sentence::step_messages;
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

/// The option of `source add` that keeps what is somebody else's, once ours is taken away.
std::string mode_of_adding_again(our_part part) {
    switch (part) {
    case our_part::alone:
        return "";
    case our_part::parameters:
        return " --parameter-only";
    case our_part::among_others:
    case our_part::none:
        break;
    }
    return " --append";
}

/// A sentence about what mends what is wrong.
struct advice {
    sentence id;
    std::vector<std::string> inserts;
};

/// Nothing where nothing that we know mends it.
std::optional<advice> remedy(const check_options& options, const event_source_check& check) {
    const event_source_finding& finding = check.findings.back();
    const std::string name = argument(options.name);
    const std::string log = options.log == "Application" ? "" : " --log " + argument(options.log);
    const std::string add = "wsaerr source add " + name + log;
    const std::string remove = "wsaerr source remove " + name;
    const bool is_recorded = !check.recorded_paths.empty();
    const auto recorded_elsewhere = check.recorded_elsewhere(to_utf16(options.dll));
    if (finding.error == event_source_errc::not_registered) {
        return advice{sentence::run, {add}};
    }
    if (finding.error == event_source_errc::registered_in_other_log) {
        const std::string show = "wsaerr source show " + name;
        return is_recorded && !recorded_elsewhere
                   ? advice{sentence::run_both_or_other_log, {remove, add}}
                   : advice{sentence::run_or_other_log, {show}};
    }
    const bool is_about_opening =
        finding.error == event_source_errc::dll_access_denied ||
        finding.error == event_source_errc::dll_in_use ||
        finding.error.category() == winsock_messages::message_file_category();
    if (finding.step == event_source_step::key || is_about_opening) {
        return std::nullopt;
    }
    const std::string add_again = add + mode_of_adding_again(check.part);
    if (recorded_elsewhere) {
        return advice{sentence::repair_or_run_both,
                      {in_quotes(to_utf8(*recorded_elsewhere)), remove, add_again}};
    }
    switch (check.part) {
    case our_part::alone:
        return advice{sentence::run, {add + " --force"}};
    case our_part::among_others:
    case our_part::parameters:
        return advice{sentence::run_both, {remove + (is_recorded ? "" : " --force"), add_again}};
    case our_part::none:
        break;
    }
    return advice{sentence::run, {add_again}};
}

/// Lines about one step.
std::string written_step(language spoken, const event_source_finding& finding) {
    std::string subject = to_utf8(finding.subject);
    if (subject.empty()) {
        subject = say(spoken, sentence::nothing_is_there);
    }
    const std::string step = say(spoken, what_was_checked(finding.step), {subject});
    if (!finding.error) {
        return say(spoken, sentence::step_is_right, {step}) + "\n";
    }
    return say(spoken, sentence::step_is_wrong, {step}) + "\n" +
           say(spoken, sentence::cause, {message_of(spoken, finding.error)}) + "\n";
}

} // namespace

std::optional<sentence> what_users_can(folder_weakness weakness) {
    switch (weakness) {
    case folder_weakness::files_can_be_added:
        return sentence::users_can_add_files;
    case folder_weakness::files_can_be_changed:
        return sentence::users_can_change_files;
    case folder_weakness::content_can_be_deleted:
        return sentence::users_can_delete_content;
    case folder_weakness::can_be_deleted:
        return sentence::users_can_delete_folder;
    case folder_weakness::rights_can_be_changed:
        return sentence::users_can_change_rights;
    case folder_weakness::belongs_to_user:
        return sentence::users_own_folder;
    case folder_weakness::none:
        break;
    }
    return std::nullopt;
}

void write_warnings(const std::string& path,
                    const winsock_messages::registration_warnings& warnings,
                    const console& console) {
    const auto warn = [&console](sentence id, const std::string& insert) {
        console.complain(sentence::warning, {say(console.spoken, id, {insert})});
    };
    if (warnings.users_can_write) {
        warn(sentence::users_can_change_dll, in_quotes(path));
    }
    if (const auto weakness = what_users_can(warnings.folder.weakness)) {
        warn(sentence::services_load_from_folder,
             say(console.spoken, *weakness, {in_quotes(to_utf8(warnings.folder.folder))}));
    }
    if (warnings.local_service_cannot_read) {
        warn(sentence::event_log_service_cannot_read, in_quotes(path));
    }
}

exit_code check_source(const check_options& options, const console& console) {
    const event_source_check check =
        winsock_messages::check_event_source(to_utf16(options.name), to_utf16(options.log));
    const exit_code result = check.passed() ? exit_code::success : exit_code::not_found;
    if (options.json) {
        write_answer(options.output, json(console.spoken, options.name, options.log, check),
                     console);
        return result;
    }
    std::string lines;
    for (const event_source_finding& finding : check.findings) {
        lines += written_step(console.spoken, finding);
    }
    if (!check.passed()) {
        if (const auto advice = remedy(options, check)) {
            lines += say(console.spoken, advice->id, advice->inserts) + "\n";
        }
    }
    write_answer(options.output, lines, console);
    if (check.passed()) {
        write_warnings(to_utf8(check.findings.back().subject), check.warnings, console);
    }
    return result;
}

} // namespace wsaerr
