#include "look_up/answer.h"

#include "look_up/name_search.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <utility>

namespace wsaerr {

answer look_up(std::string query, const number_query& number,
               std::span<const explanation> explanations, const ask_system& ask) {
    answer result;
    result.query = std::move(query);
    if (const auto code = number.code()) {
        const auto found = std::ranges::find(explanations, *code, &explanation::code);
        if (found != explanations.end()) {
            result.found = *found;
            return result;
        }
    }
    result.system_was_asked = ask != nullptr;
    if (auto text = ask ? ask(number.number) : std::nullopt) {
        result.system = {number.number, std::move(*text)};
    }
    return result;
}

answer look_up(std::string query, const name_query& name,
               std::span<const explanation> explanations) {
    answer result;
    result.query = std::move(query);
    if (const explanation* found = find_name(explanations, name.folded_name)) {
        result.found = *found;
    } else {
        result.suggestions = near_names(explanations, name.folded_name);
    }
    return result;
}

} // namespace wsaerr
