/// Finds the name that somebody means.
#ifndef WSAERR_NAME_SEARCH_H
#define WSAERR_NAME_SEARCH_H

#include "look_up/code_scanner.h"
#include "look_up/explanation.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace wsaerr {

/// The explanation with this name, or null. `folded_name` is folded (fold.h) and may lack the
/// prefix (WSA, WSAE or WSA_), or have WSAE where the document has WSA, as the Windows SDK has it
/// for WSAEINVALIDPROCTABLE.
const explanation* find_name(std::span<const explanation> explanations,
                             std::string_view folded_name);

/// What a scanner of logs must know of these explanations: their codes, their names and the names
/// that other systems have for them (foreign_names.h).
known_codes known_in(std::span<const explanation> explanations);

/// At most three names for one that find_name does not know, the nearest first: those that differ
/// in a few letters, then those of which it is a part.
std::vector<std::string> near_names(std::span<const explanation> explanations,
                                    std::string_view folded_name);

} // namespace wsaerr

#endif // WSAERR_NAME_SEARCH_H
