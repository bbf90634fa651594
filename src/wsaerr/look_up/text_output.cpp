#include "look_up/text_output.h"

#include "language/sentence.h"
#include "look_up/printable_text.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace wsaerr {
namespace {

std::string in_both_bases(std::uint32_t number) {
    return std::to_string(number) + " (" + hexadecimal(number) + ")\n";
}

std::string line(language spoken, sentence label, const std::string& text) {
    return say(spoken, label, {text}) + "\n";
}

/// How a name from elsewhere relates to Winsock.
std::string explain_relation(language spoken, const answer& answer) {
    const foreign_name& foreign = *answer.foreign;
    const std::string name(foreign.name);
    const std::string header(foreign.header);
    const std::string number = std::to_string(foreign.number);
    switch (foreign.how) {
    case relation::same_error:
        return say(spoken, sentence::relation_same_error, {name, answer.name_of_number}) + "\n";
    case relation::alias:
        return say(spoken, sentence::relation_alias, {name, header, answer.name_of_number}) + "\n";
    case relation::other_error:
        break;
    }
    return (answer.name_of_number.empty()
                ? say(spoken, sentence::relation_other_error, {name, number, header})
                : say(spoken, sentence::relation_same_number,
                      {name, number, header, answer.name_of_number})) +
           "\n";
}

void add_paragraphs(std::vector<paragraph>& page, language spoken, const answer& answer) {
    const auto add_relation = [&page, &answer, spoken] {
        if (answer.foreign != nullptr) {
            page.push_back({explain_relation(spoken, answer)});
        }
    };
    if (answer.found) {
        const explanation& found = *answer.found;
        page.push_back({found.name + " " + in_both_bases(found.code), true});
        add_relation();
        page.push_back({line(spoken, sentence::meaning, found.meaning), true});
        page.push_back({line(spoken, sentence::description, found.description)});
        if (!found.remedy.empty()) {
            page.push_back({line(spoken, sentence::remedy, found.remedy)});
        }
        return;
    }
    page.push_back({answer.foreign != nullptr ? std::string(answer.foreign->name) + " " +
                                                    in_both_bases(answer.foreign->number)
                                              : in_both_bases(answer.system->number),
                    true});
    add_relation();
    if (answer.system) {
        page.push_back({line(spoken, sentence::system_says, answer.system->text), true});
    }
}

} // namespace

std::vector<paragraph> explain_in_paragraphs(language spoken, std::span<const answer> answers) {
    std::vector<paragraph> page;
    for (const answer& each : answers) {
        if (each.is_known()) {
            if (!page.empty()) {
                page.push_back({"\n"});
            }
            add_paragraphs(page, spoken, each);
        }
    }
    return page;
}

std::string explain(language spoken, std::span<const answer> answers) {
    std::string result;
    for (const paragraph& each : explain_in_paragraphs(spoken, answers)) {
        result += each.text;
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
                  "  " + hexadecimal(each.code) + "  " + each.name +
                  std::string(longest_name - each.name.size() + 2, ' ') + each.meaning;
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
        const std::string_view text = each.in_form(form);
        if (!text.empty()) {
            result += has_paragraphs && !result.empty() ? "\n" : "";
            result.append(text).append("\n");
        }
    }
    return result;
}

std::string explain_miss(language spoken, const answer& answer) {
    const std::string quoted = in_quotes(answer.query);
    if (answer.found) {
        return say(spoken, sentence::no_remedy, {quoted});
    }
    const auto& names = answer.suggestions;
    switch (names.size()) {
    case 0:
        break;
    case 1:
        return say(spoken, sentence::not_in_table_one_near, {quoted, names[0]});
    case 2:
        return say(spoken, sentence::not_in_table_two_near, {quoted, names[0], names[1]});
    default:
        return say(spoken, sentence::not_in_table_three_near,
                   {quoted, names[0], names[1], names[2]});
    }
    return say(spoken,
               answer.system_was_asked ? sentence::not_in_table_nor_system : sentence::not_in_table,
               {quoted});
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
