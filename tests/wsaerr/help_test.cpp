#include "language/help.h"

#include "look_up/columns.h"

#include <gtest/gtest.h>

#include <array>
#include <cstddef>
#include <regex>
#include <set>
#include <sstream>
#include <string>

namespace wsaerr {
namespace {

constexpr std::array pages{
    help_page::first_steps, help_page::look_up,       help_page::source,
    help_page::source_add,  help_page::source_check,  help_page::source_folder,
    help_page::source_list, help_page::source_remove, help_page::source_show,
    help_page::report,
};

/// The options and the names of values that a page mentions.
std::set<std::string> names_in(std::string_view page) {
    const std::string text(page);
    const std::regex name("--?[a-z][a-z-]*|\\b[A-Z]{3,}\\b");
    return {std::sregex_token_iterator(text.begin(), text.end(), name),
            std::sregex_token_iterator()};
}

TEST(Help, FitsIntoEightyColumns) {
    for (const language spoken : {language::english, language::japanese}) {
        for (const help_page page : pages) {
            std::istringstream lines{std::string(help(spoken, page))};
            for (std::string line; std::getline(lines, line);) {
                EXPECT_LE(columns(line), 80U) << line;
                EXPECT_FALSE(line.ends_with(' ')) << line;
            }
        }
    }
}

TEST(Help, NamesTheSameOptionsInEachLanguage) {
    for (const help_page page : pages) {
        EXPECT_EQ(names_in(japanese_help(page)), names_in(english_help(page)));
    }
}

TEST(Help, StartsTheSecondColumnOfATableAtOnePlace) {
    for (const language spoken : {language::english, language::japanese}) {
        for (const help_page page : pages) {
            std::istringstream lines{std::string(help(spoken, page))};
            std::size_t place = 0; // of the table that is being read
            for (std::string line; std::getline(lines, line);) {
                std::smatch row;
                const bool is_row =
                    std::regex_match(line, row, std::regex("(  (?:[^ ]| (?! ))+  +)([^ ].*)"));
                if (line.empty()) {
                    place = 0;
                } else if (is_row) {
                    const std::size_t begin = columns(row[1].str());
                    EXPECT_EQ(begin, place == 0 ? begin : place) << line;
                    place = begin;
                }
            }
        }
    }
}

} // namespace
} // namespace wsaerr
