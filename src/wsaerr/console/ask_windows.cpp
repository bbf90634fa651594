#include "console/ask_windows.h"

#include "windows_error.h"

#include <winsock_messages/utf8.h>

#include <algorithm>

namespace wsaerr {

std::optional<std::u16string> ask_windows(std::uint32_t number) {
    const std::wstring text = winsock_messages::system_message(number);
    return text.empty() ? std::nullopt : std::optional(std::u16string(text.begin(), text.end()));
}

std::string message_of(const std::error_code& error) {
    // std::system_category() itself answers in the ANSI code page.
    std::string message =
        error.category() == std::system_category()
            ? winsock_messages::windows_error(static_cast<unsigned long>(error.value())).message()
            : error.message();
    std::ranges::replace(message, '\n', ' ');
    return message;
}

} // namespace wsaerr
