#include "look_up/code_points.h"

namespace wsaerr {
namespace {

constexpr bool is_between(unsigned char byte, unsigned char first, unsigned char last) {
    return byte >= first && byte <= last;
}

/// What the second byte may be depends on the first.
constexpr bool is_second_byte(unsigned char first, unsigned char second) {
    switch (first) {
    case 0xE0: // shorter forms of what two bytes can say
        return is_between(second, 0xA0, 0xBF);
    case 0xED: // surrogates
        return is_between(second, 0x80, 0x9F);
    case 0xF0: // shorter forms of what three bytes can say
        return is_between(second, 0x90, 0xBF);
    case 0xF4: // above U+10FFFF
        return is_between(second, 0x80, 0x8F);
    default:
        return is_between(second, 0x80, 0xBF);
    }
}

} // namespace

std::size_t utf8_character_size(std::string_view bytes) noexcept {
    const auto byte = [bytes](std::size_t i) -> unsigned char {
        return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0;
    };
    const unsigned char first = byte(0);
    if (first < 0x80) {
        return bytes.empty() ? 0 : 1;
    }
    if (!is_between(first, 0xC2, 0xF4) || !is_second_byte(first, byte(1))) {
        return 0;
    }
    const std::size_t size = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    for (std::size_t i = 2; i < size; ++i) {
        if (!is_between(byte(i), 0x80, 0xBF)) {
            return 0;
        }
    }
    return size;
}

char32_t take_code_point(std::string_view& utf8) noexcept {
    const std::size_t size = utf8_character_size(utf8);
    if (size == 0) {
        utf8.remove_prefix(1);
        return U'\uFFFD';
    }
    char32_t code_point = static_cast<unsigned char>(utf8.front());
    if (size > 1) {
        code_point &= 0x7FU >> size;
    }
    for (const char c : utf8.substr(1, size - 1)) {
        code_point = code_point << 6U | (static_cast<unsigned char>(c) & 0x3FU);
    }
    utf8.remove_prefix(size);
    return code_point;
}

void append_code_point(std::string& utf8, char32_t code_point) {
    const auto put = [&utf8](char32_t byte) { utf8 += static_cast<char>(byte); };
    if (code_point < 0x80) {
        put(code_point);
        return;
    }
    if (code_point < 0x800) {
        put(0xC0 | code_point >> 6U);
    } else if (code_point < 0x10000) {
        put(0xE0 | code_point >> 12U);
        put(0x80 | (code_point >> 6U & 0x3F));
    } else {
        put(0xF0 | code_point >> 18U);
        put(0x80 | (code_point >> 12U & 0x3F));
        put(0x80 | (code_point >> 6U & 0x3F));
    }
    put(0x80 | (code_point & 0x3F));
}

} // namespace wsaerr
