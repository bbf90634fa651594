#include "look_up/code_query.h"

#include "look_up/ascii.h"
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

/// The value of a digit in any base up to 16; more than that for anything else.
constexpr unsigned digit_value(char c) {
    if (is_digit(c)) {
        return static_cast<unsigned>(c - '0');
    }
    return c >= 'a' && c <= 'f' ? static_cast<unsigned>(c - 'a') + 10U : 16U;
}

code_query parse_number(std::string_view digits) {
    const bool negative = digits.starts_with('-');
    if (negative) {
        digits.remove_prefix(1);
    }
    unsigned base = 10;
    if (digits.starts_with("0x")) {
        base = 16;
        digits.remove_prefix(2);
    }
    if (digits.empty()) {
        return malformed_query{sentence::query_is_no_number};
    }
    const std::int64_t limit = negative ? -std::int64_t{(std::numeric_limits<std::int32_t>::min)()}
                                        : std::int64_t{(std::numeric_limits<std::uint32_t>::max)()};
    std::int64_t value = 0;
    bool too_large = false;
    for (const char c : digits) {
        const unsigned digit = digit_value(c);
        if (digit >= base) {
            return malformed_query{sentence::query_is_neither};
        }
        too_large = too_large || value * base + digit > limit;
        value = too_large ? 0 : value * base + digit;
    }
    if (too_large) {
        return malformed_query{sentence::query_is_out_of_range};
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

code_query parse_code_query(std::string_view argument) {
    std::string folded = fold(argument);
    if (folded.empty()) {
        return malformed_query{sentence::query_is_empty};
    }
    if (is_digit(folded.front()) || folded.front() == '-') {
        return parse_number(folded);
    }
    if (!std::ranges::all_of(folded, is_name_character)) {
        return malformed_query{sentence::query_is_neither};
    }
    return name_query{std::move(folded)};
}

} // namespace wsaerr
