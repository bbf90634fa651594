#include "winsock_messages/utf8.h"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace winsock_messages {
namespace {

static_assert(std::endian::native == std::endian::little, "code units are loaded four at a time");

// Most of a Japanese text is kana, kanji and their punctuation (one code unit each, three bytes in
// UTF-8), and names in ASCII. Four code units of either kind are converted at once, in the 16-bit
// lanes of an integer.
constexpr std::ptrdiff_t lanes = 4;
constexpr std::size_t max_bytes_per_unit = 3;

constexpr std::uint64_t each_lane(std::uint64_t value) {
    return value * 0x0001'0001'0001'0001;
}

constexpr bool all_ascii(std::uint64_t units) {
    return (units & each_lane(0xFF80)) == 0;
}

/// Whether each lane holds one of U+2000...U+9FFF: just these come to lie at 0x8000 or above when
/// 0x6000 is added. (The lowest lane that does not cannot be rescued by a carry from below.)
constexpr bool all_japanese(std::uint64_t units) {
    return ((units + each_lane(0x6000)) & each_lane(0x8000)) == each_lane(0x8000);
}

void store_four_bytes(char* out, std::uint64_t bytes) noexcept {
    const auto four = static_cast<std::uint32_t>(bytes);
    std::memcpy(out, &four, sizeof(four));
}

char* convert_ascii(std::uint64_t units, char* out) noexcept {
    const std::uint64_t pairs = units | units >> 8;
    store_four_bytes(out, (pairs & 0x0000'FFFF) | (pairs >> 16 & 0xFFFF'0000));
    return out + lanes;
}

/// Writes a byte more than it says; the next character goes there.
char* convert_japanese(std::uint64_t units, char* out) noexcept {
    const std::uint64_t first_two =
        each_lane(0x80E0) | (units >> 12 & each_lane(0x000F)) | (units << 2 & each_lane(0x3F00));
    const std::uint64_t third = each_lane(0x0080) | (units & each_lane(0x003F));
    constexpr std::uint64_t even = 0x0000'FFFF'0000'FFFF;
    const std::uint64_t lanes_0_and_2 = (first_two & even) | (third & even) << 16;
    const std::uint64_t lanes_1_and_3 = (first_two >> 16 & even) | (third & ~even);
    store_four_bytes(out, lanes_0_and_2);
    store_four_bytes(out + 3, lanes_1_and_3);
    store_four_bytes(out + 6, lanes_0_and_2 >> 32);
    store_four_bytes(out + 9, lanes_1_and_3 >> 32);
    return out + 12;
}

constexpr bool is_lead_surrogate(char32_t c) {
    return (c & 0xFC00) == 0xD800;
}

constexpr bool is_trail_surrogate(char32_t c) {
    return (c & 0xFC00) == 0xDC00;
}

/// Converts the character at `in`, moves `out` behind it and returns where the next one begins.
template <typename CodeUnit>
const CodeUnit* convert_one(const CodeUnit* in, const CodeUnit* end, char*& out) noexcept {
    const auto put = [&out](char32_t byte) { *out++ = static_cast<char>(byte); };
    char32_t c = *in++;
    if (c < 0x80) {
        put(c);
        return in;
    }
    if (c < 0x800) {
        put(0xC0 | c >> 6);
        put(0x80 | (c & 0x3F));
        return in;
    }
    if (is_lead_surrogate(c) && in != end && is_trail_surrogate(*in)) {
        c = 0x10000 + ((c & 0x3FF) << 10) + (*in++ & 0x3FF);
        put(0xF0 | c >> 18);
        put(0x80 | (c >> 12 & 0x3F));
    } else {
        if (is_lead_surrogate(c) || is_trail_surrogate(c)) {
            c = 0xFFFD;
        }
        put(0xE0 | c >> 12);
    }
    put(0x80 | (c >> 6 & 0x3F));
    put(0x80 | (c & 0x3F));
    return in;
}

template <typename CodeUnit>
std::string converted(std::basic_string_view<CodeUnit> text) {
    static_assert(sizeof(CodeUnit) == sizeof(char16_t));
    std::string result(text.size() * max_bytes_per_unit + 1, '\0');
    char* out = result.data();
    const CodeUnit* in = text.data();
    const CodeUnit* const end = in + text.size();
    while (in != end) {
        if (end - in >= lanes) {
            std::uint64_t units = 0;
            std::memcpy(&units, in, sizeof(units));
            if (all_japanese(units)) {
                out = convert_japanese(units, out);
                in += lanes;
                continue;
            }
            if (all_ascii(units)) {
                out = convert_ascii(units, out);
                in += lanes;
                continue;
            }
        }
        in = convert_one(in, end, out);
    }
    result.resize(static_cast<std::size_t>(out - result.data()));
    return result;
}

} // namespace

std::string to_utf8(std::u16string_view text) {
    return converted(text);
}

#ifdef _WIN32
std::string to_utf8(std::wstring_view text) {
    return converted(text);
}
#endif

} // namespace winsock_messages
