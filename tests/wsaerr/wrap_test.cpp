#include "look_up/wrap.h"

#include "look_up/columns.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>

namespace wsaerr {
namespace {

TEST(Wrap, LeavesShortLinesAlone) {
    EXPECT_EQ(wrapped("", 10), "");
    EXPECT_EQ(wrapped("\n\na\n", 10), "\n\na\n");
    EXPECT_EQ(wrapped("接続が拒否", 10), "接続が拒否");
    EXPECT_EQ(wrapped("1234567890", 10), "1234567890");
}

TEST(Wrap, BreaksJapaneseBetweenCharacters) {
    EXPECT_EQ(wrapped("接続が拒否されました", 10), "接続が拒否\nされました");
    EXPECT_EQ(wrapped("接続が拒否されました", 11), "接続が拒否\nされました");
}

TEST(Wrap, BreaksLatinAtSpacesWhichGo) {
    EXPECT_EQ(wrapped("one two three", 7), "one two\nthree");
    EXPECT_EQ(wrapped("one two three", 8), "one two\nthree");
    EXPECT_EQ(wrapped("サーバーで netstat -ano を", 12), "サーバーで\nnetstat -ano\nを");
}

TEST(Wrap, NeverBeginsALineWithWhatCloses) {
    EXPECT_EQ(wrapped("接続が拒否。", 10), "接続が拒\n否。");
    EXPECT_EQ(wrapped("接続が拒否、", 10), "接続が拒\n否、");
    EXPECT_EQ(wrapped("「接続拒否」です", 10), "「接続拒\n否」です");
    EXPECT_EQ(wrapped("(接続拒否)です", 9), "(接続拒\n否)です");
    EXPECT_EQ(wrapped("拒否サーバー", 8), "拒否サー\nバー");
    EXPECT_EQ(wrapped("拒否されちゃう", 10), "拒否され\nちゃう");
}

TEST(Wrap, NeverEndsALineWithWhatOpens) {
    EXPECT_EQ(wrapped("接続が拒「否」", 10), "接続が拒\n「否」");
    EXPECT_EQ(wrapped("接続が (拒否)", 8), "接続が\n(拒否)");
    EXPECT_EQ(wrapped("接続が（拒否）", 8), "接続が\n（拒否）");
}

TEST(Wrap, BreaksWordsThatAreWiderThanALine) {
    EXPECT_EQ(wrapped("WSAECONNREFUSED", 6), "WSAECO\nNNREFU\nSED");
    EXPECT_EQ(wrapped("接", 1), "接");
    EXPECT_EQ(wrapped("」」」」", 4), "」」\n」」");
}

TEST(Wrap, KeepsToTheWidth) {
    const std::string text = "対象のコンピュータによって能動的に拒否されたため、接続できません。こ"
                             "のエラーは、通常、外部ホスト上"
                             "の非アクティブなサービス (実行中のサーバー "
                             "プログラムが存在しないホスト) に接続したために、発生します。";
    for (std::size_t width = 12; width < 100; ++width) {
        std::istringstream lines(wrapped(text, width));
        for (std::string line; std::getline(lines, line);) {
            EXPECT_LE(columns(line), width) << line;
        }
    }
}

} // namespace
} // namespace wsaerr
