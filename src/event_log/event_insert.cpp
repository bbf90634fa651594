#include "event_insert.h"

#include <windows.h>

#include <algorithm>

namespace winsock_messages {

std::wstring event_insert(std::wstring_view text, std::size_t limit) {
    text = text.substr(0, text.find(L'\0'));
    const bool is_too_long = text.size() > limit;
    if (is_too_long) {
        text = text.substr(0, limit == 0 ? 0 : limit - 1);
        if (!text.empty() && IS_HIGH_SURROGATE(text.back())) {
            text.remove_suffix(1);
        }
    }
    std::wstring insert;
    insert.reserve(text.size() + 1);
    insert = text;
    std::ranges::replace(insert, L'%', L'％');
    if (is_too_long && limit != 0) {
        insert += L'…';
    }
    return insert;
}

} // namespace winsock_messages
