/// How wide a text is on a console, where a full-width character takes two columns.
#ifndef WSAERR_COLUMNS_H
#define WSAERR_COLUMNS_H

#include <cstddef>
#include <string_view>

namespace wsaerr {

/// The columns of one character: 2 where the East_Asian_Width of Unicode is W or F, otherwise 1.
std::size_t columns(char32_t character) noexcept;

/// The columns of a text in UTF-8, without line ends.
std::size_t columns(std::string_view utf8) noexcept;

} // namespace wsaerr

#endif // WSAERR_COLUMNS_H
