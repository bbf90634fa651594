/// A machine in memory: a registry and an event log whose every call can be made to fail. Files
/// are those of the real machine.
#ifndef WINSOCK_MESSAGES_TESTS_FAKE_EVENT_LOG_HOST_H
#define WINSOCK_MESSAGES_TESTS_FAKE_EVENT_LOG_HOST_H

#include <winsock_messages/error_category.h>
#include "host.h"

#include <windows.h>

#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

inline std::error_code windows_error(int error) {
    return {error, winsock_messages::category()};
}

inline winsock_messages::registry_value text_value(const std::wstring& text,
                                                   std::uint32_t type = REG_EXPAND_SZ) {
    const auto bytes = std::as_bytes(std::span(text.c_str(), text.size() + 1));
    return {type, {bytes.begin(), bytes.end()}};
}

inline winsock_messages::registry_value number_value(std::uint32_t number) {
    const auto bytes = std::as_bytes(std::span(&number, 1));
    return {REG_DWORD, {bytes.begin(), bytes.end()}};
}

/// What ReportEventW was called with.
struct reported_event {
    std::uint16_t type = 0;
    std::uint32_t message_id = 0;
    std::optional<std::wstring> insert;

    friend bool operator==(const reported_event&, const reported_event&) = default;
};

class fake_event_log_host final : public winsock_messages::event_log_host {
public:
    using keys = std::map<std::wstring, winsock_messages::registry_values,
                          winsock_messages::less_ignoring_case>;

    /// All keys with their values; the logs are there.
    keys registry{
        {L"", {}}, {L"Application", {}}, {L"Security", {}}, {L"System", {}}, {L"Tools", {}}};
    std::map<std::wstring, std::wstring> variables;
    std::set<std::wstring> mapped_drives;
    winsock_messages::file_rights file_rights{false, true};
    winsock_messages::folder_judgement folder_judgement;
    std::vector<std::pair<std::wstring, winsock_messages::folder_use>> judged_folders;
    /// Keys that this user may not open.
    std::set<std::wstring> closed_keys;
    /// Keys that cannot be read for another reason.
    std::map<std::wstring, int> errors_of_keys;
    int error_of_rights = ERROR_SUCCESS;
    std::error_code error_of_lock;
    bool is_locked = false;
    /// Changes that were made while others could make some.
    int changes_without_lock = 0;
    /// Calls that look at the registry or at a path.
    int looks = 0;
    /// What becomes of the next changes of the registry, each ERROR_SUCCESS or the error.
    std::deque<int> results_of_changes;
    /// How many changes of the registry succeed before the others are refused, and how many are.
    int changes_before_refusal = 1000;
    int refusals = 0;
    int refusal = ERROR_ACCESS_DENIED;
    std::wstring system_text = L"No such thing 100% sure.";
    int error_of_open = ERROR_SUCCESS;
    int error_of_report = ERROR_SUCCESS;
    int open_sources = 0;
    std::vector<reported_event> events;

    std::vector<std::wstring> subkeys(const std::wstring& key, std::error_code& error) override {
        ++looks;
        error = error_of_key(key);
        std::vector<std::wstring> names;
        const std::wstring prefix = key.empty() ? L"" : key + L"\\";
        for (const auto& [path, values] : registry) {
            if (!error && path.size() > prefix.size() && path.starts_with(prefix) &&
                path.find(L'\\', prefix.size()) == std::wstring::npos) {
                names.push_back(path.substr(prefix.size()));
            }
        }
        return names;
    }

    winsock_messages::registry_values values(const std::wstring& key,
                                             std::error_code& error) override {
        ++looks;
        error = error_of_key(key);
        return error ? winsock_messages::registry_values() : registry.at(key);
    }

    std::shared_ptr<void> lock_changes(std::error_code& error) override {
        error = error_of_lock;
        is_locked = !error;
        return {this, [](fake_event_log_host* host) { host->is_locked = false; }};
    }

    std::error_code create_key(const std::wstring& key) override {
        const std::error_code error = error_of_change();
        if (!error) {
            registry[key];
        }
        return error;
    }

    std::error_code delete_key(const std::wstring& key) override {
        std::error_code error = error_of_change();
        if (!error && !subkeys(key, error).empty()) {
            error = windows_error(ERROR_ACCESS_DENIED);
        }
        if (!error) {
            registry.erase(key);
        }
        return error;
    }

    std::error_code set_value(const std::wstring& key, const std::wstring& name,
                              const winsock_messages::registry_value& value) override {
        const std::error_code error = error_of_change();
        if (!error) {
            registry.at(key)[name] = value;
        }
        return error;
    }

    std::error_code delete_value(const std::wstring& key, const std::wstring& name) override {
        const std::error_code error = error_of_change();
        if (!error) {
            registry.at(key).erase(name);
        }
        return error;
    }

    std::wstring expand(const std::wstring& text) override {
        ++looks;
        std::wstring expanded = text;
        for (const auto& [name, value] : variables) {
            const std::wstring variable = L"%" + name + L"%";
            const std::size_t at = expanded.find(variable);
            if (at != std::wstring::npos) {
                expanded.replace(at, variable.size(), value);
            }
        }
        return expanded;
    }

    bool is_on_mapped_drive(const std::wstring& path) override {
        ++looks;
        return mapped_drives.contains(path.substr(0, 2));
    }

    winsock_messages::file_rights rights(const std::wstring& /*path*/,
                                         std::error_code& error) override {
        error = windows_error(error_of_rights);
        return file_rights;
    }

    winsock_messages::folder_judgement judge_folder(const std::wstring& path,
                                                    winsock_messages::folder_use use,
                                                    std::error_code& error) override {
        judged_folders.emplace_back(path, use);
        error = windows_error(error_of_rights);
        return folder_judgement;
    }

    void* open_source(const std::wstring& /*name*/, std::error_code& error) override {
        error = windows_error(error_of_open);
        if (error) {
            return nullptr;
        }
        ++open_sources;
        return this;
    }

    void close_source(void* source) noexcept override { open_sources -= source == this ? 1 : 0; }

    std::error_code report(void* source, std::uint16_t type, std::uint32_t message_id,
                           const wchar_t* insert) override {
        if (source != this) {
            return windows_error(ERROR_INVALID_HANDLE);
        }
        if (error_of_report == ERROR_SUCCESS) {
            events.push_back(
                {type, message_id, insert == nullptr ? std::nullopt : std::optional(insert)});
        }
        return windows_error(error_of_report);
    }

    std::wstring system_message(std::uint32_t /*number*/) override { return system_text; }

private:
    std::error_code error_of_key(const std::wstring& key) const {
        if (closed_keys.contains(key)) {
            return windows_error(ERROR_ACCESS_DENIED);
        }
        if (const auto found = errors_of_keys.find(key); found != errors_of_keys.end()) {
            return windows_error(found->second);
        }
        return windows_error(registry.contains(key) ? ERROR_SUCCESS : ERROR_FILE_NOT_FOUND);
    }

    std::error_code error_of_change() {
        changes_without_lock += is_locked ? 0 : 1;
        if (!results_of_changes.empty()) {
            const int result = results_of_changes.front();
            results_of_changes.pop_front();
            return windows_error(result);
        }
        if (changes_before_refusal > 0) {
            --changes_before_refusal;
            return {};
        }
        if (refusals == 0) {
            return {};
        }
        --refusals;
        return windows_error(refusal);
    }
};

#endif
