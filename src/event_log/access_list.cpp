#include "access_list.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <initializer_list>
#include <memory>

namespace winsock_messages {
namespace {

bool is_one_of(PSID sid, std::initializer_list<WELL_KNOWN_SID_TYPE> types) noexcept {
    return std::ranges::any_of(
        types, [sid](WELL_KNOWN_SID_TYPE type) { return IsWellKnownSid(sid, type) != FALSE; });
}

/// Groups that every user belongs to: what they are denied, nobody below administrators has.
bool is_of_every_user(PSID sid) noexcept {
    return is_one_of(sid, {WinWorldSid, WinBuiltinUsersSid, WinAuthenticatedUserSid,
                           WinInteractiveSid, WinLocalSid});
}

bool is_of_local_service(PSID sid) noexcept {
    return is_one_of(sid, {WinLocalServiceSid, WinServiceSid, WinWorldSid, WinBuiltinUsersSid,
                           WinAuthenticatedUserSid, WinLocalSid});
}

bool is_of_nt_authority(PSID sid, DWORD first_subauthority) noexcept {
    constexpr std::array<BYTE, 6> nt_authority SECURITY_NT_AUTHORITY;
    return std::ranges::equal(GetSidIdentifierAuthority(sid)->Value, nt_authority) &&
           *GetSidSubAuthorityCount(sid) > 0 && *GetSidSubAuthority(sid, 0) == first_subauthority;
}

/// The account Administrator of a machine or domain, Domain Admins and Enterprise Admins.
bool administers_a_domain(PSID sid) noexcept {
    const DWORD last = *GetSidSubAuthorityCount(sid);
    if (!is_of_nt_authority(sid, SECURITY_NT_NON_UNIQUE) || last != 5) {
        return false;
    }
    const DWORD account = *GetSidSubAuthority(sid, last - 1);
    return account == DOMAIN_USER_RID_ADMIN || account == DOMAIN_GROUP_RID_ADMINS ||
           account == DOMAIN_GROUP_RID_ENTERPRISE_ADMINS;
}

/// Whether it is the user of this process, and he is an administrator who may act as one.
bool is_this_administrator(PSID sid) noexcept {
    std::array<std::byte, SECURITY_MAX_SID_SIZE> administrators{};
    auto size = static_cast<DWORD>(administrators.size());
    BOOL administers = FALSE;
    if (CreateWellKnownSid(WinBuiltinAdministratorsSid, nullptr, administrators.data(), &size) ==
            FALSE ||
        CheckTokenMembership(nullptr, administrators.data(), &administers) == FALSE ||
        administers == FALSE) {
        return false;
    }
    HANDLE token = nullptr;
    if (OpenProcessToken(GetCurrentProcess(), TOKEN_QUERY, &token) == FALSE) {
        return false;
    }
    const std::unique_ptr<void, decltype(&CloseHandle)> owner(token, &CloseHandle);
    alignas(TOKEN_USER) std::array<std::byte, sizeof(TOKEN_USER) + SECURITY_MAX_SID_SIZE> buffer{};
    return GetTokenInformation(token, TokenUser, buffer.data(), static_cast<DWORD>(buffer.size()),
                               &size) != FALSE &&
           EqualSid(reinterpret_cast<const TOKEN_USER*>(buffer.data())->User.Sid, sid) != FALSE;
}

ACCESS_MASK file_access(ACCESS_MASK mask) noexcept {
    GENERIC_MAPPING mapping{FILE_GENERIC_READ, FILE_GENERIC_WRITE, FILE_GENERIC_EXECUTE,
                            FILE_ALL_ACCESS};
    MapGenericMask(&mask, &mapping);
    return mask;
}

bool counts(const ACE_HEADER& header, entries which) noexcept {
    return which == entries::own ? (header.AceFlags & INHERIT_ONLY_ACE) == 0
                                 : (header.AceFlags & OBJECT_INHERIT_ACE) != 0;
}

/// As Windows does it: in the order of the list, the first entry about a right decides.
template <class Allowed, class Denied>
ACCESS_MASK granted(PACL list, entries which, Allowed is_allowed, Denied is_denied) noexcept {
    if (list == nullptr) {
        return FILE_ALL_ACCESS;
    }
    ACCESS_MASK allowed = 0;
    ACCESS_MASK denied = 0;
    for (DWORD i = 0; i < list->AceCount; ++i) {
        void* entry = nullptr;
        if (GetAce(list, i, &entry) == FALSE) {
            break;
        }
        const auto& header = *static_cast<const ACE_HEADER*>(entry);
        if (!counts(header, which)) {
            continue;
        }
        // Entries of these types begin alike.
        auto* ace = static_cast<ACCESS_ALLOWED_ACE*>(entry);
        const ACCESS_MASK mask = file_access(ace->Mask);
        const bool allows = header.AceType == ACCESS_ALLOWED_ACE_TYPE ||
                            header.AceType == ACCESS_ALLOWED_CALLBACK_ACE_TYPE;
        if (allows && is_allowed(&ace->SidStart)) {
            allowed |= mask & ~denied;
        } else if (header.AceType == ACCESS_DENIED_ACE_TYPE && is_denied(&ace->SidStart)) {
            denied |= mask & ~allowed;
        }
    }
    return allowed;
}

} // namespace

bool is_administrator(PSID sid) noexcept {
    // CREATOR OWNER and the like stand for an owner, who is looked at apart.
    return is_one_of(sid, {WinBuiltinAdministratorsSid, WinLocalSystemSid, WinLocalServiceSid,
                           WinNetworkServiceSid, WinServiceSid, WinCreatorOwnerSid,
                           WinCreatorGroupSid, WinCreatorOwnerRightsSid}) ||
           is_of_nt_authority(sid, SECURITY_SERVICE_ID_BASE_RID) || administers_a_domain(sid) ||
           is_this_administrator(sid);
}

ACCESS_MASK granted_to_users(PACL list, entries which) noexcept {
    return granted(
        list, which, [](PSID sid) { return !is_administrator(sid); }, is_of_every_user);
}

ACCESS_MASK granted_to_local_service(PACL list) noexcept {
    return granted(list, entries::own, is_of_local_service, is_of_local_service);
}

} // namespace winsock_messages
