#include "look_up/text_output.h"

#include "look_up/printable_text.h"

#include <winsock_messages/utf8.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace wsaerr {
namespace {

std::string utf8_lines(std::u16string_view text) {
    std::string lines = winsock_messages::to_utf8(text);
    std::erase(lines, '\r');
    return lines;
}

std::string in_both_bases(std::uint32_t number) {
    return std::to_string(number) + " (" + hexadecimal(number) + ")\n";
}

std::string explain(const answer& answer) {
    if (answer.found) {
        const explanation& found = *answer.found;
        return utf8_lines(found.name) + " " + in_both_bases(found.code) +
               "意味: " + utf8_lines(found.meaning) + "\n説明: " + utf8_lines(found.description) +
               (found.remedy.empty() ? "" : "\n対処: " + utf8_lines(found.remedy)) + "\n";
    }
    return in_both_bases(answer.system->number) +
           "システムのメッセージ: " + utf8_lines(answer.system->text) + "\n";
}

} // namespace

std::string explain(std::span<const answer> answers) {
    std::string result;
    for (const answer& each : answers) {
        if (each.is_known()) {
            result += (result.empty() ? "" : "\n") + explain(each);
        }
    }
    return result;
}

std::string list(std::span<const explanation> explanations) {
    std::size_t longest_name = 0;
    for (const explanation& each : explanations) {
        longest_name = (std::max)(longest_name, each.name.size());
    }
    std::string result;
    for (const explanation& each : explanations) {
        const std::string code = std::to_string(each.code);
        constexpr std::size_t widest_code = 5;
        result += std::string(widest_code - (std::min)(widest_code, code.size()), ' ') + code +
                  "  " + hexadecimal(each.code) + "  " + utf8_lines(each.name) +
                  std::string(longest_name - each.name.size() + 2, ' ') + utf8_lines(each.meaning);
        if (!each.document.empty()) {
            result += "  [";
            result += each.document;
            result += ']';
        }
        result += '\n';
    }
    return result;
}

std::string in_form(std::span<const explanation> explanations, text_form form) {
    const bool has_paragraphs = form == text_form::text || form == text_form::event;
    std::string result;
    for (const explanation& each : explanations) {
        const std::u16string_view text = each.in_form(form);
        if (!text.empty()) {
            result += (has_paragraphs && !result.empty() ? "\n" : "") + utf8_lines(text) + "\n";
        }
    }
    return result;
}

std::string explain_miss(const answer& answer) {
    if (answer.found) {
        return "the table has no remedy for " + in_quotes(answer.query);
    }
    std::string sentence = in_quotes(answer.query) + " is not in the table";
    if (answer.system_was_asked) {
        sentence += ", and the system does not know it either";
    }
    for (std::size_t i = 0; i < answer.suggestions.size(); ++i) {
        const bool is_last = i + 1 == answer.suggestions.size();
        const char* before = i == 0 ? "; did you mean " : is_last ? " or " : ", ";
        sentence += before + winsock_messages::to_utf8(answer.suggestions[i]);
    }
    return sentence + (answer.suggestions.empty() ? "" : "?");
}

std::string hexadecimal(std::uint32_t number) {
    std::string digits = "0x00000000";
    for (auto digit = digits.rbegin(); number != 0; ++digit) {
        *digit = "0123456789ABCDEF"[number % 16];
        number /= 16;
    }
    return digits;
}

std::string in_quotes(std::string_view argument) {
    constexpr std::size_t most_characters = 60;
    std::string result = "'";
    std::size_t characters = 0;
    for (const char c : printable_line(argument)) {
        const bool begins_character = (static_cast<unsigned char>(c) & 0xC0U) != 0x80;
        if (begins_character && ++characters > most_characters) {
            result += "…";
            break;
        }
        result += c;
    }
    return result + "'";
}

} // namespace wsaerr
