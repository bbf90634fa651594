#include "answer.h"

#include "name_search.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <utility>

namespace wsaerr {

answer look_up(std::string query, const number_query& number, std::span<const entry> entries,
               const ask_system& ask) {
    answer result;
    result.query = std::move(query);
    if (const auto code = number.code()) {
        const auto found = std::ranges::find(entries, *code, &entry::code);
        if (found != entries.end()) {
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

answer look_up(std::string query, const name_query& name, std::span<const entry> entries) {
    answer result;
    result.query = std::move(query);
    if (const entry* found = find_name(entries, name.folded_name)) {
        result.found = *found;
    } else {
        result.suggestions = near_names(entries, name.folded_name);
    }
    return result;
}

} // namespace wsaerr
