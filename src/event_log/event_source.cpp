#include "winsock_messages/event_source.h"

#include "event_source_name.h"
#include "message_file.h"
#include "message_file_list.h"
#include "registration_record.h"
#include "registration_values.h"
#include "registry_text.h"
#include "registry_transaction.h"
#include "windows_error.h"
#include "with_host.h"

#include <windows.h>

#include <algorithm>
#include <memory>
#include <utility>

namespace winsock_messages {
namespace {

std::wstring key_of(std::wstring log, const std::wstring& name) {
    return log.append(L"\\").append(name);
}

bool is_access_denied(const std::error_code& error) noexcept {
    return error == windows_error(ERROR_ACCESS_DENIED);
}

bool is_not_found(const std::error_code& error) noexcept {
    return error == windows_error(ERROR_FILE_NOT_FOUND);
}

/// What a failed change of the registry is reported as.
std::error_code error_of_change(const std::error_code& error) {
    return is_access_denied(error) ? event_source_errc::not_elevated : error;
}

event_source read_source(std::wstring name, std::wstring log, const registry_values& values) {
    event_source source;
    source.name = std::move(name);
    source.log = std::move(log);
    for (const auto& [value_name, value] : values) {
        if (equal_ignoring_case(value_name, event_message_file)) {
            source.event_message_files = files_in(value);
        } else if (equal_ignoring_case(value_name, parameter_message_file)) {
            source.parameter_message_file = files_in(value);
        } else if (equal_ignoring_case(value_name, types_supported)) {
            source.types_supported = number_in(value);
        }
    }
    if (const std::optional<registration_record> record = record_in(values)) {
        source.record = to_text(*record);
    }
    return source;
}

struct found_source {
    std::wstring log;
    registry_values values;
};

/// The sources of a name, as their keys are.
std::vector<found_source> find_keys(const std::wstring& name, std::error_code& error,
                                    event_log_host& host) {
    error = error_of_name(name);
    if (error) {
        return {};
    }
    std::vector<found_source> found;
    for (std::wstring& log : host.subkeys({}, error)) {
        std::error_code error_of_values;
        registry_values values = host.values(key_of(log, name), error_of_values);
        if (!error_of_values) {
            found.push_back({std::move(log), std::move(values)});
        } else if (!is_not_found(error_of_values) && !is_access_denied(error_of_values)) {
            error = error_of_values;
            return {};
        }
    }
    return found;
}

bool names_our_dll(const event_source& source, listing how, event_log_host& host) {
    const auto is_one = [&](const std::optional<message_files>& files) {
        return files && std::ranges::any_of(files->paths(), [&](const std::wstring& text) {
                   const registered_path path{text, files->expands};
                   return has_our_name(path, host) ||
                          (how == listing::by_messages && has_our_messages(path, host));
               });
    };
    return source.record || is_one(source.event_message_files) ||
           is_one(source.parameter_message_file);
}

/// Whether the record, or the values beside it, are written first.
enum class record_comes { first, last };

/// Makes the values of a key what they are to be. Where this ends in the middle, the record says
/// what there may be to take away.
std::error_code write(registry_transaction& transaction, const std::wstring& key,
                      const registry_values& before, const registry_values& after,
                      record_comes order) {
    std::error_code error;
    const auto write_those = [&](bool of_record) {
        for (const auto& [name, value] : after) {
            const auto old = before.find(name);
            const bool is_new = old == before.end() || old->second != value;
            if (!error && is_new && belongs_to_record(name) == of_record) {
                error = transaction.set_value(key, name, value);
            }
        }
        std::for_each(before.rbegin(), before.rend(), [&](const auto& old) {
            if (!error && !after.contains(old.first) && belongs_to_record(old.first) == of_record) {
                error = transaction.delete_value(key, old.first);
            }
        });
    };
    write_those(order == record_comes::first);
    write_those(order == record_comes::last);
    return error;
}

/// Undoes everything where `error` is one.
std::error_code finish(registry_transaction& transaction, const std::error_code& error) {
    if (!error) {
        return {};
    }
    return transaction.roll_back() ? event_source_errc::not_undone : error_of_change(error);
}

/// Takes a source away; tells whether there was something to take.
bool remove(const std::wstring& key, const registry_values& values, removal_mode mode,
            registry_transaction& transaction, std::error_code& error, event_log_host& host) {
    const std::optional<registration_record> record = record_in(values);
    if (!record && mode == removal_mode::recorded) {
        return false;
    }
    const registry_values rest =
        record ? unregistered(values, *record)
               : unregistered_by_force(values, [&host](const std::wstring& path, bool expands) {
                     return is_ours({path, expands}, host);
                 });
    if (!record && rest == values) {
        return false;
    }
    const bool has_keys_below = !host.subkeys(key, error).empty();
    if (error) {
        return false;
    }
    const bool is_our_key = record ? record->key : true;
    error = rest.empty() && is_our_key && !has_keys_below
                ? transaction.delete_key(key, values)
                : write(transaction, key, values, rest, record_comes::last);
    return true;
}

} // namespace

std::vector<event_source> find_event_sources(const std::wstring& name, std::error_code& error,
                                             event_log_host& host) {
    std::vector<event_source> sources;
    for (found_source& found : find_keys(name, error, host)) {
        sources.push_back(read_source(name, std::move(found.log), found.values));
    }
    return sources;
}

event_source_list list_event_sources(std::error_code& error, listing how, event_log_host& host) {
    event_source_list list;
    for (const std::wstring& log : host.subkeys({}, error)) {
        std::error_code error_of_log;
        for (const std::wstring& name : host.subkeys(log, error_of_log)) {
            std::error_code error_of_source;
            const registry_values values = host.values(key_of(log, name), error_of_source);
            event_source source = read_source(name, log, values);
            if (!error_of_source && names_our_dll(source, how, host)) {
                list.sources.push_back(std::move(source));
            }
        }
        if (is_access_denied(error_of_log)) {
            list.closed_logs.push_back(log);
        } else if (error_of_log && !is_not_found(error_of_log)) {
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
        open_message_file(path, error);
    }
    if (error) {
        return {};
    }
    const std::shared_ptr<void> lock = host.lock_changes(error);
    if (error) {
        error = error_of_change(error);
        return {};
    }
    std::vector<found_source> found = find_keys(wanted.name, error, host);
    if (error) {
        return {};
    }
    if (found.size() > 1 ||
        (!found.empty() && !equal_ignoring_case(found.front().log, wanted.log))) {
        error = event_source_errc::registered_in_other_log;
        return {};
    }
    std::optional<registry_values> present;
    if (!found.empty()) {
        present = std::move(found.front().values);
    }
    const registry_values after = registered(present, wanted, path, error);
    if (error) {
        return {};
    }
    const std::wstring key = key_of(wanted.log, wanted.name);
    registry_transaction transaction(host);
    if (!present) {
        error = transaction.create_key(key);
    }
    const registry_values before = present.value_or(registry_values());
    if (!error) {
        error = write(transaction, key, before, after, record_comes::first);
    }
    error = finish(transaction, error);
    if (error) {
        return {};
    }
    return {!present || before != after, warnings_about(path, host)};
}

bool remove_event_source(const std::wstring& name, std::error_code& error, removal_mode mode,
                         event_log_host& host) {
    error = error_of_name(name);
    if (error) {
        return false;
    }
    const std::shared_ptr<void> lock = host.lock_changes(error);
    if (error) {
        error = error_of_change(error);
        return false;
    }
    const std::vector<found_source> found = find_keys(name, error, host);
    registry_transaction transaction(host);
    bool changed = false;
    for (const found_source& source : found) {
        if (!error &&
            remove(key_of(source.log, name), source.values, mode, transaction, error, host)) {
            changed = true;
        }
    }
    error = finish(transaction, error);
    if (error || changed) {
        return changed && !error;
    }
    const bool is_in_use = std::ranges::any_of(found, [&](const found_source& source) {
        return names_our_dll(read_source(name, source.log, source.values), listing::by_messages,
                             host);
    });
    if (is_in_use) {
        error = event_source_errc::not_recorded;
    }
    return false;
}

} // namespace winsock_messages
