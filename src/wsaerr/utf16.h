/// UTF-8, which the command line is read in, to UTF-16, which Windows takes.
#ifndef WSAERR_UTF16_H
#define WSAERR_UTF16_H

#include <string>
#include <string_view>

namespace wsaerr {

/// `text` in UTF-16. What is no UTF-8 becomes U+FFFD, as MultiByteToWideChar does.
std::wstring to_utf16(std::string_view text);

/// `text` in UTF-8; a surrogate without its partner becomes U+FFFD.
std::string to_utf8(std::wstring_view text);

} // namespace wsaerr

#endif // WSAERR_UTF16_H
