#include "look_up/answer.h"

#include "sample_entries.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <optional>
#include <string>

namespace wsaerr {
namespace {

/// A system that knows 5 and 0x80004005.
std::optional<std::u16string> fake_system(std::uint32_t number) {
    if (number == 5 || number == 0x80004005) {
        return u"Access denied.";
    }
    return std::nullopt;
}

answer look_up_number(std::uint32_t number) {
    return look_up("as typed", number_query{number}, sample_explanations, fake_system);
}

TEST(Answer, KeepsTheArgumentAsTyped) {
    EXPECT_EQ(look_up_number(6).query, "as typed");
    EXPECT_EQ(look_up("Name", name_query{u"name"}, sample_explanations).query, "Name");
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
    EXPECT_EQ(found.system->text, u"Access denied.");
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
    const answer found = look_up("connrefused", name_query{u"connrefused"}, sample_explanations);
    ASSERT_TRUE(found.found);
    EXPECT_EQ(found.found->code, 10061U);
    EXPECT_TRUE(found.suggestions.empty());
}

TEST(Answer, SuggestsNamesForAMiss) {
    const answer missed = look_up("conrefused", name_query{u"conrefused"}, sample_explanations);
    EXPECT_FALSE(missed.is_known());
    ASSERT_EQ(missed.suggestions.size(), 1U);
    EXPECT_EQ(missed.suggestions[0], u"WSAECONNREFUSED");
}

} // namespace
} // namespace wsaerr
