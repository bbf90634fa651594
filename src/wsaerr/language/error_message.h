/// What errors of Windows and of our libraries mean. Windows only.
#ifndef WSAERR_ERROR_MESSAGE_H
#define WSAERR_ERROR_MESSAGE_H

#include "language/language.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

namespace wsaerr {

/// The system's message for an error code or an HRESULT, in the language where Windows has it, else
/// in the one that Windows chooses: UTF-8, lines separated by LF, without white space at the end;
/// nothing where the system has none.
std::optional<std::string> ask_windows(language spoken, std::uint32_t number);

/// What an error says, in UTF-8 and one line.
std::string message_of(language spoken, const std::error_code& error);

/// What an error of event_source_category(), message_module_category() or message_table_category()
/// says in Japanese; empty for any other. Their own messages are English.
std::string_view japanese_message(const std::error_code& error) noexcept;

} // namespace wsaerr

#endif // WSAERR_ERROR_MESSAGE_H
