#include "ask_windows.h"

#include <winsock_messages/utf8.h>

#include <windows.h>

namespace wsaerr {

std::optional<std::u16string> ask_windows(std::uint32_t number) {
    wchar_t* buffer = nullptr;
    const DWORD length = FormatMessageW(
        FORMAT_MESSAGE_FROM_SYSTEM | FORMAT_MESSAGE_ALLOCATE_BUFFER | FORMAT_MESSAGE_IGNORE_INSERTS,
        nullptr, number, 0, reinterpret_cast<wchar_t*>(&buffer), 0, nullptr);
    if (length == 0) {
        return std::nullopt;
    }
    std::u16string text(reinterpret_cast<const char16_t*>(buffer), length);
    LocalFree(buffer);
    text.erase(text.find_last_not_of(u"\r\n ") + 1);
    return text;
}

std::string message_of(const std::error_code& error) {
    if (error.category() == std::system_category()) {
        if (const auto text = ask_windows(static_cast<std::uint32_t>(error.value()))) {
            return winsock_messages::to_utf8(*text);
        }
    }
    return error.message();
}

} // namespace wsaerr
