#include "look_up/name_search.h"

#include "look_up/fold.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace wsaerr {
namespace {

/// The longer ones first.
constexpr std::array<std::u16string_view, 3> prefixes{u"wsae", u"wsa_", u"wsa"};

std::u16string_view without_prefix(std::u16string_view folded_name) {
    for (const std::u16string_view prefix : prefixes) {
        if (folded_name.starts_with(prefix)) {
            return folded_name.substr(prefix.size());
        }
    }
    return folded_name;
}

/// How many letters must be inserted, dropped, replaced or exchanged with their neighbour to make
/// one text of the other (optimal string alignment distance).
std::size_t edit_distance(std::u16string_view a, std::u16string_view b) {
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

} // namespace

const explanation* find_name(std::span<const explanation> explanations,
                             std::u16string_view folded_name) {
    std::vector<std::u16string> candidates{std::u16string(folded_name)};
    for (const std::u16string_view prefix : prefixes) {
        candidates.push_back(std::u16string(prefix).append(folded_name));
    }
    for (const std::u16string_view sdk_prefix : {u"wsae", u"e"}) {
        if (folded_name.starts_with(sdk_prefix)) {
            candidates.push_back(
                std::u16string(u"wsa").append(folded_name.substr(sdk_prefix.size())));
        }
    }
    for (const std::u16string& candidate : candidates) {
        const auto found = std::ranges::find(
            explanations, candidate, [](const explanation& each) { return fold(each.name); });
        if (found != explanations.end()) {
            return &*found;
        }
    }
    return nullptr;
}

std::vector<std::u16string_view> near_names(std::span<const explanation> explanations,
                                            std::u16string_view folded_name) {
    constexpr std::size_t most_names = 3;
    constexpr std::size_t shortest_part = 3;
    // One typing error in every four letters.
    const std::u16string_view wanted = without_prefix(folded_name);
    const std::size_t farthest = std::clamp<std::size_t>(wanted.size() / 4, 1, 3);

    struct candidate {
        std::size_t distance;
        std::u16string_view name;
    };

    std::vector<candidate> candidates;
    for (const explanation& each : explanations) {
        const std::u16string folded = fold(each.name);
        const std::u16string_view name = without_prefix(folded);
        const std::size_t longer = (std::max)(name.size(), wanted.size());
        const std::size_t shorter = (std::min)(name.size(), wanted.size());
        // No distance is less than the difference in length.
        const std::size_t distance =
            longer - shorter <= farthest ? edit_distance(wanted, name) : farthest + 1;
        if (distance <= farthest) {
            candidates.push_back({distance, each.name});
        } else if (wanted.size() >= shortest_part &&
                   name.find(wanted) != std::u16string_view::npos) {
            candidates.push_back({farthest + 1, each.name});
        }
    }
    std::ranges::stable_sort(candidates, {}, &candidate::distance);
    std::vector<std::u16string_view> names;
    for (std::size_t i = 0; i < (std::min)(candidates.size(), most_names); ++i) {
        names.push_back(candidates[i].name);
    }
    return names;
}

} // namespace wsaerr
