/// Finds the entries that say something.
#ifndef WSAERR_TEXT_SEARCH_H
#define WSAERR_TEXT_SEARCH_H

#include "entry.h"

#include <span>
#include <string_view>
#include <vector>

namespace wsaerr {

/// The entries whose name, meaning, description or remedy holds `wanted`, whatever the case and
/// width of its letters (fold.h), in their order.
std::vector<entry> search_text(std::span<const entry> entries, std::u16string_view wanted);

} // namespace wsaerr

#endif // WSAERR_TEXT_SEARCH_H
