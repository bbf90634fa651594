#include "look_up/columns.h"

#include "look_up/code_points.h"

#include <algorithm>
#include <array>

namespace wsaerr {
namespace {

struct range {
    char32_t first;
    char32_t last;
};

/// From EastAsianWidth.txt of Unicode: blocks that are wide all through, or nearly so.
constexpr std::array<range, 14> wide{{
    {0x1100, 0x115F},
    {0x2E80, 0x303E},
    {0x3041, 0x33FF},
    {0x3400, 0x4DBF},
    {0x4E00, 0xA4CF},
    {0xA960, 0xA97F},
    {0xAC00, 0xD7A3},
    {0xF900, 0xFAFF},
    {0xFE30, 0xFE6F},
    {0xFF01, 0xFF60},
    {0xFFE0, 0xFFE6},
    {0x1F300, 0x1F64F},
    {0x1F900, 0x1F9FF},
    {0x20000, 0x3FFFD},
}};

} // namespace

std::size_t columns(char32_t character) noexcept {
    const auto found = std::ranges::lower_bound(wide, character, {}, &range::last);
    return found != wide.end() && character >= found->first ? 2 : 1;
}

std::size_t columns(std::string_view utf8) noexcept {
    std::size_t sum = 0;
    while (!utf8.empty()) {
        sum += columns(take_code_point(utf8));
    }
    return sum;
}

} // namespace wsaerr
