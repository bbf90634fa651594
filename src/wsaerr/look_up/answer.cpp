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

answer look_up(std::string query, const name_query& name, std::span<const explanation> explanations,
               const ask_system& ask) {
    answer result;
    result.query = std::move(query);
    if (const foreign_name* foreign = find_foreign_name(name.folded_name)) {
        const auto same_number =
            std::ranges::find(explanations, foreign->number, &explanation::code);
        const bool is_explained = same_number != explanations.end();
        if (is_explained) {
            result.name_of_number = same_number->name;
        }
        if (foreign->how == relation::other_error) {
            result.foreign = foreign;
            // The system takes the number of another error for Winsock's.
            auto text = ask && !is_explained ? ask(foreign->number) : std::nullopt;
            if (text) {
                result.system = {foreign->number, std::move(*text)};
            }
            return result;
        }
        if (is_explained) {
            result.foreign = foreign;
            result.found = *same_number;
            return result;
        }
    }
    if (const explanation* found = find_name(explanations, name.folded_name)) {
        result.found = *found;
        return result;
    }
    result.suggestions = near_names(explanations, name.folded_name);
    if (result.suggestions.empty()) {
        if (auto alike = near_foreign_name(name.folded_name)) {
            result.suggestions.push_back(std::move(*alike));
        }
    }
    return result;
}

} // namespace wsaerr
