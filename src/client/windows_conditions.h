// std::errc for Windows' errors.
#ifndef WINSOCK_MESSAGES_WINDOWS_CONDITIONS_H
#define WINSOCK_MESSAGES_WINDOWS_CONDITIONS_H

#include <optional>
#include <system_error>

namespace winsock_messages {

/// What a Winsock or Win32 code compares equal to, if to anything: as MSVC's std::system_category()
/// has it. MinGW's has no WSA codes and differs in others.
std::optional<std::errc> windows_condition(int code) noexcept;

} // namespace winsock_messages

#endif // WINSOCK_MESSAGES_WINDOWS_CONDITIONS_H
