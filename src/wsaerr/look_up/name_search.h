/// Finds the name that somebody means.
#ifndef WSAERR_NAME_SEARCH_H
#define WSAERR_NAME_SEARCH_H

#include "look_up/explanation.h"

#include <span>
#include <string_view>
#include <vector>

namespace wsaerr {

/// The explanation with this name, or null. `folded_name` is folded (fold.h) and may lack the
/// prefix (WSA, WSAE or WSA_), or have WSAE where the document has WSA, as the Windows SDK has it
/// for WSAEINVALIDPROCTABLE.
const explanation* find_name(std::span<const explanation> explanations,
                             std::u16string_view folded_name);

/// At most three names for one that find_name does not know, the nearest first: those that differ
/// in a few letters, then those of which it is a part.
std::vector<std::u16string_view> near_names(std::span<const explanation> explanations,
                                            std::u16string_view folded_name);

} // namespace wsaerr

#endif // WSAERR_NAME_SEARCH_H
