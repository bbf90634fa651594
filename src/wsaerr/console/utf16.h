/// UTF-8, which the command line is read in, to UTF-16, which Windows takes.
#ifndef WSAERR_UTF16_H
#define WSAERR_UTF16_H

#include <winsock_messages/utf8.h>

#include <string>
#include <string_view>

namespace wsaerr {

/// `text` in UTF-16. What is no UTF-8 becomes U+FFFD, as MultiByteToWideChar does.
std::wstring to_utf16(std::string_view text);

using winsock_messages::to_utf8;

} // namespace wsaerr

#endif // WSAERR_UTF16_H
