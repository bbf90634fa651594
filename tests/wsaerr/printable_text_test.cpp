#include "look_up/printable_text.h"

#include <winsock_messages/utf8.h>

#include <gtest/gtest.h>

#include <string>

namespace wsaerr {
namespace {

std::string utf8(char16_t unit) {
    return winsock_messages::to_utf8(std::u16string(1, unit));
}

/// Written down from the Unicode Character Database: Cc, Zl, Zp and Bidi_Control.
bool must_go(unsigned unit) {
    return unit < 0x20 || (unit >= 0x7F && unit <= 0x9F) || unit == 0x061C || unit == 0x200E ||
           unit == 0x200F || (unit >= 0x2028 && unit <= 0x202E) ||
           (unit >= 0x2066 && unit <= 0x2069);
}

TEST(PrintableText, ReplacesControlCharactersAndNoOthers) {
    for (unsigned unit = 0; unit <= 0xFFFF; ++unit) {
        const std::string character = utf8(static_cast<char16_t>(unit));
        const std::string expected = must_go(unit) ? "\xEF\xBF\xBD" : character;
        ASSERT_EQ(printable_line("a" + character + "b"), "a" + expected + "b") << unit;
        ASSERT_EQ(printable_text(character), unit == '\n' ? "\n" : expected) << unit;
        ASSERT_EQ(control_character_at(character), must_go(unit) ? character.size() : 0) << unit;
    }
}

TEST(PrintableText, KeepsWhatHasFourBytes) {
    EXPECT_EQ(printable_line("😀"), "😀");
    EXPECT_EQ(printable_line(""), "");
    EXPECT_EQ(control_character_at(""), 0U);
}

TEST(PrintableText, LooksAtNothingBehindTheEnd) {
    EXPECT_EQ(printable_line("\xC2"), "\xC2");
    EXPECT_EQ(printable_line("\xE2\x80"), "\xE2\x80");
    EXPECT_EQ(printable_line(std::string_view("\xE2\x80\xA8", 2)), "\xE2\x80");
}

} // namespace
} // namespace wsaerr
