#include "look_up/fold.h"

#include "look_up/code_points.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace wsaerr {
namespace {

constexpr char32_t voiced_mark = U'\u3099';
constexpr char32_t semi_voiced_mark = U'\u309A';

char32_t fold_one(char32_t c) noexcept {
    constexpr char32_t full_width_distance = U'！' - U'!';
    if (c >= U'！' && c <= U'～') {
        c -= full_width_distance;
    } else if (c == U'\u3000') {
        c = U' ';
    }
    return c >= U'A' && c <= U'Z' ? c - U'A' + U'a' : c;
}

/// What has a full-width form among U+FF61...U+FF9F, as that.
char32_t full_width(char32_t c) noexcept {
    constexpr std::u32string_view forms = U"。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサ"
                                          U"シスセソタチツテトナニヌネノハヒフヘホ"
                                          U"マミムメモヤユヨラリルレロワン\u3099\u309A";
    static_assert(forms.size() == U'ﾟ' - U'｡' + 1);
    return c >= U'｡' && c <= U'ﾟ' ? forms[c - U'｡'] : c;
}

char32_t hiragana(char32_t c) noexcept {
    return c >= U'ァ' && c <= U'ヶ' ? c - (U'ァ' - U'ぁ') : c;
}

/// A hiragana with a sound mark as one character; 0 where there is none.
char32_t with_mark(char32_t kana, char32_t mark) noexcept {
    const std::u32string_view voiceless = U"かきくけこさしすせそたちつてとはひふへほ";
    const std::u32string_view h_row = U"はひふへほ";
    if (mark == voiced_mark && kana == U'う') {
        return U'ゔ';
    }
    if (mark == voiced_mark && voiceless.find(kana) != std::u32string_view::npos) {
        return kana + 1;
    }
    return mark == semi_voiced_mark && h_row.find(kana) != std::u32string_view::npos ? kana + 2 : 0;
}

/// White_Space of Unicode and the byte-order mark, which the page's search skips too.
bool is_space(char32_t c) noexcept {
    return (c >= U'\t' && c <= U'\r') || c == U' ' || c == U'\u00A0' || c == U'\u1680' ||
           (c >= U'\u2000' && c <= U'\u200A') || c == U'\u2028' || c == U'\u2029' ||
           c == U'\u202F' || c == U'\u205F' || c == U'\uFEFF';
}

} // namespace

std::string fold(std::string_view text) {
    std::string folded;
    while (!text.empty()) {
        append_code_point(folded, fold_one(take_code_point(text)));
    }
    return folded;
}

std::string fold_for_search(std::string_view text) {
    std::u32string characters;
    while (!text.empty()) {
        const char32_t c = hiragana(full_width(fold_one(take_code_point(text))));
        const bool is_mark = c == voiced_mark || c == semi_voiced_mark;
        const char32_t marked =
            is_mark && !characters.empty() ? with_mark(characters.back(), c) : 0;
        if (marked != 0) {
            characters.back() = marked;
        } else {
            characters += c;
        }
    }
    std::string folded;
    for (const char32_t c : characters) {
        if (c != U'ー' && !is_space(c)) {
            append_code_point(folded, c);
        }
    }
    return folded;
}

} // namespace wsaerr
