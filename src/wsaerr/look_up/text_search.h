/// Finds the explanations that say something.
#ifndef WSAERR_TEXT_SEARCH_H
#define WSAERR_TEXT_SEARCH_H

#include "look_up/explanation.h"

#include <span>
#include <string_view>
#include <vector>

namespace wsaerr {

/// The explanations whose name, meaning, description or remedy holds `wanted`, both folded
/// (fold_for_search), in their order. `wanted` must not be empty when folded.
std::vector<explanation> search_text(std::span<const explanation> explanations,
                                     std::string_view wanted);

} // namespace wsaerr

#endif // WSAERR_TEXT_SEARCH_H
