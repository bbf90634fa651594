#include "look_up/code_query.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <optional>
#include <string>

namespace wsaerr {
namespace {

void expect_number(std::string_view argument, std::uint32_t number) {
    EXPECT_EQ(parse_code_query(argument), code_query(number_query{number}));
}

void expect_malformed(std::string_view argument, sentence reason) {
    EXPECT_EQ(parse_code_query(argument), code_query(malformed_query{reason}));
}

TEST(CodeQuery, ReadsDecimalNumbers) {
    expect_number("0", 0);
    expect_number("10061", 10061);
    expect_number("0010061", 10061);
    expect_number("2147952461", 0x8007274D);
    expect_number("4294967295", 0xFFFFFFFF);
}

TEST(CodeQuery, ReadsHexadecimalNumbers) {
    expect_number("0x274D", 10061);
    expect_number("0X274d", 10061);
    expect_number("0x271A", 10010);
    expect_number("0xABCDEF", 11259375);
    expect_number("0x9", 9);
    expect_number("0x8007274D", 0x8007274D);
    expect_number("0x00000000FFFFFFFF", 0xFFFFFFFF);
}

TEST(CodeQuery, ReadsHresultsAsDotnetPrintsThem) {
    expect_number("-2147014835", 0x8007274D);
    expect_number("-2147483648", 0x80000000);
    expect_number("-1", 0xFFFFFFFF);
}

TEST(CodeQuery, ReadsFullWidthCharacters) {
    expect_number("１００６１", 10061);
    expect_number("０ｘ２７４Ｄ", 10061);
    EXPECT_EQ(parse_code_query("ＷＳＡ＿Ａ"), code_query(name_query{"wsa_a"}));
}

TEST(CodeQuery, ReadsNames) {
    EXPECT_EQ(parse_code_query("WSAECONNREFUSED"), code_query(name_query{"wsaeconnrefused"}));
    EXPECT_EQ(parse_code_query("_x1"), code_query(name_query{"_x1"}));
}

TEST(CodeQuery, RefusesAnEmptyArgument) {
    expect_malformed("", sentence::query_is_empty);
}

TEST(CodeQuery, RefusesNumbersWithoutDigits) {
    expect_malformed("-", sentence::query_is_no_number);
    expect_malformed("0x", sentence::query_is_no_number);
    expect_malformed("-0x", sentence::query_is_no_number);
}

TEST(CodeQuery, RefusesNumbersOutsideOf32Bits) {
    const sentence reason = sentence::query_is_out_of_range;
    expect_malformed("4294967296", reason);
    expect_malformed("-2147483649", reason);
    expect_malformed("0x100000000", reason);
    expect_malformed("99999999999999999999999999999999", reason);
    expect_malformed(std::string(30000, '9'), reason);
}

TEST(CodeQuery, RefusesWhatIsNeitherNumberNorName) {
    const sentence reason = sentence::query_is_neither;
    expect_malformed("12abc", reason);
    expect_malformed("0x12g", reason);
    for (const std::string_view beside : {"12_", "12:", "12/", "0x:", "0x/", "0x`", "0x@"}) {
        expect_malformed(beside, reason);
    }
    expect_malformed(":", reason);
    expect_malformed("/1", reason);
    expect_malformed("--1", reason);
    expect_malformed("10 061", reason);
    expect_malformed(" ", reason);
    expect_malformed("接続", reason);
    expect_malformed("WSA-X", reason);
    expect_malformed("\xF0\x9F\x98\x80", reason);
    expect_malformed("\xF0\x9F", reason);
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
