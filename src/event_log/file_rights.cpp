#include "file_rights.h"

#include "access_list.h"
#include "windows_error.h"

#include <aclapi.h>

#include <memory>
#include <string_view>

namespace winsock_messages {
namespace {

/// What lets somebody make an object his own, whatever it is.
constexpr ACCESS_MASK taking_over = WRITE_DAC | WRITE_OWNER;

using file_handle = std::unique_ptr<void, decltype(&CloseHandle)>;
using security_descriptor = std::unique_ptr<void, decltype(&LocalFree)>;

PACL list_of(PSECURITY_DESCRIPTOR descriptor) noexcept {
    BOOL present = FALSE;
    BOOL defaulted = FALSE;
    PACL list = nullptr;
    GetSecurityDescriptorDacl(descriptor, &present, &list, &defaulted);
    return list;
}

bool belongs_to_user(PSECURITY_DESCRIPTOR descriptor) noexcept {
    BOOL defaulted = FALSE;
    PSID owner = nullptr;
    GetSecurityDescriptorOwner(descriptor, &owner, &defaulted);
    return owner != nullptr && !is_administrator(owner);
}

file_handle open_for_rights(const std::wstring& path, DWORD flags, std::error_code& error) {
    const HANDLE file = CreateFileW(path.c_str(), READ_CONTROL,
                                    FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, nullptr,
                                    OPEN_EXISTING, FILE_FLAG_BACKUP_SEMANTICS | flags, nullptr);
    error = file == INVALID_HANDLE_VALUE ? last_error() : std::error_code();
    return {file == INVALID_HANDLE_VALUE ? nullptr : file, &CloseHandle};
}

security_descriptor descriptor_of(const std::wstring& path, DWORD flags, std::error_code& error) {
    const file_handle file = open_for_rights(path, flags, error);
    PSECURITY_DESCRIPTOR descriptor = nullptr;
    if (!error) {
        error = windows_error(GetSecurityInfo(
            file.get(), SE_FILE_OBJECT, OWNER_SECURITY_INFORMATION | DACL_SECURITY_INFORMATION,
            nullptr, nullptr, nullptr, nullptr, &descriptor));
    }
    return {descriptor, &LocalFree};
}

/// The path that links lead to.
std::filesystem::path target_of(const std::filesystem::path& folder, std::error_code& error) {
    const file_handle file = open_for_rights(folder.wstring(), 0, error);
    std::wstring path(32768, L'\0'); // the longest path that Windows knows
    if (!error) {
        path.resize(
            GetFinalPathNameByHandleW(file.get(), path.data(), static_cast<DWORD>(path.size()), 0));
        constexpr std::wstring_view prefix = LR"(\\?\)";
        if (path.starts_with(prefix) && path.substr(prefix.size()).find(L':') == 1) {
            return path.substr(prefix.size());
        }
        error = windows_error(ERROR_NOT_SUPPORTED); // it leads to another machine
    }
    return {};
}

/// The folder itself or, where it is not there, the nearest above it that is.
std::filesystem::path nearest_existing(std::filesystem::path folder, std::error_code& error) {
    error.clear();
    for (;; folder = folder.parent_path()) {
        const DWORD attributes = GetFileAttributesW(folder.c_str());
        if (attributes != INVALID_FILE_ATTRIBUTES) {
            if ((attributes & FILE_ATTRIBUTE_DIRECTORY) == 0) {
                error = windows_error(ERROR_DIRECTORY);
            }
            return folder;
        }
        const std::error_code reason = last_error();
        const bool is_missing = reason == windows_error(ERROR_FILE_NOT_FOUND) ||
                                reason == windows_error(ERROR_PATH_NOT_FOUND);
        if (!is_missing || folder == folder.root_path()) {
            error = reason;
            return folder;
        }
    }
}

/// Judges the folders from `folder` upwards, the first as `place` says; notes whether one is a
/// link.
folder_judgement judge_upwards(std::filesystem::path folder, folder_place place, folder_use use,
                               bool& has_links, std::error_code& error) {
    for (;; folder = folder.parent_path(), place = place_above(folder)) {
        const security_descriptor descriptor =
            descriptor_of(folder.wstring(), FILE_FLAG_OPEN_REPARSE_POINT, error);
        if (error) {
            return {folder.wstring()};
        }
        const folder_weakness weakness = weakness_in(descriptor.get(), place, use);
        if (weakness != folder_weakness::none) {
            return {folder.wstring(), weakness};
        }
        has_links =
            has_links || (GetFileAttributesW(folder.c_str()) & FILE_ATTRIBUTE_REPARSE_POINT) != 0;
        if (folder == folder.root_path()) {
            return {};
        }
    }
}

} // namespace

file_rights rights_in(PSECURITY_DESCRIPTOR descriptor) noexcept {
    const PACL list = list_of(descriptor);
    constexpr ACCESS_MASK changing = FILE_WRITE_DATA | FILE_APPEND_DATA | DELETE | taking_over;
    return {(granted_to_users(list, entries::own) & changing) != 0 || belongs_to_user(descriptor),
            (granted_to_local_service(list) & FILE_READ_DATA) != 0};
}

file_rights rights_of_file(const std::wstring& path, std::error_code& error) {
    const security_descriptor descriptor = descriptor_of(path, 0, error);
    return error ? file_rights() : rights_in(descriptor.get());
}

folder_place place_above(const std::filesystem::path& folder) {
    return folder == folder.root_path() ? folder_place::drive : folder_place::above;
}

folder_weakness weakness_in(PSECURITY_DESCRIPTOR descriptor, folder_place place,
                            folder_use use) noexcept {
    const PACL list = list_of(descriptor);
    const ACCESS_MASK granted = granted_to_users(list, entries::own);
    if (belongs_to_user(descriptor)) {
        return folder_weakness::belongs_to_user;
    }
    if ((granted & taking_over) != 0) {
        return folder_weakness::rights_can_be_changed;
    }
    if ((granted & FILE_DELETE_CHILD) != 0) {
        return folder_weakness::content_can_be_deleted;
    }
    if ((granted & DELETE) != 0 && place != folder_place::drive) {
        return folder_weakness::can_be_deleted;
    }
    if (place != folder_place::last) {
        return folder_weakness::none;
    }
    if ((granted & FILE_ADD_FILE) != 0) {
        return folder_weakness::files_can_be_added;
    }
    constexpr ACCESS_MASK changing = FILE_WRITE_DATA | FILE_APPEND_DATA | DELETE | taking_over;
    const bool inherits = (granted_to_users(list, entries::of_files_inside) & changing) != 0;
    return use == folder_use::takes_files && inherits ? folder_weakness::files_can_be_changed
                                                      : folder_weakness::none;
}

folder_judgement judge_folder_at(const std::wstring& path, folder_use use, std::error_code& error) {
    std::filesystem::path folder = std::filesystem::path(path).lexically_normal();
    if (!folder.has_filename() && folder != folder.root_path()) {
        folder = folder.parent_path(); // it ended in a separator
    }
    const std::filesystem::path existing = nearest_existing(folder, error);
    if (error) {
        return {existing.wstring()};
    }
    const folder_place place = existing == folder ? folder_place::last : place_above(existing);
    bool has_links = false;
    folder_judgement judgement = judge_upwards(existing, place, use, has_links, error);
    if (error || judgement.weakness != folder_weakness::none || !has_links) {
        return judgement;
    }
    const std::filesystem::path target = target_of(existing, error);
    return error ? folder_judgement{existing.wstring()}
                 : judge_upwards(target, place, use, has_links, error);
}

} // namespace winsock_messages
