#include "look_up/code_query.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <optional>
#include <string>

namespace wsaerr {
namespace {

void expect_number(std::u16string_view argument, std::uint32_t number) {
    EXPECT_EQ(parse_code_query(argument), code_query(number_query{number}));
}

void expect_malformed(std::u16string_view argument, const std::string& reason) {
    EXPECT_EQ(parse_code_query(argument), code_query(malformed_query{reason}));
}

TEST(CodeQuery, ReadsDecimalNumbers) {
    expect_number(u"0", 0);
    expect_number(u"10061", 10061);
    expect_number(u"0010061", 10061);
    expect_number(u"2147952461", 0x8007274D);
    expect_number(u"4294967295", 0xFFFFFFFF);
}

TEST(CodeQuery, ReadsHexadecimalNumbers) {
    expect_number(u"0x274D", 10061);
    expect_number(u"0X274d", 10061);
    expect_number(u"0x271A", 10010);
    expect_number(u"0xABCDEF", 11259375);
    expect_number(u"0x9", 9);
    expect_number(u"0x8007274D", 0x8007274D);
    expect_number(u"0x00000000FFFFFFFF", 0xFFFFFFFF);
}

TEST(CodeQuery, ReadsHresultsAsDotnetPrintsThem) {
    expect_number(u"-2147014835", 0x8007274D);
    expect_number(u"-2147483648", 0x80000000);
    expect_number(u"-1", 0xFFFFFFFF);
}

TEST(CodeQuery, ReadsFullWidthCharacters) {
    expect_number(u"１００６１", 10061);
    expect_number(u"０ｘ２７４Ｄ", 10061);
    EXPECT_EQ(parse_code_query(u"ＷＳＡ＿Ａ"), code_query(name_query{u"wsa_a"}));
}

TEST(CodeQuery, ReadsNames) {
    EXPECT_EQ(parse_code_query(u"WSAECONNREFUSED"), code_query(name_query{u"wsaeconnrefused"}));
    EXPECT_EQ(parse_code_query(u"_x1"), code_query(name_query{u"_x1"}));
}

TEST(CodeQuery, RefusesAnEmptyArgument) {
    expect_malformed(u"", "is empty");
}

TEST(CodeQuery, RefusesNumbersWithoutDigits) {
    expect_malformed(u"-", "is not a number");
    expect_malformed(u"0x", "is not a number");
    expect_malformed(u"-0x", "is not a number");
}

TEST(CodeQuery, RefusesNumbersOutsideOf32Bits) {
    const std::string reason = "is outside the range of codes, -2147483648 to 4294967295";
    expect_malformed(u"4294967296", reason);
    expect_malformed(u"-2147483649", reason);
    expect_malformed(u"0x100000000", reason);
    expect_malformed(u"99999999999999999999999999999999", reason);
    expect_malformed(std::u16string(30000, u'9'), reason);
}

TEST(CodeQuery, RefusesWhatIsNeitherNumberNorName) {
    const std::string reason = "is neither a number nor a name";
    expect_malformed(u"12abc", reason);
    expect_malformed(u"0x12g", reason);
    for (const std::u16string_view beside :
         {u"12_", u"12:", u"12/", u"0x:", u"0x/", u"0x`", u"0x@"}) {
        expect_malformed(beside, reason);
    }
    expect_malformed(u":", reason);
    expect_malformed(u"/1", reason);
    expect_malformed(u"--1", reason);
    expect_malformed(u"10 061", reason);
    expect_malformed(u" ", reason);
    expect_malformed(u"接続", reason);
    expect_malformed(u"WSA-X", reason);
    expect_malformed(u"\xD83D\xDE00", reason);
    expect_malformed(u"\xD83D", reason);
}

TEST(CodeQuery, EachOfOurMessageIdsNamesItsCode) {
    for (const std::uint32_t number :
         {0x0000274DU, 0x8007274DU, 0x0100274DU, 0x0101274DU, 0xC102274DU}) {
        EXPECT_EQ(number_query{number}.code(), 10061) << number;
    }
}

TEST(CodeQuery, OtherNumbersNameNoCode) {
    for (const std::uint32_t number : {0x0001274DU, 0x8000274DU, 0x0102274DU, 0xFFFFFFFFU}) {
        EXPECT_EQ(number_query{number}.code(), std::nullopt) << number;
    }
}

} // namespace
} // namespace wsaerr
