#include "message_file.h"

#include <windows.h>

#include <filesystem>

namespace winsock_messages {
namespace {

constexpr bool is_separator(wchar_t c) {
    return c == L'\\' || c == L'/';
}

} // namespace

std::error_code error_of_path(const std::wstring& path, event_log_host& host) {
    if (path.size() >= 2 && is_separator(path[0]) && is_separator(path[1])) {
        return event_source_errc::path_on_network;
    }
    if (!std::filesystem::path(path).is_absolute()) {
        return event_source_errc::path_not_absolute;
    }
    if (path.find_first_of(L";%") != std::wstring::npos) {
        return event_source_errc::character_in_path;
    }
    return host.is_on_mapped_drive(path) ? event_source_errc::path_on_network : std::error_code();
}

message_module open_messages(const std::wstring& path, std::error_code& error) {
    message_module module = message_module::open(path, error);
    if (!error && !module.table().find(WINSOCK_MESSAGES_EVENT(0))) {
        error = event_source_errc::other_messages;
        return {};
    }
    return module;
}

bool is_ours(const registered_path& path, event_log_host& host) {
    const std::wstring expanded = path.expanded(host);
    const std::wstring name = std::filesystem::path(expanded).filename().wstring();
    if (CompareStringOrdinal(name.c_str(), -1, message_module_file_name.data(), -1, TRUE) ==
        CSTR_EQUAL) {
        return true;
    }
    std::error_code error = error_of_path(expanded, host);
    if (!error) {
        open_messages(expanded, error);
    }
    return !error;
}

registration_warnings warnings_about(const std::wstring& path, event_log_host& host) {
    std::error_code error;
    const file_rights rights = host.rights(path, error);
    if (error) {
        return {};
    }
    return {rights.users_can_write, !rights.local_service_can_read};
}

} // namespace winsock_messages
