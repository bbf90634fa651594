#include "look_up/answer.h"

#include "sample_entries.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace wsaerr {
namespace {

/// A system that knows 5 and 0x80004005.
std::optional<std::string> fake_system(std::uint32_t number) {
    if (number == 5 || number == 0x80004005) {
        return "Access denied.";
    }
    return std::nullopt;
}

answer look_up_number(std::uint32_t number) {
    return look_up("as typed", number_query{number}, sample_explanations, fake_system);
}

TEST(Answer, KeepsTheArgumentAsTyped) {
    EXPECT_EQ(look_up_number(6).query, "as typed");
    EXPECT_EQ(look_up("Name", name_query{"name"}, sample_explanations, nullptr).query, "Name");
}

TEST(Answer, TakesNumbersFromTheTableFirst) {
    const answer found = look_up_number(0x8007274D);
    ASSERT_TRUE(found.found);
    EXPECT_EQ(found.found->code, 10061U);
    EXPECT_FALSE(found.system);
}

TEST(Answer, AsksTheSystemForTheWholeNumber) {
    const answer found = look_up_number(0x80004005);
    EXPECT_FALSE(found.found);
    ASSERT_TRUE(found.system);
    EXPECT_EQ(found.system->number, 0x80004005U);
    EXPECT_EQ(found.system->text, "Access denied.");
    EXPECT_TRUE(found.is_known());
}

TEST(Answer, IsUnknownWhereNeitherKnowsTheNumber) {
    const answer missed = look_up_number(7);
    EXPECT_FALSE(missed.is_known());
    EXPECT_TRUE(missed.system_was_asked);
    EXPECT_TRUE(missed.suggestions.empty());
}

TEST(Answer, NeedsNoSystem) {
    const answer missed = look_up("5", number_query{5}, sample_explanations, nullptr);
    EXPECT_FALSE(missed.is_known());
    EXPECT_FALSE(missed.system_was_asked);
}

TEST(Answer, FindsNames) {
    const answer found =
        look_up("connrefused", name_query{"connrefused"}, sample_explanations, nullptr);
    ASSERT_TRUE(found.found);
    EXPECT_EQ(found.found->code, 10061U);
    EXPECT_TRUE(found.suggestions.empty());
}

TEST(Answer, SuggestsNamesForAMiss) {
    const answer missed =
        look_up("conrefused", name_query{"conrefused"}, sample_explanations, nullptr);
    EXPECT_FALSE(missed.is_known());
    ASSERT_EQ(missed.suggestions.size(), 1U);
    EXPECT_EQ(missed.suggestions[0], "WSAECONNREFUSED");
}

answer look_up_name(const std::string& folded_name) {
    return look_up("as typed", name_query{folded_name}, sample_explanations, fake_system);
}

TEST(Answer, TellsHowANameFromElsewhereRelates) {
    const answer posix = look_up_name("econnrefused");
    ASSERT_TRUE(posix.found && posix.foreign != nullptr);
    EXPECT_EQ(posix.found->code, 10061U);
    EXPECT_EQ(posix.foreign->how, relation::same_error);
    EXPECT_EQ(posix.name_of_number, "WSAECONNREFUSED");

    const answer alias = look_up_name("error_invalid_handle");
    ASSERT_TRUE(alias.found && alias.foreign != nullptr);
    EXPECT_EQ(alias.found->code, 6U);
    EXPECT_EQ(alias.foreign->how, relation::alias);
}

TEST(Answer, DoesNotExplainAnotherErrorByItsNumber) {
    std::vector<explanation> explanations(1);
    explanations[0].code = 11010;
    explanations[0].name = "WSA_QOS_ADMISSION_FAILURE";
    const auto any_number = [](std::uint32_t) { return std::optional<std::string>("QoS"); };
    const answer status = look_up("x", name_query{"ip_req_timed_out"}, explanations, any_number);
    EXPECT_TRUE(status.is_known());
    EXPECT_FALSE(status.found);
    EXPECT_FALSE(status.system);
    EXPECT_EQ(status.foreign->number, 11010U);
    EXPECT_EQ(status.name_of_number, "WSA_QOS_ADMISSION_FAILURE");

    const answer dns =
        look_up("x", name_query{"dns_error_rcode_name_error"}, explanations, any_number);
    ASSERT_TRUE(dns.system);
    EXPECT_EQ(dns.system->number, 9003U);
    EXPECT_EQ(dns.name_of_number, "");
}

TEST(Answer, MissesANameFromElsewhereThatTheTableLacks) {
    EXPECT_FALSE(look_up_name("host_not_found").is_known());
}

TEST(Answer, SuggestsNamesFromElsewhere) {
    EXPECT_EQ(look_up_name("eai_nonme").suggestions, std::vector<std::string>{"EAI_NONAME"});
}

} // namespace
} // namespace wsaerr
