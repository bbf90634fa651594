/// What Windows itself says about a number.
#ifndef WSAERR_ASK_WINDOWS_H
#define WSAERR_ASK_WINDOWS_H

#include <cstdint>
#include <optional>
#include <string>
#include <system_error>

namespace wsaerr {

/// The system's message for an error code or an HRESULT in the user's language, as UTF-16 without
/// white space at the end; nothing where the system has none.
std::optional<std::u16string> ask_windows(std::uint32_t number);

/// What an error says, in UTF-8 and one line.
std::string message_of(const std::error_code& error);

} // namespace wsaerr

#endif // WSAERR_ASK_WINDOWS_H
