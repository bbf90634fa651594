#include "look_up/printable_text.h"

namespace wsaerr {
namespace {

constexpr std::string_view replacement_character = "\xEF\xBF\xBD";

/// The last byte of U+2000...U+207F, less the two bits that mark it.
bool is_control_of_punctuation(unsigned char third_byte, bool is_second_half) noexcept {
    const unsigned low_bits = third_byte & 0x3FU;
    if (is_second_half) {
        return low_bits >= 0x26 && low_bits <= 0x29; // U+2066...U+2069
    }
    // U+200E, U+200F, U+2028...U+202E
    return low_bits == 0x0E || low_bits == 0x0F || (low_bits >= 0x28 && low_bits <= 0x2E);
}

std::string replace_controls(std::string_view utf8, bool keep_line_ends) {
    std::string result;
    result.reserve(utf8.size());
    while (!utf8.empty()) {
        const bool keep = keep_line_ends && utf8.front() == '\n';
        const std::size_t size = keep ? 0 : control_character_at(utf8);
        if (size > 0) {
            result += replacement_character;
            utf8.remove_prefix(size);
        } else {
            result += utf8.front();
            utf8.remove_prefix(1);
        }
    }
    return result;
}

} // namespace

std::size_t control_character_at(std::string_view utf8) noexcept {
    const auto byte = [utf8](std::size_t i) -> unsigned char {
        return i < utf8.size() ? static_cast<unsigned char>(utf8[i]) : 0;
    };
    if (utf8.empty()) {
        return 0;
    }
    if (byte(0) < 0x20 || byte(0) == 0x7F) {
        return 1;
    }
    const bool is_c1 = byte(0) == 0xC2 && byte(1) >= 0x80 && byte(1) <= 0x9F;
    const bool is_arabic_letter_mark = byte(0) == 0xD8 && byte(1) == 0x9C;
    if (is_c1 || is_arabic_letter_mark) {
        return 2;
    }
    const bool is_punctuation =
        byte(0) == 0xE2 && (byte(1) == 0x80 || byte(1) == 0x81) && (byte(2) & 0xC0) == 0x80;
    return is_punctuation && is_control_of_punctuation(byte(2), byte(1) == 0x81) ? 3 : 0;
}

std::string printable_text(std::string_view utf8) {
    return replace_controls(utf8, true);
}

std::string printable_line(std::string_view utf8) {
    return replace_controls(utf8, false);
}

} // namespace wsaerr
