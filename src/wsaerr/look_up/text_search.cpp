#include "look_up/text_search.h"

#include "look_up/fold.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace wsaerr {

std::vector<explanation> search_text(std::span<const explanation> explanations,
                                     std::string_view wanted) {
    const std::string folded = fold_for_search(wanted);
    const auto holds = [&folded](std::string_view text) {
        return fold_for_search(text).find(folded) != std::string::npos;
    };
    std::vector<explanation> found;
    std::ranges::copy_if(explanations, std::back_inserter(found),
                         [&holds](const explanation& each) {
                             return holds(each.name) || holds(each.meaning) ||
                                    holds(each.description) || holds(each.remedy);
                         });
    return found;
}

} // namespace wsaerr
