#include "look_up/code_query.h"

#include "look_up/fold.h"

#include <winsock_messages/message_id.h>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace wsaerr {
namespace {

constexpr bool is_digit(char16_t c) {
    return c >= u'0' && c <= u'9';
}

constexpr bool is_name_character(char16_t c) {
    return is_digit(c) || (c >= u'a' && c <= u'z') || c == u'_';
}

/// The value of a digit in any base up to 16; more than that for anything else.
constexpr unsigned digit_value(char16_t c) {
    if (is_digit(c)) {
        return c - u'0';
    }
    return c >= u'a' && c <= u'f' ? c - u'a' + 10U : 16U;
}

code_query parse_number(std::u16string_view digits) {
    const bool negative = digits.starts_with(u'-');
    if (negative) {
        digits.remove_prefix(1);
    }
    unsigned base = 10;
    if (digits.starts_with(u"0x")) {
        base = 16;
        digits.remove_prefix(2);
    }
    if (digits.empty()) {
        return malformed_query{"is not a number"};
    }
    const std::int64_t limit = negative ? -std::int64_t{(std::numeric_limits<std::int32_t>::min)()}
                                        : std::int64_t{(std::numeric_limits<std::uint32_t>::max)()};
    std::int64_t value = 0;
    bool too_large = false;
    for (const char16_t c : digits) {
        const unsigned digit = digit_value(c);
        if (digit >= base) {
            return malformed_query{"is neither a number nor a name"};
        }
        too_large = too_large || value * base + digit > limit;
        value = too_large ? 0 : value * base + digit;
    }
    if (too_large) {
        return malformed_query{"is outside the range of codes, -2147483648 to 4294967295"};
    }
    return number_query{static_cast<std::uint32_t>(negative ? -value : value)};
}

} // namespace

std::optional<std::uint16_t> number_query::code() const noexcept {
    if (!winsock_messages::form_of(number)) {
        return std::nullopt;
    }
    return winsock_messages::code_of(number);
}

code_query parse_code_query(std::u16string_view argument) {
    std::u16string folded = fold(argument);
    if (folded.empty()) {
        return malformed_query{"is empty"};
    }
    if (is_digit(folded.front()) || folded.front() == u'-') {
        return parse_number(folded);
    }
    if (!std::ranges::all_of(folded, is_name_character)) {
        return malformed_query{"is neither a number nor a name"};
    }
    return name_query{std::move(folded)};
}

} // namespace wsaerr
