/// The table of all sentences in one language.
#ifndef WSAERR_SENTENCE_TABLE_H
#define WSAERR_SENTENCE_TABLE_H

#include "language/sentence.h"

#include <array>
#include <cstddef>
#include <string_view>

namespace wsaerr {

struct sentence_entry {
    sentence id;
    std::string_view text;
};

using sentence_table = std::array<sentence_entry, sentence_count>;

/// Whether each sentence stands in the place of its number, so that none is missing.
constexpr bool is_in_order(const sentence_table& table) noexcept {
    for (std::size_t i = 0; i < table.size(); ++i) {
        if (static_cast<std::size_t>(table[i].id) != i) {
            return false;
        }
    }
    return true;
}

extern const sentence_table english_sentences;
extern const sentence_table japanese_sentences;

} // namespace wsaerr

#endif // WSAERR_SENTENCE_TABLE_H
