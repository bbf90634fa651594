/// Makes texts comparable for people, who mind neither case nor width.
#ifndef WSAERR_FOLD_H
#define WSAERR_FOLD_H

#include <string>
#include <string_view>

namespace wsaerr {

/// For codes and names: `text` with full-width ASCII (U+FF01...U+FF5E) and the ideographic space as
/// ASCII, and with capital letters of ASCII small. UTF-8 in and out.
std::string fold(std::string_view text);

/// For searches: furthermore half-width kana as full-width, kana with their (semi-)voiced sound
/// mark as one character, katakana as hiragana, and neither white space nor ー, which some put at
/// the end of a word and some do not. What the search of the reference page makes of the same text
/// (page.js), ligatures and the like apart.
std::string fold_for_search(std::string_view text);

} // namespace wsaerr

#endif // WSAERR_FOLD_H
