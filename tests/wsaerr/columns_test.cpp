#include "look_up/columns.h"

#include <gtest/gtest.h>

namespace wsaerr {
namespace {

TEST(Columns, LatinTakesOne) {
    EXPECT_EQ(columns(""), 0U);
    EXPECT_EQ(columns("wsaerr 10061~"), 13U);
    EXPECT_EQ(columns("é…�"), 3U);
}

TEST(Columns, KanaAndKanjiTakeTwo) {
    EXPECT_EQ(columns("ソケット"), 8U);
    EXPECT_EQ(columns("接続、「拒否」。"), 16U);
    EXPECT_EQ(columns("Ａ　！￥"), 8U);
    EXPECT_EQ(columns("\U00020000😀"), 4U);
}

TEST(Columns, HalfWidthKanaTakeOne) {
    EXPECT_EQ(columns("ｿｹｯﾄ｡"), 5U);
}

TEST(Columns, RangesBeginAndEndWhereUnicodeSays) {
    EXPECT_EQ(columns(U'\u2E7F'), 1U);
    EXPECT_EQ(columns(U'\u2E80'), 2U);
    EXPECT_EQ(columns(U'\u303E'), 2U);
    EXPECT_EQ(columns(U'\u303F'), 1U);
    EXPECT_EQ(columns(U'\uFF00'), 1U);
    EXPECT_EQ(columns(U'\uFF60'), 2U);
    EXPECT_EQ(columns(U'\uFF61'), 1U);
}

} // namespace
} // namespace wsaerr
