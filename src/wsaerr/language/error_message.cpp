#include "language/error_message.h"

#include "language/sentence.h"
#include "windows_error.h"

#include <winsock_messages/error_category.h>
#include <winsock_messages/event_source.h>
#include <winsock_messages/utf8.h>

#include <windows.h>

#include <algorithm>
#include <utility>

namespace wsaerr {

std::optional<std::string> ask_windows(language spoken, std::uint32_t number) {
    const unsigned short langid = spoken == language::japanese
                                      ? MAKELANGID(LANG_JAPANESE, SUBLANG_JAPANESE_JAPAN)
                                      : MAKELANGID(LANG_ENGLISH, SUBLANG_ENGLISH_US);
    std::string text = winsock_messages::to_utf8(winsock_messages::system_message(number, langid));
    std::erase(text, '\r');
    return text.empty() ? std::nullopt : std::optional(std::move(text));
}

std::string message_of(language spoken, const std::error_code& error) {
    // The C++ library's category of Windows' errors answers in the ANSI code page, ours in Japanese
    // where the table has the code.
    std::optional<std::string> message;
    if (error.category() == std::system_category() ||
        error.category() == winsock_messages::category()) {
        message = ask_windows(spoken, static_cast<std::uint32_t>(error.value()));
    } else if (error.category() == winsock_messages::message_file_category()) {
        const std::error_code cause(error.value(), winsock_messages::category());
        message = say(spoken, sentence::dll_cannot_be_opened, {message_of(spoken, cause)});
    } else if (spoken == language::japanese && !japanese_message(error).empty()) {
        message = japanese_message(error);
    }
    std::string line = message ? *message : error.message();
    std::ranges::replace(line, '\n', ' ');
    return line;
}

} // namespace wsaerr
