#include "look_up/fold.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace wsaerr {
namespace {

char16_t fold_one(char16_t c) noexcept {
    constexpr char16_t full_width_distance = u'！' - u'!';
    if (c >= u'！' && c <= u'～') {
        c = static_cast<char16_t>(c - full_width_distance);
    } else if (c == u'\u3000') {
        c = u' ';
    }
    return c >= u'A' && c <= u'Z' ? static_cast<char16_t>(c - u'A' + u'a') : c;
}

} // namespace

std::u16string fold(std::u16string_view text) {
    std::u16string folded(text);
    std::ranges::transform(folded, folded.begin(), fold_one);
    return folded;
}

} // namespace wsaerr
