#include "look_up/name_search.h"

#include "sample_entries.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <vector>

namespace wsaerr {
namespace {

/// 0 for a name that is not found.
std::uint32_t code_named(std::u16string_view folded_name) {
    const explanation* found = find_name(sample_explanations, folded_name);
    return found == nullptr ? 0 : found->code;
}

std::vector<std::u16string_view> near(std::u16string_view folded_name) {
    return near_names(sample_explanations, folded_name);
}

using names = std::vector<std::u16string_view>;

TEST(NameSearch, FindsWholeNames) {
    EXPECT_EQ(code_named(u"wsaeconnrefused"), 10061U);
    EXPECT_EQ(code_named(u"wsa_invalid_handle"), 6U);
}

TEST(NameSearch, FindsNamesWithoutPrefix) {
    EXPECT_EQ(code_named(u"econnrefused"), 10061U);
    EXPECT_EQ(code_named(u"connrefused"), 10061U);
    EXPECT_EQ(code_named(u"invalid_handle"), 6U);
    EXPECT_EQ(code_named(u"_invalid_handle"), 6U);
    EXPECT_EQ(code_named(u"sysnotready"), 10091U);
}

TEST(NameSearch, KeepsNamesApartThatDifferInThePrefix) {
    EXPECT_EQ(code_named(u"cancelled"), 10103U);
    EXPECT_EQ(code_named(u"ecancelled"), 10103U);
    EXPECT_EQ(code_named(u"e_cancelled"), 10111U);
}

TEST(NameSearch, FindsTheSpellingOfTheSdk) {
    EXPECT_EQ(code_named(u"wsaeinvalidproctable"), 10104U);
    EXPECT_EQ(code_named(u"einvalidproctable"), 10104U);
}

TEST(NameSearch, FindsNothingElse) {
    for (const std::u16string_view name :
         {u"", u"wsa", u"wsae", u"e", u"wsaeconnrefuse", u"refused"}) {
        EXPECT_EQ(code_named(name), 0U);
    }
    EXPECT_EQ(find_name({}, u"wsaeconnrefused"), nullptr);
}

TEST(NameSearch, SuggestsForEachKindOfTypingError) {
    const names expected{u"WSAECONNREFUSED"};
    EXPECT_EQ(near(u"wsaeconrefused"), expected);   // dropped
    EXPECT_EQ(near(u"wsaeconnnrefused"), expected); // doubled
    EXPECT_EQ(near(u"wsaeconnrefuzed"), expected);  // replaced
    EXPECT_EQ(near(u"wsaeconnerfused"), expected);  // exchanged
    EXPECT_EQ(near(u"conrefusd"), expected);        // two, and no prefix
    EXPECT_EQ(near(u"wsainvalidproctabel"), names{u"WSAINVALIDPROCTABLE"});
}

TEST(NameSearch, TwoLettersThatChangedPlacesAreOneTypingError) {
    // As two errors they would be too many for a name so short.
    std::vector<explanation> two(2);
    two[0].name = u"WSAEINTR";
    two[1].name = u"WSAEISCONN";
    EXPECT_EQ(near_names(two, u"wsaeitnr"), names{u"WSAEINTR"});
    EXPECT_EQ(near_names(two, u"wsaenitr"), names{u"WSAEINTR"}); // the first two
    EXPECT_EQ(near_names(two, u"wsaeinrt"), names{u"WSAEINTR"}); // the last two
    EXPECT_EQ(near_names(two, u"wsaetnir"), names{});            // not neighbours
    EXPECT_EQ(near_names(two, u"wsaeitrn"), names{});            // two errors
    EXPECT_EQ(near_names(two, u"wsaeicsonn"), names{u"WSAEISCONN"});
    EXPECT_EQ(near_names(two, u"wsaeicsnon"), names{});
}

TEST(NameSearch, AllowsOneTypingErrorInEveryFourLetters) {
    std::vector<explanation> one(1);
    one[0].name = u"WSAEABC";
    EXPECT_EQ(near_names(one, u"wsaexbc"), names{u"WSAEABC"}); // in three letters too
    EXPECT_EQ(near_names(one, u"wsaexyc"), names{});
    one[0].name = u"WSAEAB";
    EXPECT_EQ(near_names(one, u"wsaex"), names{});
    one[0].name = u"WSAEABCDEFG";
    EXPECT_EQ(near_names(one, u"wsaexbcdefg"), names{u"WSAEABCDEFG"});
    EXPECT_EQ(near_names(one, u"wsaexycdefg"), names{});
    one[0].name = u"WSAEABCDEFGH";
    EXPECT_EQ(near_names(one, u"wsaexycdefgh"), names{u"WSAEABCDEFGH"});
    EXPECT_EQ(near_names(one, u"wsaexyzdefgh"), names{});
    one[0].name = u"WSAEABCDEFGHIJKLMNOP"; // never more than three
    EXPECT_EQ(near_names(one, u"wsaexyzdefghijklmnop"), names{u"WSAEABCDEFGHIJKLMNOP"});
    EXPECT_EQ(near_names(one, u"wsaewxyzefghijklmnop"), names{});
}

TEST(NameSearch, CountsLettersInsertedAtEitherEnd) {
    std::vector<explanation> one(1);
    one[0].name = u"WSAEABCDEFGH";
    EXPECT_EQ(near_names(one, u"wsaexyabcdefgh"), names{u"WSAEABCDEFGH"});
    EXPECT_EQ(near_names(one, u"wsaeabcdefghxy"), names{u"WSAEABCDEFGH"});
    EXPECT_EQ(near_names(one, u"wsaexyzabcdefgh"), names{});
}

TEST(NameSearch, APartHasThreeLettersOrMore) {
    std::vector<explanation> one(1);
    one[0].name = u"WSAEABCDEFGHIJK";
    EXPECT_EQ(near_names(one, u"def"), names{u"WSAEABCDEFGHIJK"});
    EXPECT_EQ(near_names(one, u"de"), names{});
}

TEST(NameSearch, SuggestsTheNearestFirst) {
    EXPECT_EQ(near(u"wsa_e_canceled"), names{u"WSA_E_CANCELLED"});
    std::vector<explanation> two(2);
    two[0].name = u"WSAEAAAABBBB";
    two[1].name = u"WSAEAAAABBBC";
    EXPECT_EQ(near_names(two, u"wsaeaaaabbcc"), (names{u"WSAEAAAABBBC", u"WSAEAAAABBBB"}));
}

TEST(NameSearch, SuggestsNamesOfWhichItIsAPart) {
    EXPECT_EQ(near(u"refused"), names{u"WSAECONNREFUSED"});
    EXPECT_EQ(near(u"invalid"), (names{u"WSA_INVALID_HANDLE", u"WSAINVALIDPROCTABLE"}));
}

TEST(NameSearch, SuggestsAtMostThree) {
    EXPECT_EQ(near(u"ca"), names{});
    const std::vector<explanation> five(5, sample_explanations[1]);
    EXPECT_EQ(near_names(five, u"conrefused").size(), 3U);
}

TEST(NameSearch, SuggestsNothingFarOff) {
    EXPECT_EQ(near(u""), names{});
    EXPECT_EQ(near(u"xyz"), names{});
    EXPECT_EQ(near(u"hello_world"), names{});
    EXPECT_EQ(near(std::u16string(30000, u'x')), names{});
}

} // namespace
} // namespace wsaerr
