#include "look_up/foreign_names.h"

#include "look_up/edit_distance.h"
#include "look_up/fold.h"

#include <array>
#include <vector>

namespace wsaerr {
namespace {

using enum relation;

/// Sources: winsock2.h, ws2tcpip.h, ipexport.h and winerror.h of the Windows SDK (compared with
/// those of MinGW-w64 by foreign_names_test.cpp).
constexpr std::array<foreign_name, 110> known_names{{
    {"EINTR", same_error, 10004, "winsock2.h"},
    {"EBADF", same_error, 10009, "winsock2.h"},
    {"EACCES", same_error, 10013, "winsock2.h"},
    {"EFAULT", same_error, 10014, "winsock2.h"},
    {"EINVAL", same_error, 10022, "winsock2.h"},
    {"EMFILE", same_error, 10024, "winsock2.h"},
    {"EWOULDBLOCK", same_error, 10035, "winsock2.h"},
    {"EINPROGRESS", same_error, 10036, "winsock2.h"},
    {"EALREADY", same_error, 10037, "winsock2.h"},
    {"ENOTSOCK", same_error, 10038, "winsock2.h"},
    {"EDESTADDRREQ", same_error, 10039, "winsock2.h"},
    {"EMSGSIZE", same_error, 10040, "winsock2.h"},
    {"EPROTOTYPE", same_error, 10041, "winsock2.h"},
    {"ENOPROTOOPT", same_error, 10042, "winsock2.h"},
    {"EPROTONOSUPPORT", same_error, 10043, "winsock2.h"},
    {"ESOCKTNOSUPPORT", same_error, 10044, "winsock2.h"},
    {"EOPNOTSUPP", same_error, 10045, "winsock2.h"},
    {"EPFNOSUPPORT", same_error, 10046, "winsock2.h"},
    {"EAFNOSUPPORT", same_error, 10047, "winsock2.h"},
    {"EADDRINUSE", same_error, 10048, "winsock2.h"},
    {"EADDRNOTAVAIL", same_error, 10049, "winsock2.h"},
    {"ENETDOWN", same_error, 10050, "winsock2.h"},
    {"ENETUNREACH", same_error, 10051, "winsock2.h"},
    {"ENETRESET", same_error, 10052, "winsock2.h"},
    {"ECONNABORTED", same_error, 10053, "winsock2.h"},
    {"ECONNRESET", same_error, 10054, "winsock2.h"},
    {"ENOBUFS", same_error, 10055, "winsock2.h"},
    {"EISCONN", same_error, 10056, "winsock2.h"},
    {"ENOTCONN", same_error, 10057, "winsock2.h"},
    {"ESHUTDOWN", same_error, 10058, "winsock2.h"},
    {"ETOOMANYREFS", same_error, 10059, "winsock2.h"},
    {"ETIMEDOUT", same_error, 10060, "winsock2.h"},
    {"ECONNREFUSED", same_error, 10061, "winsock2.h"},
    {"ELOOP", same_error, 10062, "winsock2.h"},
    {"ENAMETOOLONG", same_error, 10063, "winsock2.h"},
    {"EHOSTDOWN", same_error, 10064, "winsock2.h"},
    {"EHOSTUNREACH", same_error, 10065, "winsock2.h"},
    {"ENOTEMPTY", same_error, 10066, "winsock2.h"},
    {"EPROCLIM", same_error, 10067, "winsock2.h"},
    {"EUSERS", same_error, 10068, "winsock2.h"},
    {"EDQUOT", same_error, 10069, "winsock2.h"},
    {"ESTALE", same_error, 10070, "winsock2.h"},
    {"EREMOTE", same_error, 10071, "winsock2.h"},
    {"EAI_AGAIN", alias, 11002, "ws2tcpip.h"},
    {"EAI_BADFLAGS", alias, 10022, "ws2tcpip.h"},
    {"EAI_FAIL", alias, 11003, "ws2tcpip.h"},
    {"EAI_FAMILY", alias, 10047, "ws2tcpip.h"},
    {"EAI_MEMORY", alias, 8, "ws2tcpip.h"},
    {"EAI_NONAME", alias, 11001, "ws2tcpip.h"},
    {"EAI_SERVICE", alias, 10109, "ws2tcpip.h"},
    {"EAI_SOCKTYPE", alias, 10044, "ws2tcpip.h"},
    {"HOST_NOT_FOUND", alias, 11001, "winsock2.h"},
    {"TRY_AGAIN", alias, 11002, "winsock2.h"},
    {"NO_RECOVERY", alias, 11003, "winsock2.h"},
    {"NO_DATA", alias, 11004, "winsock2.h"},
    {"NO_ADDRESS", alias, 11004, "winsock2.h"},
    {"WSANO_ADDRESS", alias, 11004, "winsock2.h"},
    {"ERROR_INVALID_HANDLE", alias, 6, "winsock2.h"},
    {"ERROR_NOT_ENOUGH_MEMORY", alias, 8, "winsock2.h"},
    {"ERROR_INVALID_PARAMETER", alias, 87, "winsock2.h"},
    {"ERROR_OPERATION_ABORTED", alias, 995, "winsock2.h"},
    {"ERROR_IO_INCOMPLETE", alias, 996, "winsock2.h"},
    {"ERROR_IO_PENDING", alias, 997, "winsock2.h"},
    {"IP_BUF_TOO_SMALL", other_error, 11001, "ipexport.h"},
    {"IP_DEST_NET_UNREACHABLE", other_error, 11002, "ipexport.h"},
    {"IP_DEST_NO_ROUTE", other_error, 11002, "ipexport.h"},
    {"IP_DEST_HOST_UNREACHABLE", other_error, 11003, "ipexport.h"},
    {"IP_DEST_ADDR_UNREACHABLE", other_error, 11003, "ipexport.h"},
    {"IP_DEST_PROT_UNREACHABLE", other_error, 11004, "ipexport.h"},
    {"IP_DEST_PROHIBITED", other_error, 11004, "ipexport.h"},
    {"IP_DEST_PORT_UNREACHABLE", other_error, 11005, "ipexport.h"},
    {"IP_NO_RESOURCES", other_error, 11006, "ipexport.h"},
    {"IP_BAD_OPTION", other_error, 11007, "ipexport.h"},
    {"IP_HW_ERROR", other_error, 11008, "ipexport.h"},
    {"IP_PACKET_TOO_BIG", other_error, 11009, "ipexport.h"},
    {"IP_REQ_TIMED_OUT", other_error, 11010, "ipexport.h"},
    {"IP_BAD_REQ", other_error, 11011, "ipexport.h"},
    {"IP_BAD_ROUTE", other_error, 11012, "ipexport.h"},
    {"IP_TTL_EXPIRED_TRANSIT", other_error, 11013, "ipexport.h"},
    {"IP_HOP_LIMIT_EXCEEDED", other_error, 11013, "ipexport.h"},
    {"IP_TTL_EXPIRED_REASSEM", other_error, 11014, "ipexport.h"},
    {"IP_REASSEMBLY_TIME_EXCEEDED", other_error, 11014, "ipexport.h"},
    {"IP_PARAM_PROBLEM", other_error, 11015, "ipexport.h"},
    {"IP_PARAMETER_PROBLEM", other_error, 11015, "ipexport.h"},
    {"IP_SOURCE_QUENCH", other_error, 11016, "ipexport.h"},
    {"IP_OPTION_TOO_BIG", other_error, 11017, "ipexport.h"},
    {"IP_BAD_DESTINATION", other_error, 11018, "ipexport.h"},
    {"IP_DEST_UNREACHABLE", other_error, 11040, "ipexport.h"},
    {"IP_TIME_EXCEEDED", other_error, 11041, "ipexport.h"},
    {"IP_BAD_HEADER", other_error, 11042, "ipexport.h"},
    {"IP_UNRECOGNIZED_NEXT_HEADER", other_error, 11043, "ipexport.h"},
    {"IP_ICMP_ERROR", other_error, 11044, "ipexport.h"},
    {"IP_DEST_SCOPE_MISMATCH", other_error, 11045, "ipexport.h"},
    {"IP_GENERAL_FAILURE", other_error, 11050, "ipexport.h"},
    {"DNS_ERROR_RCODE_FORMAT_ERROR", other_error, 9001, "winerror.h"},
    {"DNS_ERROR_RCODE_SERVER_FAILURE", other_error, 9002, "winerror.h"},
    {"DNS_ERROR_RCODE_NAME_ERROR", other_error, 9003, "winerror.h"},
    {"DNS_ERROR_RCODE_NOT_IMPLEMENTED", other_error, 9004, "winerror.h"},
    {"DNS_ERROR_RCODE_REFUSED", other_error, 9005, "winerror.h"},
    {"DNS_INFO_NO_RECORDS", other_error, 9501, "winerror.h"},
    {"DNS_ERROR_RECORD_DOES_NOT_EXIST", other_error, 9701, "winerror.h"},
    {"DNS_ERROR_NO_DNS_SERVERS", other_error, 9852, "winerror.h"},
    {"ERROR_CONNECTION_REFUSED", other_error, 1225, "winerror.h"},
    {"ERROR_CONNECTION_ABORTED", other_error, 1236, "winerror.h"},
    {"ERROR_CONNECTION_INVALID", other_error, 1229, "winerror.h"},
    {"ERROR_NETWORK_UNREACHABLE", other_error, 1231, "winerror.h"},
    {"ERROR_HOST_UNREACHABLE", other_error, 1232, "winerror.h"},
    {"ERROR_PORT_UNREACHABLE", other_error, 1234, "winerror.h"},
    {"ERROR_NETNAME_DELETED", other_error, 64, "winerror.h"},
    {"ERROR_SEM_TIMEOUT", other_error, 121, "winerror.h"},
}};

} // namespace

std::span<const foreign_name> foreign_names() noexcept {
    return known_names;
}

const foreign_name* find_foreign_name(std::string_view folded_name) {
    for (const foreign_name& each : known_names) {
        if (fold(each.name) == folded_name) {
            return &each;
        }
    }
    return nullptr;
}

std::optional<std::string> near_foreign_name(std::string_view folded_name) {
    std::vector<std::string> folded;
    folded.reserve(known_names.size());
    for (const foreign_name& each : known_names) {
        folded.push_back(fold(each.name));
    }
    const auto alike = nearest(folded, folded_name);
    return alike ? std::optional(std::string(find_foreign_name(*alike)->name)) : std::nullopt;
}

} // namespace wsaerr
