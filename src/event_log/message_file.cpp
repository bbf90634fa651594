#include "message_file.h"

#include "windows_error.h"

#include "winsock_messages/error_category.h"

#include <windows.h>

#include <algorithm>
#include <filesystem>
#include <string_view>

namespace winsock_messages {
namespace {

bool has_drive(std::wstring_view path) noexcept {
    return path.size() > 2 && path[1] == L':' && path[2] == L'\\';
}

/// Backslashes alone, and C:\ for \\?\C:\.
std::wstring plain_form(std::wstring path) {
    constexpr std::wstring_view long_prefix = LR"(\\?\)";
    std::ranges::replace(path, L'/', L'\\');
    if (path.starts_with(long_prefix) && has_drive(path.substr(long_prefix.size()))) {
        path.erase(0, long_prefix.size());
    }
    return path;
}

} // namespace

std::wstring normal_form(const std::wstring& path) {
    return std::filesystem::path(plain_form(path)).lexically_normal().wstring();
}

std::error_code error_of_path(const std::wstring& path, event_log_host& host) {
    const std::wstring text = plain_form(path);
    if (text.starts_with(LR"(\\)")) {
        return event_source_errc::path_on_network;
    }
    if (!has_drive(text)) {
        return event_source_errc::path_not_absolute;
    }
    if (text.find_first_of(L";,%") != std::wstring::npos) {
        return event_source_errc::character_in_path;
    }
    return host.is_on_mapped_drive(text) ? event_source_errc::path_on_network : std::error_code();
}

std::error_code error_of_opening(const std::error_code& error) noexcept {
    if (error.category() != category()) {
        return error;
    }
    switch (error.value()) {
    case ERROR_ACCESS_DENIED:
        return event_source_errc::dll_access_denied;
    case ERROR_SHARING_VIOLATION:
        return event_source_errc::dll_in_use;
    default:
        return {error.value(), message_file_category()};
    }
}

message_module open_message_file(const std::wstring& path, std::error_code& error) {
    message_module module = message_module::open(path, error);
    if (!error && !module.table().find(WINSOCK_MESSAGES_EVENT(0))) {
        error = event_source_errc::other_messages;
        return {};
    }
    error = error_of_opening(error);
    return module;
}

bool has_our_name(const registered_path& path, event_log_host& host) {
    const std::wstring expanded = path.expanded(host);
    return equal_ignoring_case(std::filesystem::path(expanded).filename().wstring(),
                               message_module_file_name);
}

bool has_our_messages(const registered_path& path, event_log_host& host) {
    const std::wstring expanded = path.expanded(host);
    std::error_code error = error_of_path(expanded, host);
    if (!error) {
        open_message_file(expanded, error);
    }
    return !error;
}

bool is_ours(const registered_path& path, event_log_host& host) {
    return has_our_name(path, host) || has_our_messages(path, host);
}

registration_warnings warnings_about(const std::wstring& path, event_log_host& host) {
    registration_warnings warnings;
    std::error_code error;
    const file_rights rights = host.rights(path, error);
    if (!error) {
        warnings.users_can_write = rights.users_can_write;
        warnings.local_service_cannot_read = !rights.local_service_can_read;
    }
    const std::wstring folder = std::filesystem::path(normal_form(path)).parent_path().wstring();
    const folder_judgement judgement = host.judge_folder(folder, folder_use::holds_file, error);
    if (!error) {
        warnings.folder = judgement;
    }
    return warnings;
}

} // namespace winsock_messages
