#include "look_up/text_output.h"

#include "sample_entries.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace wsaerr {
namespace {

answer found(const explanation& explanation) {
    answer result;
    result.found = explanation;
    return result;
}

TEST(TextOutput, ExplainsAnEntry) {
    EXPECT_EQ(explain(language::japanese, std::vector{found(sample_explanations[1])}),
              "WSAECONNREFUSED 10061 (0x0000274D)\n"
              "意味: 接続が拒否されました。\n"
              "説明: 接続できません。\n"
              "対処: 確認します。\n・Netstat\n");
}

TEST(TextOutput, MarksWhatTheSystemSays) {
    answer by_system;
    by_system.system = {0x80004005, "Not\nspecified."};
    EXPECT_EQ(explain(language::japanese, std::vector{by_system}),
              "2147500037 (0x80004005)\nシステムのメッセージ: Not\nspecified.\n");
}

TEST(TextOutput, ExplainsNamesFromElsewhere) {
    answer alias = found(sample_explanations[0]);
    alias.foreign = find_foreign_name("error_invalid_handle");
    alias.name_of_number = "WSA_INVALID_HANDLE";
    EXPECT_EQ(explain(language::english, std::vector{alias}),
              "WSA_INVALID_HANDLE 6 (0x00000006)\n"
              "Relation: winsock2.h of the Windows SDK defines ERROR_INVALID_HANDLE as "
              "WSA_INVALID_HANDLE.\n"
              "Meaning: 無効なハンドルです。\n"
              "Description: ハンドルが無効でした。\n");
    answer other;
    other.foreign = find_foreign_name("ip_general_failure");
    EXPECT_EQ(explain(language::english, std::vector{other}),
              "IP_GENERAL_FAILURE 11050 (0x00002B2A)\n"
              "Relation: IP_GENERAL_FAILURE is 11050 in ipexport.h, an error of Windows and no "
              "Winsock code.\n");
}

TEST(TextOutput, LeavesMissesOutAndSeparatesTheRest) {
    EXPECT_EQ(explain(language::japanese, std::vector{answer(), found(sample_explanations[0]),
                                                      answer(), found(sample_explanations[2])}),
              "WSA_INVALID_HANDLE 6 (0x00000006)\n"
              "意味: 無効なハンドルです。\n"
              "説明: ハンドルが無効でした。\n"
              "\n"
              "WSASYSNOTREADY 10091 (0x0000276B)\n"
              "意味: 利用できません。\n"
              "説明: 次の点を確認してください。\n・Windows DLL\n");
    EXPECT_EQ(explain(language::japanese, std::vector{answer()}), "");
}

TEST(TextOutput, ListsInColumns) {
    EXPECT_EQ(list(std::span(sample_explanations).first(3)),
              "    6  0x00000006  WSA_INVALID_HANDLE  無効なハンドルです。  [one.txt]\n"
              "10061  0x0000274D  WSAECONNREFUSED     接続が拒否されました。  [one.txt]\n"
              "10091  0x0000276B  WSASYSNOTREADY      利用できません。  [one.txt]\n");
    EXPECT_EQ(list({}), "");
}

TEST(TextOutput, ListsEntriesOfUnknownDocuments) {
    explanation unknown = sample_explanations[1];
    unknown.document = {};
    EXPECT_EQ(list(std::span(&unknown, 1)),
              "10061  0x0000274D  WSAECONNREFUSED  接続が拒否されました。\n");
}

TEST(TextOutput, WritesMeaningsLineByLine) {
    EXPECT_EQ(in_form(std::span(sample_explanations).first(2), text_form::meaning),
              "無効なハンドルです。\n接続が拒否されました。\n");
}

TEST(TextOutput, WritesDescriptionsOneAfterAnother) {
    EXPECT_EQ(in_form(std::span(sample_explanations).subspan(1, 2), text_form::description),
              "接続できません。\n次の点を確認してください。\n・Windows DLL\n");
}

TEST(TextOutput, WritesTheRemediesThatThereAre) {
    EXPECT_EQ(in_form(sample_explanations, text_form::remedy), "確認します。\n・Netstat\n");
    EXPECT_EQ(in_form(std::span(sample_explanations).first(1), text_form::remedy), "");
}

TEST(TextOutput, SeparatesTextsOfSeveralParagraphs) {
    EXPECT_EQ(in_form(std::span(sample_explanations).first(2), text_form::text),
              "無効なハンドルです。\nハンドルが無効でした。\n"
              "\n"
              "接続が拒否されました。\n接続できません。\n");
    EXPECT_EQ(in_form(std::span(sample_explanations).first(1), text_form::event),
              "%1\n\nWSA_INVALID_HANDLE (6): 無効なハンドルです。\n\nハンドルが無効でした。\n");
}

TEST(TextOutput, SaysWhoDoesNotKnowANumber) {
    answer missed;
    missed.query = "7";
    EXPECT_EQ(explain_miss(language::english, missed), "'7' is not in the table");
    missed.system_was_asked = true;
    EXPECT_EQ(explain_miss(language::english, missed),
              "'7' is not in the table, and the system does not know it either");
}

TEST(TextOutput, SaysThatAnEntryHasNoRemedy) {
    answer without = found(sample_explanations[0]);
    without.query = "6";
    EXPECT_EQ(explain_miss(language::english, without), "the table has no remedy for '6'");
}

TEST(TextOutput, NamesSuggestions) {
    answer missed;
    missed.query = "x";
    missed.suggestions = {"A"};
    EXPECT_EQ(explain_miss(language::english, missed), "'x' is not in the table; did you mean A?");
    missed.suggestions = {"A", "B"};
    EXPECT_EQ(explain_miss(language::english, missed),
              "'x' is not in the table; did you mean A or B?");
    missed.suggestions = {"A", "B", "C"};
    EXPECT_EQ(explain_miss(language::english, missed),
              "'x' is not in the table; did you mean A, B or C?");
}

// U+202E, of which a literal would mislead who reads it.
const std::string right_to_left_override{'\xE2', '\x80', '\xAE'};

TEST(TextOutput, QuotesWithoutControlCharacters) {
    EXPECT_EQ(in_quotes(""), "''");
    EXPECT_EQ(in_quotes("a\x1B[2J\n\x7F"), "'a�[2J��'");
    EXPECT_EQ(in_quotes(" !~"), "' !~'");
    EXPECT_EQ(in_quotes("a" + right_to_left_override), "'a�'");
}

TEST(TextOutput, CutsLongQuotationsBetweenCharacters) {
    const std::string sixty = "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十"
                              "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十";
    EXPECT_EQ(in_quotes(sixty), "'" + sixty + "'");
    EXPECT_EQ(in_quotes(sixty + "一"), "'" + sixty + "…'");
}

TEST(TextOutput, WritesEightHexadecimalDigits) {
    EXPECT_EQ(hexadecimal(0), "0x00000000");
    EXPECT_EQ(hexadecimal(0x8007274D), "0x8007274D");
}

} // namespace
} // namespace wsaerr
