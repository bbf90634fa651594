#include "look_up/text_search.h"

#include "look_up/fold.h"
#include "sample_entries.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <vector>

namespace wsaerr {
namespace {

std::vector<std::uint32_t> codes_with(std::string_view wanted) {
    std::vector<std::uint32_t> codes;
    for (const explanation& each : search_text(sample_explanations, wanted)) {
        codes.push_back(each.code);
    }
    return codes;
}

using codes = std::vector<std::uint32_t>;

TEST(Fold, MakesCapitalLettersSmall) {
    EXPECT_EQ(fold("AZaz09_@[`{"), "azaz09_@[`{");
}

TEST(Fold, MakesFullWidthAsciiNarrow) {
    EXPECT_EQ(fold("！ＡＺａｚ０９～\u3000"), "!azaz09~ ");
}

TEST(Fold, LeavesOtherCharactersAlone) {
    EXPECT_EQ(fold("接続、ソケット｟😀É ｶﾞ"), "接続、ソケット｟😀É ｶﾞ");
    EXPECT_EQ(fold("a\xFF"
                   "b\xE3\x81"),
              "a�b��");
}

TEST(FoldForSearch, MakesKanaHiragana) {
    EXPECT_EQ(fold_for_search("ソケットヴヵヶ"), "そけっとゔゕゖ");
    EXPECT_EQ(fold_for_search("ヷ・漢字"), "ヷ・漢字");
}

TEST(FoldForSearch, MakesHalfWidthKanaFullWidth) {
    EXPECT_EQ(fold_for_search("ｿｹｯﾄ｡｢｣､･ｦｧｬ"), "そけっと。「」、・をぁゃ");
    EXPECT_EQ(fold_for_search("ｶﾞｷﾞｿﾞﾀﾞﾂﾞﾄﾞﾊﾞﾊﾟﾎﾞﾎﾟｳﾞ"), "がぎぞだづどばぱぼぽゔ");
}

TEST(FoldForSearch, PutsSoundMarksToTheirKana) {
    EXPECT_EQ(fold_for_search("ハ\u3099ハ\u309Aは\u309A"), "ばぱぱ");
    EXPECT_EQ(fold_for_search("ｱﾞ"), "あ\u3099"); // has no voiced form
    EXPECT_EQ(fold_for_search("ｶﾟ"), "か\u309A");
    EXPECT_EQ(fold_for_search("ﾞ"), "\u3099");
}

TEST(FoldForSearch, LeavesLongMarksAndWhiteSpaceOut) {
    EXPECT_EQ(fold_for_search("サーバー ｻｰﾊﾞｰ"), "さばさば");
    EXPECT_EQ(fold_for_search(" a\tb\nc\u3000d\u00A0e\u2003f\uFEFF"), "abcdef");
    EXPECT_EQ(fold_for_search("ー 　"), "");
}

TEST(FoldForSearch, MindsNeitherCaseNorWidthOfLetters) {
    EXPECT_EQ(fold_for_search("Ｗｉｎｓｏｃｋ　ＤＬＬ"), "winsockdll");
}

TEST(TextSearch, FindsInNamesMeaningsDescriptionsAndRemedies) {
    EXPECT_EQ(codes_with("REFUSED"), codes{10061});
    EXPECT_EQ(codes_with("取り消されました"), (codes{10103, 10111}));
    EXPECT_EQ(codes_with("呼び出し"), codes{10111});
    EXPECT_EQ(codes_with("ｎｅｔＳｔａｔ"), codes{10061});
}

TEST(TextSearch, FindsInFurtherLines) {
    EXPECT_EQ(codes_with("・windows"), codes{10091});
}

TEST(TextSearch, FindsAcrossLines) {
    EXPECT_EQ(codes_with("ください。・Win"), codes{10091});
}

TEST(TextSearch, MindsNeitherCaseNorWidth) {
    EXPECT_EQ(codes_with("windows dll"), codes{10091});
    EXPECT_EQ(codes_with("ＷＩＮＤＯＷＳ\u3000ＤＬＬ"), codes{10091});
}

TEST(TextSearch, FindsNothingWhereNothingIs) {
    EXPECT_EQ(codes_with("存在しない"), codes{});
    EXPECT_EQ(codes_with("%1"), codes{});
}

} // namespace
} // namespace wsaerr
