/// Breaks long lines at the width of a console, as Japanese is written.
#ifndef WSAERR_WRAP_H
#define WSAERR_WRAP_H

#include <cstddef>
#include <string>
#include <string_view>

namespace wsaerr {

/// `utf8` with LF where a line would be wider than `width` columns. A line is broken at a space,
/// which goes, or between two characters of which one is full-width; never behind an opening
/// bracket nor before a closing one, a comma, a full stop, a small kana, ー or the like (line start
/// and line end prohibition rules of JIS X 4051). A word that is wider than a line is broken
/// anywhere.
std::string wrapped(std::string_view utf8, std::size_t width);

} // namespace wsaerr

#endif // WSAERR_WRAP_H
