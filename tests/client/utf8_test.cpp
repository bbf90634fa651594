#include "winsock_messages/utf8.h"

#include <gtest/gtest.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace {

using winsock_messages::to_utf8;

constexpr std::string_view replacement = "\xEF\xBF\xBD";

/// The definition of UTF-8 (RFC 3629, section 3) without any hurry.
std::string encode(char32_t c) {
    const auto tail = [c](unsigned shift) { return static_cast<char>(0x80 | (c >> shift & 0x3F)); };
    if (c < 0x80) {
        return {static_cast<char>(c)};
    }
    if (c < 0x800) {
        return {static_cast<char>(0xC0 | c >> 6), tail(0)};
    }
    if (c < 0x10000) {
        return {static_cast<char>(0xE0 | c >> 12), tail(6), tail(0)};
    }
    return {static_cast<char>(0xF0 | c >> 18), tail(12), tail(6), tail(0)};
}

bool is_surrogate(char32_t c) {
    return c >= 0xD800 && c <= 0xDFFF;
}

TEST(Utf8, ConvertsNothingToNothing) {
    EXPECT_EQ(to_utf8(std::u16string_view{}), "");
    EXPECT_EQ(to_utf8(u""), "");
}

TEST(Utf8, ConvertsCharactersOfEveryLength) {
    EXPECT_EQ(to_utf8(std::u16string{0x0041}), "A");
    EXPECT_EQ(to_utf8(std::u16string{0x00E9}), "\xC3\xA9");
    EXPECT_EQ(to_utf8(std::u16string{0x3042}), "\xE3\x81\x82");
    EXPECT_EQ(to_utf8(std::u16string{0xD867, 0xDE3D}), "\xF0\xA9\xB8\xBD");
}

TEST(Utf8, ConvertsAMessage) {
    EXPECT_EQ(to_utf8(u"WSAEINTR (10004): 割り込みがありました。\r\n"),
              "WSAEINTR (10004): \xE5\x89\xB2\xE3\x82\x8A\xE8\xBE\xBC\xE3\x81\xBF\xE3\x81\x8C"
              "\xE3\x81\x82\xE3\x82\x8A\xE3\x81\xBE\xE3\x81\x97\xE3\x81\x9F\xE3\x80\x82\r\n");
}

TEST(Utf8, KeepsNuls) {
    const std::u16string_view text{u"a\0b\0", 4};
    EXPECT_EQ(to_utf8(text), (std::string{"a\0b\0", 4}));
}

// Four code units at a time are converted differently from one: every code unit in every place.
void convert_every_code_unit_beside(char16_t neighbour) {
    const std::string neighbour_bytes = encode(neighbour);
    for (std::uint32_t c = 0; c <= 0xFFFF; ++c) {
        const std::string expected = is_surrogate(c) ? std::string{replacement} : encode(c);
        for (std::size_t place = 0; place < 5; ++place) {
            std::u16string text(5, neighbour);
            text[place] = static_cast<char16_t>(c);
            std::string converted;
            for (std::size_t i = 0; i < text.size(); ++i) {
                converted += i == place ? expected : neighbour_bytes;
            }
            ASSERT_EQ(to_utf8(text), converted) << std::hex << c << " in place " << place;
        }
    }
}

TEST(Utf8, ConvertsEveryCodeUnitBesideJapanese) {
    convert_every_code_unit_beside(u'か');
}

TEST(Utf8, ConvertsEveryCodeUnitBesideAscii) {
    convert_every_code_unit_beside(u'A');
}

TEST(Utf8, ConvertsEverySurrogatePair) {
    for (std::uint32_t c = 0x10000; c <= 0x10FFFF; ++c) {
        const std::u16string text{static_cast<char16_t>(0xD800 + ((c - 0x10000) >> 10)),
                                  static_cast<char16_t>(0xDC00 + (c & 0x3FF))};
        ASSERT_EQ(to_utf8(text), encode(c)) << std::hex << c;
    }
}

TEST(Utf8, ReplacesEachUnpairedSurrogate) {
    const std::string r{replacement};
    const std::string mackerel = "\xF0\xA9\xB8\xBD";
    EXPECT_EQ(to_utf8(std::u16string{0xD867}), r);
    EXPECT_EQ(to_utf8(std::u16string{0xDE3D}), r);
    EXPECT_EQ(to_utf8(std::u16string{0xDE3D, 0xD867}), r + r);
    EXPECT_EQ(to_utf8(std::u16string{0xD867, 0x0041}), r + "A");
    EXPECT_EQ(to_utf8(std::u16string{0xD867, 0xD867, 0xDE3D}), r + mackerel);
    EXPECT_EQ(to_utf8(std::u16string{0xD867, 0xDE3D, 0xDE3D}), mackerel + r);
    EXPECT_EQ(to_utf8(std::u16string{0x3042, 0x3042, 0x3042, 0xD867}),
              "\xE3\x81\x82\xE3\x81\x82\xE3\x81\x82" + r);
}

TEST(Utf8, ConvertsTextsOfEveryLength) {
    std::u16string text;
    std::string expected;
    for (int length = 0; length < 100; ++length) {
        ASSERT_EQ(to_utf8(text), expected) << length;
        const char16_t next = length % 11 == 7 ? u'x' : u'漢';
        text += next;
        expected += encode(next);
    }
}

} // namespace
