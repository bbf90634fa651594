/// Names that other systems and other parts of Windows have for errors, and what they are in
/// Winsock.
#ifndef WSAERR_FOREIGN_NAMES_H
#define WSAERR_FOREIGN_NAMES_H

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace wsaerr {

/// How a name relates to Winsock.
enum class relation {
    /// POSIX and Berkeley sockets have it for the error that the number is in Winsock; winsock2.h
    /// lists it as such ("regular Berkeley error constants").
    same_error,
    /// The Windows SDK defines it as that Winsock code.
    alias,
    /// An error of its own, whatever Winsock code has the same number.
    other_error,
};

struct foreign_name {
    std::string_view name;
    relation how = relation::other_error;
    std::uint32_t number = 0;
    /// The header of the Windows SDK that says so.
    std::string_view header;
};

/// All of them, in no order.
std::span<const foreign_name> foreign_names() noexcept;

/// The one with a name that is folded (fold.h), or null.
const foreign_name* find_foreign_name(std::string_view folded_name);

/// The one whose name is nearest to a folded name, within typing errors (edit_distance.h).
std::optional<std::string> near_foreign_name(std::string_view folded_name);

} // namespace wsaerr

#endif // WSAERR_FOREIGN_NAMES_H
