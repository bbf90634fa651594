#include "winsock_messages/event_source.h"

#include "message_file.h"
#include "registry_transaction.h"

#include <windows.h>

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <span>
#include <string_view>
#include <utility>

namespace winsock_messages {
namespace {

constexpr const wchar_t* event_message_file = L"EventMessageFile";
constexpr const wchar_t* parameter_message_file = L"ParameterMessageFile";
constexpr const wchar_t* types_supported = L"TypesSupported";
/// EVENTLOG_ERROR_TYPE | EVENTLOG_WARNING_TYPE | EVENTLOG_INFORMATION_TYPE
constexpr std::uint32_t all_types = 7;

class category_of_event_source final : public std::error_category {
public:
    const char* name() const noexcept override { return "winsock_messages.event_source"; }

    std::string message(int value) const override {
        switch (static_cast<event_source_errc>(value)) {
        case event_source_errc::empty_name:
            return "the name of the source is empty";
        case event_source_errc::name_too_long:
            return "the name of the source is longer than 255 characters, the most that a "
                   "registry key may have";
        case event_source_errc::character_in_name:
            return "the name of the source holds a control character or one of \\ < > & \"";
        case event_source_errc::name_of_a_log:
            return "an event log has the name of the source; choose another";
        case event_source_errc::no_such_log:
            return "there is no such event log; create it first or name an existing one";
        case event_source_errc::security_log:
            return "the log Security is for Windows alone; use Application or a log of your own";
        case event_source_errc::registered_in_other_log:
            return "the source is registered in another log; remove it there first";
        case event_source_errc::other_values:
            return "the source is registered with other values, which were kept; append to them or "
                   "replace them";
        case event_source_errc::not_registered:
            return "the source is not registered: Windows would show nothing of its events; add "
                   "it first";
        case event_source_errc::no_message_file:
            return "the source has no EventMessageFile; add it again";
        case event_source_errc::path_not_absolute:
            return "the path of the DLL is not absolute; write it with its drive";
        case event_source_errc::path_on_network:
            return "the path of the DLL is a network path or on a mapped drive, which the Event "
                   "Log service cannot see; copy the DLL to a local drive";
        case event_source_errc::character_in_path:
            return "the path of the DLL holds ; or %, which have a meaning of their own in the "
                   "registration; choose another folder";
        case event_source_errc::variable_not_expanded:
            return "the path holds a variable that nothing expands (it is unknown, or the value is "
                   "not of the type REG_EXPAND_SZ); register an absolute path";
        case event_source_errc::folder_not_found:
            return "the folder of the DLL does not exist: the path is wrong; register the right "
                   "one";
        case event_source_errc::other_messages:
            return "the DLL has a message table, but not the messages of Winsock errors; register "
                   "winsock-messages-ja.dll";
        case event_source_errc::not_elevated:
            return "access to the registry was denied; run this as administrator, from an "
                   "elevated prompt";
        case event_source_errc::not_undone:
            return "the registration failed in the middle, and what was done could not be undone; "
                   "look at the source's key in the registry";
        }
        return "unknown error " + std::to_string(value);
    }
};

/// The parts of a list, empty ones too.
std::vector<std::wstring> split(const std::wstring& list) {
    std::vector<std::wstring> parts;
    std::size_t begin = 0;
    for (std::size_t end = 0; end != std::wstring::npos; begin = end + 1) {
        end = list.find(L';', begin);
        parts.push_back(list.substr(begin, end - begin));
    }
    return parts;
}

std::wstring key_of(std::wstring log, const std::wstring& name) {
    return log.append(L"\\").append(name);
}

bool equal_ignoring_case(const std::wstring& left, const std::wstring& right) noexcept {
    const less_ignoring_case less;
    return !less(left, right) && !less(right, left);
}

bool is_access_denied(const std::error_code& error) noexcept {
    return error == std::error_code(ERROR_ACCESS_DENIED, std::system_category());
}

bool is_not_found(const std::error_code& error) noexcept {
    return error == std::error_code(ERROR_FILE_NOT_FOUND, std::system_category());
}

/// What a failed change of the registry is reported as.
std::error_code error_of_change(const std::error_code& error) {
    return is_access_denied(error) ? event_source_errc::not_elevated : error;
}

registry_value dword(std::uint32_t number) {
    const auto bytes = std::as_bytes(std::span(&number, 1));
    return {REG_DWORD, {bytes.begin(), bytes.end()}};
}

registry_value string(std::uint32_t type, const std::wstring& text) {
    const auto bytes = std::as_bytes(std::span(text.c_str(), text.size() + 1));
    return {type, {bytes.begin(), bytes.end()}};
}

registry_value string(const message_files& files) {
    return string(files.expands ? REG_EXPAND_SZ : REG_SZ, files.text);
}

std::optional<message_files> files_in(const registry_values& values, const wchar_t* name) {
    const auto found = values.find(name);
    if (found == values.end() ||
        (found->second.type != REG_SZ && found->second.type != REG_EXPAND_SZ)) {
        return std::nullopt;
    }
    const std::vector<std::byte>& data = found->second.data;
    std::wstring text(data.size() / sizeof(wchar_t), L'\0');
    std::memcpy(text.data(), data.data(), text.size() * sizeof(wchar_t));
    text.erase((std::min)(text.find(L'\0'), text.size()));
    return message_files{std::move(text), found->second.type == REG_EXPAND_SZ};
}

std::optional<std::uint32_t> number_in(const registry_values& values, const wchar_t* name) {
    const auto found = values.find(name);
    std::uint32_t number = 0;
    if (found == values.end() || found->second.type != REG_DWORD ||
        found->second.data.size() != sizeof(number)) {
        return std::nullopt;
    }
    std::memcpy(&number, found->second.data.data(), sizeof(number));
    return number;
}

event_source read_source(std::wstring name, std::wstring log, const registry_values& values) {
    return {std::move(name), std::move(log), files_in(values, event_message_file),
            files_in(values, parameter_message_file), number_in(values, types_supported)};
}

std::error_code error_of_name(const std::wstring& name) {
    constexpr std::size_t longest_key_name = 255;
    constexpr std::wstring_view forbidden = L"\\<>&\"";
    if (name.empty()) {
        return event_source_errc::empty_name;
    }
    if (name.size() > longest_key_name) {
        return event_source_errc::name_too_long;
    }
    const bool is_clean = std::ranges::all_of(name, [forbidden](wchar_t c) {
        return c >= L' ' && forbidden.find(c) == std::wstring_view::npos;
    });
    return is_clean ? std::error_code() : event_source_errc::character_in_name;
}

/// Whether name and log are fit for a source, given the logs that there are.
std::error_code error_of_place(const std::wstring& name, const std::wstring& log,
                               const std::vector<std::wstring>& logs) {
    if (const std::error_code error = error_of_name(name)) {
        return error;
    }
    const auto names_a_log = [&logs](const std::wstring& wanted) {
        return std::ranges::any_of(
            logs, [&](const std::wstring& each) { return equal_ignoring_case(each, wanted); });
    };
    if (names_a_log(name)) {
        return event_source_errc::name_of_a_log;
    }
    if (equal_ignoring_case(log, L"Security")) {
        return event_source_errc::security_log;
    }
    return names_a_log(log) ? std::error_code() : event_source_errc::no_such_log;
}

std::wstring normal_form(const std::wstring& path) {
    return std::filesystem::path(path).lexically_normal().make_preferred().wstring();
}

bool holds(const message_files& files, const std::wstring& path) {
    return std::ranges::any_of(files.paths(), [&path](const std::wstring& each) {
        return equal_ignoring_case(normal_form(each), path);
    });
}

/// The list without our DLL's entries, the rest as it was written; nothing where it has none.
std::optional<message_files> without_ours(const std::optional<message_files>& files,
                                          event_log_host& host) {
    if (!files) {
        return std::nullopt;
    }
    std::wstring rest;
    bool is_first = true;
    for (const std::wstring& path : split(files->text)) {
        if (!path.empty() && is_ours({path, files->expands}, host)) {
            continue;
        }
        rest.append(is_first ? L"" : L";").append(path);
        is_first = false;
    }
    return rest == files->text ? std::nullopt
                               : std::optional(message_files{std::move(rest), files->expands});
}

bool uses_our_dll(const event_source& source, event_log_host& host) {
    return without_ours(source.event_message_files, host) ||
           without_ours(source.parameter_message_file, host);
}

using changes = std::vector<std::pair<const wchar_t*, registry_value>>;

bool wants_parameter_file(const registration& wanted) noexcept {
    return wanted.parameter_messages || wanted.mode == registration_mode::parameter_only;
}

/// All values of a registration, except those that `present` has as they are to be.
changes changes_of_own_source(const registration& wanted, const std::wstring& path,
                              const event_source& present) {
    const message_files ours{path, true};
    changes result;
    if (present.event_message_files != ours) {
        result.emplace_back(event_message_file, string(ours));
    }
    if (wants_parameter_file(wanted) && present.parameter_message_file != ours) {
        result.emplace_back(parameter_message_file, string(ours));
    }
    if (present.types_supported != all_types) {
        result.emplace_back(types_supported, dword(all_types));
    }
    return result;
}

/// What is to be written into an existing source whose other values are kept.
changes changes_of_kept_source(const registration& wanted, const std::wstring& path,
                               const event_source& present, std::error_code& error) {
    const message_files ours{path, true};
    changes result;
    if (wanted.mode != registration_mode::parameter_only) {
        const std::optional<message_files>& files = present.event_message_files;
        if (!files) {
            result.emplace_back(event_message_file, string(ours));
        } else if (!holds(*files, path)) {
            if (wanted.mode != registration_mode::append) {
                error = event_source_errc::other_values;
            }
            const std::wstring separator = files->text.empty() ? L"" : L";";
            const message_files list{files->text + separator + path, files->expands};
            result.emplace_back(event_message_file, string(list));
        }
    }
    if (wants_parameter_file(wanted)) {
        const std::optional<message_files>& file = present.parameter_message_file;
        if (!file) {
            result.emplace_back(parameter_message_file, string(ours));
        } else if (!holds(*file, path)) {
            error = event_source_errc::other_values;
        }
    }
    return result;
}

/// Whether the key holds what a new registration makes and nothing else. TypesSupported tells it
/// from a key that was there before: to such a one it is never added.
bool is_all_ours(const event_source& source, const registry_values& values, event_log_host& host) {
    const auto is_ours_alone = [&host](const std::optional<message_files>& files) {
        const std::optional<message_files> rest = without_ours(files, host);
        return rest && rest->text.empty();
    };
    const bool is_made_by_us =
        is_ours_alone(source.event_message_files) && source.types_supported == all_types;
    const std::size_t ours = is_ours_alone(source.parameter_message_file) ? 3 : 2;
    return is_made_by_us && values.size() == ours;
}

/// Undoes everything where `error` is one.
std::error_code finish(registry_transaction& transaction, const std::error_code& error) {
    if (!error) {
        return {};
    }
    return transaction.roll_back() ? event_source_errc::not_undone : error_of_change(error);
}

} // namespace

const std::error_category& event_source_category() noexcept {
    static const category_of_event_source category;
    return category;
}

std::error_code make_error_code(event_source_errc error) noexcept {
    return {static_cast<int>(error), event_source_category()};
}

std::vector<std::wstring> message_files::paths() const {
    std::vector<std::wstring> result = split(text);
    std::erase(result, L"");
    return result;
}

std::vector<event_source> find_event_sources(const std::wstring& name, std::error_code& error,
                                             event_log_host& host) {
    error = error_of_name(name);
    if (error) {
        return {};
    }
    std::vector<event_source> found;
    for (std::wstring& log : host.subkeys({}, error)) {
        std::error_code error_of_values;
        const registry_values values = host.values(key_of(log, name), error_of_values);
        if (!error_of_values) {
            found.push_back(read_source(name, std::move(log), values));
        } else if (!is_not_found(error_of_values) && !is_access_denied(error_of_values)) {
            error = error_of_values;
            return {};
        }
    }
    return found;
}

event_source_list list_event_sources(std::error_code& error, event_log_host& host) {
    event_source_list list;
    for (const std::wstring& log : host.subkeys({}, error)) {
        std::error_code error_of_log;
        for (const std::wstring& name : host.subkeys(log, error_of_log)) {
            std::error_code error_of_source;
            const registry_values values = host.values(key_of(log, name), error_of_source);
            event_source source = read_source(name, log, values);
            if (!error_of_source && uses_our_dll(source, host)) {
                list.sources.push_back(std::move(source));
            }
        }
        if (is_access_denied(error_of_log)) {
            list.closed_logs.push_back(log);
        } else if (error_of_log) {
            error = error_of_log;
            return {};
        }
    }
    return list;
}

registration_result add_event_source(const registration& wanted, std::error_code& error,
                                     event_log_host& host) {
    const std::vector<std::wstring> logs = host.subkeys({}, error);
    if (!error) {
        error = error_of_place(wanted.name, wanted.log, logs);
    }
    if (!error) {
        error = error_of_path(wanted.message_file, host);
    }
    const std::wstring path = normal_form(wanted.message_file);
    if (!error) {
        open_messages(path, error);
    }
    if (error) {
        return {};
    }
    const std::vector<event_source> found = find_event_sources(wanted.name, error, host);
    if (error) {
        return {};
    }
    const bool is_new = found.empty();
    if (!is_new && (found.size() > 1 || !equal_ignoring_case(found.front().log, wanted.log))) {
        error = event_source_errc::registered_in_other_log;
        return {};
    }
    if (is_new && wanted.mode == registration_mode::parameter_only) {
        error = event_source_errc::not_registered;
        return {};
    }
    const event_source present = is_new ? event_source() : found.front();
    const changes to_write = is_new || wanted.mode == registration_mode::replace
                                 ? changes_of_own_source(wanted, path, present)
                                 : changes_of_kept_source(wanted, path, present, error);
    if (error) {
        return {};
    }

    const std::wstring key = key_of(wanted.log, wanted.name);
    registry_transaction transaction(host);
    if (is_new) {
        error = transaction.create_key(key);
    }
    for (const auto& [name, value] : to_write) {
        if (!error) {
            error = transaction.set_value(key, name, value);
        }
    }
    error = finish(transaction, error);
    if (error) {
        return {};
    }
    return {!to_write.empty(), warnings_about(path, host)};
}

bool remove_event_source(const std::wstring& name, std::error_code& error, event_log_host& host) {
    const std::vector<event_source> found = find_event_sources(name, error, host);
    registry_transaction transaction(host);
    bool changed = false;
    for (const event_source& source : found) {
        if (error || !uses_our_dll(source, host)) {
            continue;
        }
        const std::wstring key = key_of(source.log, source.name);
        const registry_values values = host.values(key, error);
        const bool has_keys_below = !error && !host.subkeys(key, error).empty();
        if (error) {
            break;
        }
        changed = true;
        if (!has_keys_below && is_all_ours(source, values, host)) {
            error = transaction.delete_key(key, values);
            continue;
        }
        const auto remove_from = [&](const wchar_t* value_name,
                                     const std::optional<message_files>& files) {
            const std::optional<message_files> rest = without_ours(files, host);
            if (rest && !error) {
                error = rest->text.empty() ? transaction.delete_value(key, value_name)
                                           : transaction.set_value(key, value_name, string(*rest));
            }
        };
        remove_from(event_message_file, source.event_message_files);
        remove_from(parameter_message_file, source.parameter_message_file);
    }
    error = finish(transaction, error);
    return changed && !error;
}

} // namespace winsock_messages
