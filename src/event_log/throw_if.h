// The throwing forms of functions that report by std::error_code.
#ifndef WINSOCK_MESSAGES_THROW_IF_H
#define WINSOCK_MESSAGES_THROW_IF_H

#include "winsock_messages/utf8.h"

#include <string_view>
#include <system_error>

namespace winsock_messages {

/// Throws std::system_error where there is an error, with what it is about in UTF-8.
inline void throw_if(const std::error_code& error, std::wstring_view subject) {
    if (error) {
        throw std::system_error(error, to_utf8(subject));
    }
}

} // namespace winsock_messages

#endif // WINSOCK_MESSAGES_THROW_IF_H
