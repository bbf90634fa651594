#include "look_up/name_search.h"

#include "look_up/edit_distance.h"
#include "look_up/fold.h"
#include "look_up/foreign_names.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace wsaerr {
namespace {

/// The longer ones first.
constexpr std::array<std::string_view, 3> prefixes{"wsae", "wsa_", "wsa"};

std::string_view without_prefix(std::string_view folded_name) {
    for (const std::string_view prefix : prefixes) {
        if (folded_name.starts_with(prefix)) {
            return folded_name.substr(prefix.size());
        }
    }
    return folded_name;
}

} // namespace

const explanation* find_name(std::span<const explanation> explanations,
                             std::string_view folded_name) {
    std::vector<std::string> candidates{std::string(folded_name)};
    for (const std::string_view prefix : prefixes) {
        candidates.push_back(std::string(prefix).append(folded_name));
    }
    for (const std::string_view sdk_prefix : {"wsae", "e"}) {
        if (folded_name.starts_with(sdk_prefix)) {
            candidates.push_back(std::string("wsa").append(folded_name.substr(sdk_prefix.size())));
        }
    }
    for (const std::string& candidate : candidates) {
        const auto found = std::ranges::find(
            explanations, candidate, [](const explanation& each) { return fold(each.name); });
        if (found != explanations.end()) {
            return &*found;
        }
    }
    return nullptr;
}

known_codes known_in(std::span<const explanation> explanations) {
    std::unordered_map<std::string, std::uint32_t> names;
    std::unordered_set<std::uint32_t> codes;
    for (const explanation& each : explanations) {
        names.emplace(each.name, each.code);
        codes.insert(each.code);
    }
    for (const foreign_name& each : foreign_names()) {
        if (each.how != relation::other_error) {
            names.emplace(each.name, each.number);
        }
    }
    return {[codes = std::move(codes)](std::uint32_t code) { return codes.contains(code); },
            [names = std::move(names)](std::string_view name) {
                const auto found = names.find(std::string(name));
                return found != names.end() ? found->second : 0;
            }};
}

std::vector<std::string> near_names(std::span<const explanation> explanations,
                                    std::string_view folded_name) {
    constexpr std::size_t most_names = 3;
    constexpr std::size_t shortest_part = 3;
    const std::string_view wanted = without_prefix(folded_name);
    const std::size_t farthest = most_typing_errors(wanted);

    struct candidate {
        std::size_t distance;
        std::string_view name;
    };

    std::vector<candidate> candidates;
    for (const explanation& each : explanations) {
        const std::string folded = fold(each.name);
        const std::string_view name = without_prefix(folded);
        const std::size_t longer = (std::max)(name.size(), wanted.size());
        const std::size_t shorter = (std::min)(name.size(), wanted.size());
        // No distance is less than the difference in length.
        const std::size_t distance =
            longer - shorter <= farthest ? edit_distance(wanted, name) : farthest + 1;
        if (distance <= farthest) {
            candidates.push_back({distance, each.name});
        } else if (wanted.size() >= shortest_part && name.find(wanted) != std::string_view::npos) {
            candidates.push_back({farthest + 1, each.name});
        }
    }
    std::ranges::stable_sort(candidates, {}, &candidate::distance);
    std::vector<std::string> names;
    for (std::size_t i = 0; i < (std::min)(candidates.size(), most_names); ++i) {
        names.emplace_back(candidates[i].name);
    }
    return names;
}

} // namespace wsaerr
