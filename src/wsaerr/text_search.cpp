#include "text_search.h"

#include "fold.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace wsaerr {

std::vector<entry> search_text(std::span<const entry> entries, std::u16string_view wanted) {
    const std::u16string folded = fold(wanted);
    const auto holds = [&folded](std::u16string_view text) {
        return fold(text).find(folded) != std::u16string::npos;
    };
    std::vector<entry> found;
    std::ranges::copy_if(entries, std::back_inserter(found), [&holds](const entry& each) {
        return holds(each.name) || holds(each.meaning) || holds(each.description) ||
               holds(each.remedy);
    });
    return found;
}

} // namespace wsaerr
