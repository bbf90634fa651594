#include "look_up/edit_distance.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace wsaerr {

std::size_t edit_distance(std::string_view a, std::string_view b) {
    // Rows i - 2, i - 1 and i of the table of distances between beginnings of a and b.
    std::vector<std::size_t> before_last(b.size() + 1);
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) {
        row[j] = j;
    }
    for (std::size_t i = 1; i <= a.size(); ++i) {
        before_last.swap(last);
        last.swap(row);
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = (std::min)({replaced, last[j] + 1, row[j - 1] + 1});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                row[j] = (std::min)(row[j], before_last[j - 2] + 1);
            }
        }
    }
    return row[b.size()];
}

std::size_t most_typing_errors(std::string_view wanted) noexcept {
    return std::clamp<std::size_t>(wanted.size() / 4, 1, 3);
}

std::optional<std::string> nearest(const std::vector<std::string>& names, std::string_view wanted) {
    const auto distance = [wanted](const std::string& name) { return edit_distance(wanted, name); };
    const auto found = std::ranges::min_element(names, {}, distance);
    return found != names.end() && distance(*found) <= most_typing_errors(wanted)
               ? std::optional(*found)
               : std::nullopt;
}

} // namespace wsaerr
