#include "this_machine.h"

#include "file_rights.h"
#include "registry_lock.h"
#include "windows_error.h"

#include <windows.h>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

namespace winsock_messages {
namespace {

constexpr const wchar_t* event_log_key = L"SYSTEM\\CurrentControlSet\\Services\\EventLog";

/// A key that somebody deletes while it is open is one that is not there.
std::error_code error_of(LSTATUS status) noexcept {
    return windows_error(status == ERROR_KEY_DELETED ? ERROR_FILE_NOT_FOUND
                                                     : static_cast<unsigned long>(status));
}

struct close_key {
    void operator()(HKEY key) const noexcept { RegCloseKey(key); }
};

using registry_key = std::unique_ptr<HKEY__, close_key>;

registry_key open_key(const std::wstring& key, REGSAM access, std::error_code& error) {
    const std::wstring path = key.empty() ? event_log_key : event_log_key + (L"\\" + key);
    HKEY opened = nullptr;
    error = error_of(
        RegOpenKeyExW(HKEY_LOCAL_MACHINE, path.c_str(), 0, access | KEY_WOW64_64KEY, &opened));
    return registry_key(opened);
}

/// Reads all values; false where one has become longer than the longest that there was.
bool read_values(HKEY key, registry_values& found, std::error_code& error) {
    DWORD longest_name = 0;
    DWORD longest_data = 0;
    error = error_of(RegQueryInfoKeyW(key, nullptr, nullptr, nullptr, nullptr, nullptr, nullptr,
                                      nullptr, &longest_name, &longest_data, nullptr, nullptr));
    for (DWORD i = 0; !error; ++i) {
        std::wstring name(longest_name + std::size_t{1}, L'\0');
        registry_value value;
        value.data.resize(longest_data);
        auto length = static_cast<DWORD>(name.size());
        DWORD type = 0;
        DWORD size = longest_data;
        const LSTATUS status = RegEnumValueW(key, i, name.data(), &length, nullptr, &type,
                                             reinterpret_cast<BYTE*>(value.data.data()), &size);
        if (status == ERROR_NO_MORE_ITEMS) {
            return true;
        }
        if (status == ERROR_MORE_DATA) {
            return false;
        }
        error = error_of(status);
        name.resize(length);
        value.type = type;
        value.data.resize(size);
        found.emplace(std::move(name), std::move(value));
    }
    return true;
}

class windows_host final : public event_log_host {
public:
    std::vector<std::wstring> subkeys(const std::wstring& key, std::error_code& error) override {
        const registry_key opened = open_key(key, KEY_ENUMERATE_SUB_KEYS, error);
        std::vector<std::wstring> names;
        for (DWORD i = 0; !error; ++i) {
            std::wstring name(256, L'\0'); // the longest name of a key, and a NUL
            auto length = static_cast<DWORD>(name.size());
            const LSTATUS status = RegEnumKeyExW(opened.get(), i, name.data(), &length, nullptr,
                                                 nullptr, nullptr, nullptr);
            if (status == ERROR_NO_MORE_ITEMS) {
                break;
            }
            error = error_of(status);
            name.resize(length);
            names.push_back(std::move(name));
        }
        return error ? std::vector<std::wstring>() : names;
    }

    registry_values values(const std::wstring& key, std::error_code& error) override {
        const registry_key opened = open_key(key, KEY_QUERY_VALUE, error);
        registry_values found;
        // Where somebody else writes longer values meanwhile, it starts anew.
        while (!error && !read_values(opened.get(), found, error)) {
            found.clear();
        }
        return error ? registry_values() : found;
    }

    std::shared_ptr<void> lock_changes(std::error_code& error) override {
        return acquire_mutex(mutex_of_changes, std::chrono::seconds(30), error);
    }

    std::error_code create_key(const std::wstring& key) override {
        const std::size_t separator = key.rfind(L'\\');
        std::error_code error;
        const registry_key parent = open_key(key.substr(0, separator), KEY_CREATE_SUB_KEY, error);
        if (error) {
            return error;
        }
        HKEY created = nullptr;
        error =
            error_of(RegCreateKeyExW(parent.get(), key.c_str() + separator + 1, 0, nullptr, 0,
                                     KEY_SET_VALUE | KEY_WOW64_64KEY, nullptr, &created, nullptr));
        const registry_key owner(created);
        return error;
    }

    std::error_code delete_key(const std::wstring& key) override {
        const std::size_t separator = key.rfind(L'\\');
        std::error_code error;
        const registry_key parent = open_key(key.substr(0, separator), KEY_QUERY_VALUE, error);
        if (error) {
            return error;
        }
        return error_of(
            RegDeleteKeyExW(parent.get(), key.c_str() + separator + 1, KEY_WOW64_64KEY, 0));
    }

    std::error_code set_value(const std::wstring& key, const std::wstring& name,
                              const registry_value& value) override {
        std::error_code error;
        const registry_key opened = open_key(key, KEY_SET_VALUE, error);
        if (error) {
            return error;
        }
        return error_of(RegSetValueExW(opened.get(), name.c_str(), 0, value.type,
                                       reinterpret_cast<const BYTE*>(value.data.data()),
                                       static_cast<DWORD>(value.data.size())));
    }

    std::error_code delete_value(const std::wstring& key, const std::wstring& name) override {
        std::error_code error;
        const registry_key opened = open_key(key, KEY_SET_VALUE, error);
        return error ? error : error_of(RegDeleteValueW(opened.get(), name.c_str()));
    }

    std::wstring expand(const std::wstring& text) override {
        const DWORD size = ExpandEnvironmentStringsW(text.c_str(), nullptr, 0);
        std::wstring expanded(size, L'\0');
        const DWORD written = ExpandEnvironmentStringsW(text.c_str(), expanded.data(), size);
        expanded.resize(written == 0 ? 0 : written - 1); // the NUL is counted
        return expanded;
    }

    bool is_on_mapped_drive(const std::wstring& path) override {
        const std::wstring root = path.substr(0, 2) + L"\\";
        return GetDriveTypeW(root.c_str()) == DRIVE_REMOTE;
    }

    file_rights rights(const std::wstring& path, std::error_code& error) override {
        return rights_of_file(path, error);
    }

    folder_judgement judge_folder(const std::wstring& path, folder_use use,
                                  std::error_code& error) override {
        return judge_folder_at(path, use, error);
    }

    void* open_source(const std::wstring& name, std::error_code& error) override {
        const HANDLE source = RegisterEventSourceW(nullptr, name.c_str());
        error = source == nullptr ? last_error() : std::error_code();
        return source;
    }

    void close_source(void* source) noexcept override { DeregisterEventSource(source); }

    std::error_code report(void* source, std::uint16_t type, std::uint32_t message_id,
                           const wchar_t* insert) override {
        const WORD count = insert == nullptr ? 0 : 1;
        const BOOL reported =
            ReportEventW(source, type, 0, message_id, nullptr, count, 0, &insert, nullptr);
        return reported == FALSE ? last_error() : std::error_code();
    }

    std::wstring system_message(std::uint32_t number) override {
        return winsock_messages::system_message(number);
    }
};

} // namespace

bool less_ignoring_case::operator()(const std::wstring& left,
                                    const std::wstring& right) const noexcept {
    return compare_ignoring_case(left, right) < 0;
}

event_log_host& this_machine() noexcept {
    static windows_host host;
    return host;
}

} // namespace winsock_messages
