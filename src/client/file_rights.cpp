#include "file_rights.h"

#include <aclapi.h>

#include <algorithm>
#include <initializer_list>
#include <memory>

namespace winsock_messages {
namespace {

bool is_one_of(PSID sid, std::initializer_list<WELL_KNOWN_SID_TYPE> types) noexcept {
    return std::ranges::any_of(
        types, [sid](WELL_KNOWN_SID_TYPE type) { return IsWellKnownSid(sid, type) != FALSE; });
}

bool is_of_every_user(PSID sid) noexcept {
    return is_one_of(sid, {WinWorldSid, WinBuiltinUsersSid, WinAuthenticatedUserSid,
                           WinInteractiveSid, WinLocalSid});
}

bool is_of_local_service(PSID sid) noexcept {
    return is_one_of(sid, {WinLocalServiceSid, WinServiceSid, WinWorldSid, WinBuiltinUsersSid,
                           WinAuthenticatedUserSid, WinLocalSid});
}

ACCESS_MASK file_access(ACCESS_MASK mask) noexcept {
    GENERIC_MAPPING mapping{FILE_GENERIC_READ, FILE_GENERIC_WRITE, FILE_GENERIC_EXECUTE,
                            FILE_ALL_ACCESS};
    MapGenericMask(&mask, &mapping);
    return mask;
}

/// As Windows does it: in the order of the list, the first entry about a right decides.
template <class Predicate>
ACCESS_MASK granted(PACL list, Predicate concerns) noexcept {
    ACCESS_MASK allowed = 0;
    ACCESS_MASK denied = 0;
    for (DWORD i = 0; i < list->AceCount; ++i) {
        void* entry = nullptr;
        if (GetAce(list, i, &entry) == FALSE) {
            break;
        }
        const auto* header = static_cast<const ACE_HEADER*>(entry);
        // Entries of both types have one layout.
        auto* ace = static_cast<ACCESS_ALLOWED_ACE*>(entry);
        const bool allows = header->AceType == ACCESS_ALLOWED_ACE_TYPE;
        const bool denies = header->AceType == ACCESS_DENIED_ACE_TYPE;
        const bool is_for_children = (header->AceFlags & INHERIT_ONLY_ACE) != 0;
        if ((!allows && !denies) || is_for_children || !concerns(&ace->SidStart)) {
            continue;
        }
        const ACCESS_MASK mask = file_access(ace->Mask);
        if (allows) {
            allowed |= mask & ~denied;
        } else {
            denied |= mask & ~allowed;
        }
    }
    return allowed;
}

} // namespace

file_rights rights_in(PACL list) noexcept {
    if (list == nullptr) {
        return {true, true};
    }
    constexpr ACCESS_MASK changing =
        FILE_WRITE_DATA | FILE_APPEND_DATA | DELETE | WRITE_DAC | WRITE_OWNER;
    const ACCESS_MASK of_users = granted(list, is_of_every_user);
    const ACCESS_MASK of_service = granted(list, is_of_local_service);
    return {(of_users & changing) != 0, (of_service & FILE_READ_DATA) != 0};
}

file_rights rights_of_file(const std::wstring& path, std::error_code& error) {
    PACL list = nullptr;
    PSECURITY_DESCRIPTOR descriptor = nullptr;
    const DWORD result =
        GetNamedSecurityInfoW(path.c_str(), SE_FILE_OBJECT, DACL_SECURITY_INFORMATION, nullptr,
                              nullptr, &list, nullptr, &descriptor);
    error.assign(static_cast<int>(result), std::system_category());
    if (error) {
        return {};
    }
    const std::unique_ptr<void, decltype(&LocalFree)> owner(descriptor, LocalFree);
    return rights_in(list);
}

} // namespace winsock_messages
