#include "look_up/text_search.h"

#include "look_up/fold.h"
#include "sample_entries.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <vector>

namespace wsaerr {
namespace {

std::vector<std::uint32_t> codes_with(std::u16string_view wanted) {
    std::vector<std::uint32_t> codes;
    for (const explanation& each : search_text(sample_explanations, wanted)) {
        codes.push_back(each.code);
    }
    return codes;
}

using codes = std::vector<std::uint32_t>;

TEST(Fold, MakesCapitalLettersSmall) {
    EXPECT_EQ(fold(u"AZaz09_@[`{"), u"azaz09_@[`{");
}

TEST(Fold, MakesFullWidthAsciiNarrow) {
    EXPECT_EQ(fold(u"！ＡＺａｚ０９～\u3000"), u"!azaz09~ ");
}

TEST(Fold, LeavesOtherCharactersAlone) {
    EXPECT_EQ(fold(u"接続、ソケット｟\xD83D\xDE00\xDC00É"), u"接続、ソケット｟\xD83D\xDE00\xDC00É");
}

TEST(TextSearch, FindsInNamesMeaningsDescriptionsAndRemedies) {
    EXPECT_EQ(codes_with(u"REFUSED"), codes{10061});
    EXPECT_EQ(codes_with(u"取り消されました"), (codes{10103, 10111}));
    EXPECT_EQ(codes_with(u"呼び出し"), codes{10111});
    EXPECT_EQ(codes_with(u"ｎｅｔＳｔａｔ"), codes{10061});
}

TEST(TextSearch, FindsInFurtherLines) {
    EXPECT_EQ(codes_with(u"・windows"), codes{10091});
}

TEST(TextSearch, MindsNeitherCaseNorWidth) {
    EXPECT_EQ(codes_with(u"windows dll"), codes{10091});
    EXPECT_EQ(codes_with(u"ＷＩＮＤＯＷＳ\u3000ＤＬＬ"), codes{10091});
}

TEST(TextSearch, FindsNothingWhereNothingIs) {
    EXPECT_EQ(codes_with(u"存在しない"), codes{});
    EXPECT_EQ(codes_with(u"%1"), codes{});
}

} // namespace
} // namespace wsaerr
