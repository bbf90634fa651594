#include "registration_values.h"

#include "message_file_list.h"
#include "registry_text.h"

#include <windows.h>

#include <algorithm>
#include <cstdint>
#include <utility>

namespace winsock_messages {
namespace {

/// EVENTLOG_ERROR_TYPE | EVENTLOG_WARNING_TYPE | EVENTLOG_INFORMATION_TYPE
constexpr std::uint32_t all_types = 7;

registry_value our_list(const std::wstring& path) {
    return value_of({path, true});
}

std::optional<message_files> files_in(const registry_values& values, const std::wstring& name) {
    const auto found = values.find(name);
    return found == values.end() ? std::nullopt : files_in(found->second);
}

bool holds_only(const registry_values& values, const std::wstring& name, const std::wstring& path) {
    const auto files = files_in(values, name);
    return files && holds_only(*files, path);
}

bool has_all_types(const registry_values& values) {
    const auto found = values.find(types_supported);
    return found != values.end() && number_in(found->second) == all_types;
}

/// Whether a key that we have no record of holds what a registration of `path` would not write.
bool has_values_of_others(const registry_values& values, const std::wstring& path) {
    return std::ranges::any_of(values, [&](const auto& named_value) {
        const registry_values one{named_value};
        return !holds_only(one, event_message_file, path) &&
               !holds_only(one, parameter_message_file, path) && !has_all_types(one);
    });
}

/// Puts a value in the place of another, which is kept beside the record.
void replace(registry_values& values, const std::wstring& name, registry_value value, bool& added) {
    const auto found = values.find(name);
    if (found != values.end()) {
        values[value_of_kept(name)] = std::move(found->second);
    }
    values[name] = std::move(value);
    added = true;
}

/// Puts the path into a list; `added` tells whether it was not there.
void add_to_list(registry_values& values, const std::wstring& name, const std::wstring& path,
                 bool may_append, bool& added, std::error_code& error) {
    const auto found = values.find(name);
    if (found == values.end()) {
        values[name] = our_list(path);
        added = true;
        return;
    }
    const std::optional<message_files> files = files_in(found->second);
    if (!files) {
        error = event_source_errc::other_type;
    } else if (files->paths().empty()) {
        replace(values, name, our_list(path), added);
    } else if (!holds(*files, path)) {
        if (!may_append) {
            error = event_source_errc::other_values;
        }
        found->second = value_of(with(*files, path));
        values.erase(value_of_kept(name)); // of a forced registration that did not end
        added = true;
    }
}

void write_record(registry_values& values, const registration_record& record) {
    values[value_of_record] = text_value(to_text(record), REG_SZ);
}

registry_values replaced(registry_values values, registration_record record, bool parameters) {
    const std::wstring& path = record.path;
    if (!holds_only(values, event_message_file, path)) {
        replace(values, event_message_file, our_list(path), record.event_message_file);
    }
    if (parameters && !holds_only(values, parameter_message_file, path)) {
        replace(values, parameter_message_file, our_list(path), record.parameter_message_file);
    }
    if (!has_all_types(values)) {
        replace(values, types_supported, number_value(all_types), record.types_supported);
    }
    if (record != registration_record{path}) {
        write_record(values, record);
    }
    return values;
}

/// Takes the path out of a list, or gives back what the list replaced.
void take_out(registry_values& values, const std::wstring& name, const std::wstring& path) {
    const std::optional<message_files> files = files_in(values, name);
    const std::optional<message_files> rest =
        files ? without(*files, [&](const auto& each) { return is_same_path(each, path); })
              : std::nullopt;
    if (!rest) {
        return;
    }
    const auto kept = values.find(value_of_kept(name));
    if (rest->text.empty()) {
        if (kept == values.end()) {
            values.erase(name);
        } else {
            values[name] = kept->second;
        }
        return;
    }
    // Somebody has added paths to ours meanwhile.
    const std::optional<message_files> before = files_in(values, value_of_kept(name));
    values[name] = value_of(before ? with(*before, rest->text) : *rest);
}

} // namespace

registry_values registered(const std::optional<registry_values>& present,
                           const registration& wanted, const std::wstring& path,
                           std::error_code& error) {
    const bool parameters_only = wanted.mode == registration_mode::parameter_only;
    if (!present && parameters_only) {
        error = event_source_errc::not_registered;
        return {};
    }
    registry_values values = present.value_or(registry_values());
    const std::optional<registration_record> before = record_in(values);
    registration_record record{path, !present};
    if (wanted.mode == registration_mode::force) {
        record.key = record.key || (before && before->key);
        const bool parameters = before && before->parameter_message_file;
        return replaced(before ? unregistered(values, *before) : std::move(values), record,
                        parameters);
    }
    if (before && !is_same_path(before->path, path)) {
        error = event_source_errc::other_values;
        return {};
    }
    record = before.value_or(record);
    if (!parameters_only) {
        add_to_list(values, event_message_file, path, wanted.mode == registration_mode::append,
                    record.event_message_file, error);
        if (!values.contains(types_supported) && holds_only(values, event_message_file, path)) {
            values[types_supported] = number_value(all_types);
            record.types_supported = true;
        }
    }
    if (parameters_only) {
        add_to_list(values, parameter_message_file, path, false, record.parameter_message_file,
                    error);
    }
    if (present && values == *present) {
        return values;
    }
    if (wanted.mode == registration_mode::keep && present && !before &&
        has_values_of_others(*present, path) && !error) {
        error = event_source_errc::other_values;
    }
    write_record(values, record);
    return values;
}

registry_values unregistered(const registry_values& present, const registration_record& record) {
    registry_values values = present;
    if (record.event_message_file) {
        take_out(values, event_message_file, record.path);
    }
    if (record.parameter_message_file) {
        take_out(values, parameter_message_file, record.path);
    }
    if (record.types_supported && has_all_types(values)) {
        const auto kept = values.find(value_of_kept(types_supported));
        if (kept == values.end()) {
            values.erase(types_supported);
        } else {
            values[types_supported] = kept->second;
        }
    }
    std::erase_if(values, [](const auto& value) { return belongs_to_record(value.first); });
    return values;
}

registry_values
unregistered_by_force(const registry_values& present,
                      const std::function<bool(const std::wstring& path, bool expands)>& is_ours) {
    registry_values values = present;
    for (const wchar_t* name : {event_message_file, parameter_message_file}) {
        std::optional<message_files> files = files_in(values, name);
        while (files) {
            files =
                without(*files, [&](const auto& path) { return is_ours(path, files->expands); });
            if (files && !files->text.empty()) {
                values[name] = value_of(*files);
            } else if (files) {
                values.erase(name);
            }
        }
    }
    std::erase_if(values, [](const auto& value) { return belongs_to_record(value.first); });
    const bool were_all_ours = values.size() == 1 && has_all_types(values);
    if (values != present && were_all_ours) {
        values.clear();
    }
    return values;
}

} // namespace winsock_messages
