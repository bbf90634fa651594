#include "language/sentence.h"

#include "language/sentence_table.h"

namespace wsaerr {

std::string_view written(language spoken, sentence id) noexcept {
    const sentence_table& table =
        spoken == language::japanese ? japanese_sentences : english_sentences;
    return table[static_cast<std::size_t>(id)].text;
}

std::string say(language spoken, sentence id, const std::vector<std::string>& inserts) {
    std::string said;
    std::string_view rest = written(spoken, id);
    for (std::size_t brace = rest.find('{'); brace != std::string_view::npos;
         brace = rest.find('{')) {
        said.append(rest.substr(0, brace));
        said.append(inserts.at(static_cast<std::size_t>(rest.at(brace + 1) - '0')));
        rest.remove_prefix(brace + 3);
    }
    return said.append(rest);
}

} // namespace wsaerr
