#include "look_up/code_scanner.h"

#include "look_up/ascii.h"
#include "look_up/code_points.h"

#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <utility>

namespace wsaerr {
namespace {

/// How much of the text behind a place is looked at to judge it, at most, and how much before it.
constexpr std::size_t look_ahead = 128;
constexpr std::size_t look_behind = 64;
/// Longer words are no codes.
constexpr std::size_t longest_word = 48;

constexpr bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}

constexpr char small(char c) {
    return is_capital(c) ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Letters and digits of ASCII and `_`, by the value of the byte.
constexpr auto word_bytes = [] {
    std::array<bool, 256> bytes{};
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const char c = i < 0x80 ? small(static_cast<char>(i)) : '\0';
        bytes[i] = is_name_character(c);
    }
    return bytes;
}();

constexpr bool is_word_byte(char c) {
    return word_bytes[static_cast<unsigned char>(c)];
}

/// What a bare number never stands beside.
constexpr bool is_neighbour(char c) {
    return is_word_byte(c) || c == '.' || c == '-' || c == '/';
}

/// The byte at a place; NUL outside of the text.
char at(std::string_view text, std::size_t place) {
    return place < text.size() ? text[place] : '\0';
}

std::size_t word_end(std::string_view text, std::size_t begin) {
    while (begin < text.size() && is_word_byte(text[begin])) {
        ++begin;
    }
    return begin;
}

/// How many bytes a character takes that is not ASCII: of UTF-8, or else of code page 932, in which
/// the second byte may look like a letter.
std::size_t character_size(std::string_view text) {
    if (const std::size_t size = utf8_character_size(text); size > 0) {
        return size;
    }
    const auto first = static_cast<unsigned char>(text.front());
    const auto second = static_cast<unsigned char>(at(text, 1));
    const bool is_lead = (first >= 0x81 && first <= 0x9F) || (first >= 0xE0 && first <= 0xFC);
    return is_lead && second >= 0x40 && second <= 0xFC && second != 0x7F ? 2 : 1;
}

/// The value of a word of digits; nothing for another and for more than 32 bits.
std::optional<std::uint32_t> decimal(std::string_view word) {
    constexpr std::size_t most_digits = 10;
    if (word.empty() || word.size() > most_digits || !std::ranges::all_of(word, is_digit)) {
        return std::nullopt;
    }
    std::uint64_t value = 0;
    for (const char c : word) {
        value = value * 10 + static_cast<unsigned>(c - '0');
    }
    return value <= (std::numeric_limits<std::uint32_t>::max)()
               ? std::optional(static_cast<std::uint32_t>(value))
               : std::nullopt;
}

/// The code in an HRESULT of FACILITY_WIN32, or 0.
std::uint32_t code_of_hresult(std::uint32_t hresult) {
    return hresult >> 16U == 0x8007 ? hresult & 0xFFFFU : 0;
}

bool names_a_number(std::string_view word) {
    constexpr std::array<std::string_view, 6> endings{"code",  "err",    "errno",
                                                      "error", "result", "status"};
    return std::ranges::any_of(endings, [word](std::string_view ending) {
        return word.size() >= ending.size() &&
               std::ranges::equal(word.substr(word.size() - ending.size()), ending, {}, small);
    });
}

/// Whether what ends before the colon is a host or an address.
bool is_address_before(std::string_view text, std::size_t colon) {
    const std::size_t first = colon - (std::min)(colon, look_behind - 1);
    if (colon > first && text[colon - 1] == ']') {
        const std::string_view before = text.substr(first, colon - first);
        const std::size_t bracket = before.rfind('[');
        return bracket != std::string_view::npos &&
               before.find(':', bracket) != std::string_view::npos;
    }
    std::size_t begin = colon;
    while (begin > first && (is_neighbour(text[begin - 1]) || text[begin - 1] == '*')) {
        --begin;
    }
    return begin < colon && !names_a_number(text.substr(begin, colon - begin));
}

bool stands_alone(std::string_view text, std::size_t begin, std::size_t end) {
    const char before = begin > 0 ? text[begin - 1] : '\0';
    const char after = at(text, end);
    const bool ends_sentence = after == '.' && !is_neighbour(at(text, end + 1));
    return !is_neighbour(before) && (!is_neighbour(after) || ends_sentence) &&
           !(before == ':' && is_address_before(text, begin - 1));
}

/// Where a number may begin behind a marker that ends at `place`.
std::size_t behind_marker(std::string_view text, std::size_t place) {
    const auto skip_spaces = [text, &place] {
        for (std::size_t most = 4; most > 0 && at(text, place) == ' '; --most) {
            ++place;
        }
    };
    skip_spaces();
    if (at(text, place) == '(' || at(text, place) == ':') {
        ++place;
        skip_spaces();
    }
    return place;
}

} // namespace

code_scanner::code_scanner(known_codes known, found_code found)
    : known_(std::move(known)), found_(std::move(found)) {}

void code_scanner::read(std::string_view bytes) {
    if (encoding_ == encoding::unknown) {
        while (incomplete_.size() < 2 && !bytes.empty()) {
            incomplete_ += bytes.front();
            bytes.remove_prefix(1);
        }
        if (incomplete_.size() < 2) {
            return;
        }
        const std::string begin = std::exchange(incomplete_, {});
        if (begin == "\xFF\xFE") {
            encoding_ = encoding::utf16_little;
        } else if (begin == "\xFE\xFF") {
            encoding_ = encoding::utf16_big;
        } else {
            encoding_ = encoding::bytes;
            read_bytes(begin);
        }
    }
    if (encoding_ == encoding::bytes) {
        read_bytes(bytes);
    } else {
        read_utf16(bytes);
    }
}

void code_scanner::finish() {
    if (encoding_ == encoding::unknown) {
        window_ += incomplete_;
    }
    judge(true);
}

/// A code unit that is not ASCII becomes a byte that is no letter and begins no character.
void code_scanner::read_utf16(std::string_view bytes) {
    constexpr char other = '\x80';
    const std::size_t low = encoding_ == encoding::utf16_little ? 0 : 1;
    std::string narrow;
    narrow.reserve(bytes.size() / 2 + 1);
    for (const char byte : bytes) {
        incomplete_ += byte;
        if (incomplete_.size() == 2) {
            const char unit = incomplete_[low];
            const bool is_ascii =
                incomplete_[1 - low] == '\0' && static_cast<unsigned char>(unit) < 0x80;
            narrow += is_ascii ? unit : other;
            incomplete_.clear();
        }
    }
    read_bytes(narrow);
}

void code_scanner::read_bytes(std::string_view bytes) {
    constexpr std::size_t most_at_once = 65536;
    while (!bytes.empty()) {
        const std::string_view piece = bytes.substr(0, most_at_once);
        bytes.remove_prefix(piece.size());
        window_ += piece;
        judge(false);
        const std::size_t done = judged_ - (std::min)(judged_, look_behind);
        window_.erase(0, done);
        judged_ -= done;
    }
}

void code_scanner::judge(bool is_last) {
    const std::string_view text = window_;
    const std::size_t end = is_last                    ? text.size()
                            : text.size() > look_ahead ? text.size() - look_ahead
                                                       : 0;
    std::size_t place = judged_;
    if (place > 0 && place < end && is_word_byte(text[place - 1])) {
        place = (std::min)(word_end(text, place), end); // the rest of a word that is too long
    }
    while (place < end) {
        const char c = text[place];
        if (is_word_byte(c)) {
            place = judge_word(text, place);
        } else if (static_cast<unsigned char>(c) < 0x80) {
            ++place;
        } else {
            const std::size_t size = character_size(text.substr(place));
            if (size == 2) {
                window_[place + 1] = c; // else it may look like a letter to what is behind it
            }
            place += size;
        }
    }
    judged_ = (std::max)(judged_, (std::min)(place, text.size()));
}

/// Returns where to go on.
std::size_t code_scanner::judge_word(std::string_view text, std::size_t begin) {
    const std::size_t end = word_end(text, begin);
    const std::string_view word = text.substr(begin, end - begin);
    const char first = word.front();
    if (word.size() > longest_word) {
        // The window may end within it.
        return (std::min)(end,
                          (std::max)(begin + 1, text.size() - (std::min)(text.size(), look_ahead)));
    }
    if (is_digit(first)) {
        if (word.size() > 2 && small(word[1]) == 'x') {
            judge_hexadecimal(word);
        } else {
            judge_decimal(text, begin, end);
        }
    } else if (first == 'S' || first == 'o' || (first == 'W' && at(word, 1) == 'i')) {
        return judge_marked(text, begin, end);
    } else if ((first == 'W' || first == 'E') && is_capital(at(word, 1))) {
        report(known_.code_named(word), word);
    }
    return end;
}

std::size_t code_scanner::judge_marked(std::string_view text, std::size_t begin, std::size_t end) {
    constexpr std::string_view os_error = "os error";
    const std::string_view rest = text.substr(begin, os_error.size());
    std::size_t marker_end = end;
    if (rest == os_error && !is_word_byte(at(text, begin + os_error.size()))) {
        marker_end = begin + os_error.size();
    } else if (const std::string_view word = text.substr(begin, end - begin);
               word != "WinError" && word != "SocketException") {
        return end;
    }
    const std::size_t number = behind_marker(text, marker_end);
    const std::size_t number_end = word_end(text, number);
    const std::string_view digits =
        text.substr((std::min)(number, text.size()), number_end - number);
    if (const auto code = decimal(digits)) {
        report(*code, digits);
        return number_end;
    }
    return marker_end;
}

void code_scanner::judge_decimal(std::string_view text, std::size_t begin, std::size_t end) {
    const auto value = decimal(text.substr(begin, end - begin));
    if (!value) {
        return;
    }
    const bool is_negative = begin > 0 && text[begin - 1] == '-';
    if (is_negative && *value > 0x7FF80000 && *value <= 0x7FF90000) {
        if (begin < 2 || !is_neighbour(text[begin - 2])) {
            report(code_of_hresult(0U - *value), text.substr(begin - 1, end - begin + 1));
        }
        return;
    }
    const bool is_bare_code = end - begin == 5 && *value >= 10000 && *value <= 11999;
    if (is_bare_code && stands_alone(text, begin, end)) {
        report(*value, text.substr(begin, end - begin));
    }
}

void code_scanner::judge_hexadecimal(std::string_view word) {
    constexpr std::size_t whole = 10; // 0x8007274D
    if (word.size() != whole) {
        return;
    }
    std::uint32_t value = 0;
    for (const char c : word.substr(2)) {
        const char digit = small(c);
        if (!is_digit(digit) && (digit < 'a' || digit > 'f')) {
            return;
        }
        value =
            value << 4U | static_cast<unsigned>(is_digit(digit) ? digit - '0' : digit - 'a' + 10);
    }
    report(code_of_hresult(value), word);
}

void code_scanner::report(std::uint32_t code, std::string_view text) {
    if (code != 0 && known_.has_code(code)) {
        found_(code, text);
    }
}

code_collector::code_collector(known_codes known)
    : scanner_(std::move(known), [this](std::uint32_t code, std::string_view text) {
          if (std::ranges::find(codes_, code, &scanned_code::code) == codes_.end()) {
              codes_.push_back({code, std::string(text)});
          }
      }) {}

std::vector<scanned_code> code_collector::finish() {
    scanner_.finish();
    return std::move(codes_);
}

std::vector<scanned_code> scan_codes(std::string_view text, const known_codes& known) {
    code_collector collected(known);
    collected.read(text);
    return collected.finish();
}

} // namespace wsaerr
