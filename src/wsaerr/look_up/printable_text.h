/// Keeps control characters of other people's texts away from terminals, which obey them.
#ifndef WSAERR_PRINTABLE_TEXT_H
#define WSAERR_PRINTABLE_TEXT_H

#include <cstddef>
#include <string>
#include <string_view>

namespace wsaerr {

/// How many bytes of `utf8`, from its beginning, are a character that a terminal or an editor acts
/// upon instead of showing it; 0 where it begins with any other. These are the control characters
/// of ASCII (C0 and DEL) and C1, U+2028 and U+2029, which end lines, and what turns the direction
/// of writing (Bidi_Control of Unicode: U+061C, U+200E, U+200F, U+202A...E, U+2066...9).
std::size_t control_character_at(std::string_view utf8) noexcept;

/// `utf8` with U+FFFD for each of them except LF.
std::string printable_text(std::string_view utf8);

/// The same, and with U+FFFD for each LF as well: it stays one line.
std::string printable_line(std::string_view utf8);

} // namespace wsaerr

#endif // WSAERR_PRINTABLE_TEXT_H
