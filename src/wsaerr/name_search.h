/// Finds the name that somebody means.
#ifndef WSAERR_NAME_SEARCH_H
#define WSAERR_NAME_SEARCH_H

#include "entry.h"

#include <span>
#include <string_view>
#include <vector>

namespace wsaerr {

/// The entry with this name, or null. `folded_name` is folded (fold.h) and may lack the prefix
/// (WSA, WSAE or WSA_), or have WSAE where the document has WSA, as the Windows SDK has it for
/// WSAEINVALIDPROCTABLE.
const entry* find_name(std::span<const entry> entries, std::u16string_view folded_name);

/// At most three names for one that find_name does not know, the nearest first: those that differ
/// in a few letters, then those of which it is a part.
std::vector<std::u16string_view> near_names(std::span<const entry> entries,
                                            std::u16string_view folded_name);

} // namespace wsaerr

#endif // WSAERR_NAME_SEARCH_H
