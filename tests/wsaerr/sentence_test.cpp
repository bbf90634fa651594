#include "language/sentence.h"

#include <gtest/gtest.h>

#include <cstddef>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>

namespace wsaerr {
namespace {

std::multiset<char> inserts_of(std::string_view text) {
    std::multiset<char> inserts;
    for (std::size_t brace = text.find('{'); brace != std::string_view::npos;
         brace = text.find('{', brace + 1)) {
        EXPECT_EQ(text.substr(brace + 2, 1), "}") << text;
        inserts.insert(text.at(brace + 1));
    }
    return inserts;
}

TEST(Sentence, HasTheSameInsertsInEachLanguage) {
    for (std::size_t i = 0; i < sentence_count; ++i) {
        const auto id = static_cast<sentence>(i);
        const std::string_view english = written(language::english, id);
        const std::string_view japanese = written(language::japanese, id);
        EXPECT_FALSE(english.empty()) << i;
        EXPECT_FALSE(japanese.empty()) << i;
        const std::multiset<char> inserts = inserts_of(english);
        EXPECT_EQ(inserts_of(japanese), inserts) << english;
        std::multiset<char> counted; // each once, from {0} on
        for (char digit = '0'; counted.size() < inserts.size(); ++digit) {
            counted.insert(digit);
        }
        EXPECT_EQ(inserts, counted) << english;
    }
}

TEST(Sentence, SaysWhatIsWrittenWithEachInsertInItsPlace) {
    EXPECT_EQ(say(language::english, sentence::see_help, {"wrong", "wsaerr source"}),
              "wrong (see wsaerr source --help)");
    EXPECT_EQ(say(language::japanese, sentence::not_in_table_two_near, {"'x'", "A", "B"}),
              "'x' はテーブルにありません。似た名前: A、B。");
}

TEST(Sentence, TakesInsertsAsTheyAre) {
    EXPECT_EQ(say(language::english, sentence::about, {"{1}", "{0}"}), "{1}: {0}");
    EXPECT_EQ(say(language::english, sentence::about, {"", ""}), ": ");
}

TEST(Sentence, NeedsEachInsert) {
    EXPECT_THROW(say(language::english, sentence::about, {"one"}), std::out_of_range);
}

TEST(Language, HasTwoNames) {
    EXPECT_EQ(language_named("ja"), language::japanese);
    EXPECT_EQ(language_named("en"), language::english);
    for (const std::string_view other : {"", "JA", "ja-JP", "japanese", "e"}) {
        EXPECT_EQ(language_named(other), std::nullopt) << other;
    }
}

} // namespace
} // namespace wsaerr
