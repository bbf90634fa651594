/// The characters of a text in UTF-8, one after another.
#ifndef WSAERR_CODE_POINTS_H
#define WSAERR_CODE_POINTS_H

#include <cstddef>
#include <string>
#include <string_view>

namespace wsaerr {

/// How many bytes at the beginning of `bytes` are one character of well-formed UTF-8 (table 3-7 of
/// the Unicode standard), 1 for ASCII; 0 where they are none.
std::size_t utf8_character_size(std::string_view bytes) noexcept;

/// The character at the beginning of `utf8`, which is moved behind it and must not be empty. A byte
/// that begins none is U+FFFD.
char32_t take_code_point(std::string_view& utf8) noexcept;

/// Appends a character, which is no surrogate.
void append_code_point(std::string& utf8, char32_t code_point);

} // namespace wsaerr

#endif // WSAERR_CODE_POINTS_H
