#include "winsock_messages/event_source_check.h"

#include "message_file.h"
#include "message_file_list.h"
#include "registration_record.h"
#include "windows_error.h"
#include "with_host.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <optional>
#include <utility>

namespace winsock_messages {
namespace {

/// One registered path, followed to its messages or to the step that fails.
struct followed_path {
    std::vector<event_source_finding> findings;
    std::wstring path;
    message_module messages;

    bool leads_to_messages() const noexcept { return !findings.back().error; }
};

std::error_code error_of_expanded(const std::wstring& path, event_log_host& host) {
    // % is refused in a path that is to be registered, but here it is what is left of a variable.
    return path.find(L'%') != std::wstring::npos ? event_source_errc::variable_not_expanded
                                                 : error_of_path(path, host);
}

std::error_code with_folder_looked_at(const std::error_code& error, const std::wstring& path) {
    std::error_code ignored;
    const bool has_folder =
        std::filesystem::is_directory(std::filesystem::path(path).parent_path(), ignored);
    return error == message_module_errc::file_not_found && !has_folder
               ? event_source_errc::folder_not_found
               : error;
}

bool is_about_the_file(const std::error_code& error) {
    return error.category() == message_file_category() ||
           error == message_module_errc::file_not_found ||
           error == message_module_errc::not_a_module ||
           error == event_source_errc::dll_access_denied ||
           error == event_source_errc::dll_in_use || error == event_source_errc::folder_not_found;
}

followed_path follow(const registered_path& registered, event_log_host& host) {
    followed_path result;
    result.path = registered.expanded(host);
    const auto note = [&result](event_source_step step, const std::error_code& error) {
        result.findings.push_back({step, result.path, error});
        return !error;
    };
    if (!note(event_source_step::path, error_of_expanded(result.path, host))) {
        return result;
    }
    std::error_code error;
    result.messages = open_message_file(result.path, error);
    error = with_folder_looked_at(error, result.path);
    if (note(event_source_step::file, is_about_the_file(error) ? error : std::error_code())) {
        note(event_source_step::messages, error);
    }
    return result;
}

/// The first of the paths that leads to messages; else the first that was meant to, by its name;
/// else the last.
std::optional<followed_path> follow_first(const message_files& files, event_log_host& host) {
    std::optional<followed_path> failed;
    bool failed_is_ours = false;
    for (const std::wstring& text : files.paths()) {
        const registered_path path{text, files.expands};
        followed_path followed = follow(path, host);
        if (followed.leads_to_messages()) {
            return followed;
        }
        if (!failed_is_ours) {
            failed_is_ours = is_ours(path, host);
            failed = std::move(followed);
        }
    }
    return failed;
}

/// What of a list is ours: none, some or all of its paths.
struct share {
    bool some = false;
    bool all = true;
};

share our_share(const std::optional<message_files>& files, const event_source& source,
                event_log_host& host) {
    share ours;
    for (const std::wstring& path : files ? files->paths() : std::vector<std::wstring>()) {
        const bool is_one =
            is_ours({path, files->expands}, host) ||
            (source.record && is_same_path(path, parse_record(*source.record)->path));
        ours.some = ours.some || is_one;
        ours.all = ours.all && is_one;
    }
    return ours;
}

our_part part_of(const event_source& source, event_log_host& host) {
    const share events = our_share(source.event_message_files, source, host);
    if (events.some) {
        return events.all ? our_part::alone : our_part::among_others;
    }
    return source.event_message_files && our_share(source.parameter_message_file, source, host).some
               ? our_part::parameters
               : our_part::none;
}

std::error_code error_of_place(const std::vector<event_source>& sources, const std::wstring& log) {
    if (sources.empty()) {
        return event_source_errc::not_registered;
    }
    const bool is_right = sources.size() == 1 && equal_ignoring_case(sources.front().log, log);
    return is_right ? std::error_code() : event_source_errc::registered_in_other_log;
}

std::wstring logs_of(const std::vector<event_source>& sources) {
    std::wstring logs;
    for (const event_source& source : sources) {
        logs += (logs.empty() ? L"" : L", ") + source.log;
    }
    return logs;
}

} // namespace

std::optional<std::wstring>
event_source_check::recorded_elsewhere(const std::wstring& message_file) const {
    const auto found = std::ranges::find_if_not(
        recorded_paths, [&](const std::wstring& path) { return is_same_path(path, message_file); });
    return found != recorded_paths.end() ? std::optional(*found) : std::nullopt;
}

event_source_check check_event_source(const std::wstring& name, const std::wstring& log,
                                      event_log_host& host) {
    event_source_check check;
    std::error_code error;
    const std::vector<event_source> sources = find_event_sources(name, error, host);
    const std::error_code error_of_key = error ? error : error_of_place(sources, log);
    for (const event_source& source : sources) {
        if (source.record) {
            check.recorded_paths.push_back(parse_record(*source.record)->path);
        }
    }
    check.findings.push_back(
        {event_source_step::key, sources.empty() ? log : logs_of(sources), error_of_key});
    if (error_of_key) {
        return check;
    }
    const event_source& source = sources.front();
    check.part = part_of(source, host);
    const std::optional<message_files>& files = check.part == our_part::parameters
                                                    ? source.parameter_message_file
                                                    : source.event_message_files;
    std::optional<followed_path> followed = files ? follow_first(*files, host) : std::nullopt;
    check.findings.push_back({event_source_step::value, files ? files->text : std::wstring(),
                              followed ? std::error_code() : event_source_errc::no_message_file});
    if (followed) {
        std::ranges::move(followed->findings, std::back_inserter(check.findings));
    }
    if (check.passed()) {
        check.warnings = warnings_about(followed->path, host);
    }
    return check;
}

folder_judgement check_folder(const std::wstring& path, std::error_code& error,
                              event_log_host& host) {
    error = error_of_path(path, host);
    return error ? folder_judgement()
                 : host.judge_folder(normal_form(path), folder_use::takes_files, error);
}

message_module messages_of_event_source(const std::wstring& name, std::error_code& error,
                                        event_log_host& host) {
    const std::vector<event_source> sources = find_event_sources(name, error, host);
    if (error) {
        return {};
    }
    if (sources.size() != 1) {
        error = sources.empty() ? event_source_errc::not_registered
                                : event_source_errc::registered_in_other_log;
        return {};
    }
    const std::optional<message_files>& files = sources.front().event_message_files;
    std::optional<followed_path> followed = files ? follow_first(*files, host) : std::nullopt;
    error = followed ? followed->findings.back().error : event_source_errc::no_message_file;
    return error ? message_module() : std::move(followed->messages);
}

} // namespace winsock_messages
