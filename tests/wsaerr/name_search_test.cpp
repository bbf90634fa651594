#include "look_up/name_search.h"

#include "sample_entries.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <vector>

namespace wsaerr {
namespace {

/// 0 for a name that is not found.
std::uint32_t code_named(std::string_view folded_name) {
    const explanation* found = find_name(sample_explanations, folded_name);
    return found == nullptr ? 0 : found->code;
}

std::vector<std::string> near(std::string_view folded_name) {
    return near_names(sample_explanations, folded_name);
}

using names = std::vector<std::string>;

TEST(NameSearch, FindsWholeNames) {
    EXPECT_EQ(code_named("wsaeconnrefused"), 10061U);
    EXPECT_EQ(code_named("wsa_invalid_handle"), 6U);
}

TEST(NameSearch, FindsNamesWithoutPrefix) {
    EXPECT_EQ(code_named("econnrefused"), 10061U);
    EXPECT_EQ(code_named("connrefused"), 10061U);
    EXPECT_EQ(code_named("invalid_handle"), 6U);
    EXPECT_EQ(code_named("_invalid_handle"), 6U);
    EXPECT_EQ(code_named("sysnotready"), 10091U);
}

TEST(NameSearch, KeepsNamesApartThatDifferInThePrefix) {
    EXPECT_EQ(code_named("cancelled"), 10103U);
    EXPECT_EQ(code_named("ecancelled"), 10103U);
    EXPECT_EQ(code_named("e_cancelled"), 10111U);
}

TEST(NameSearch, FindsTheSpellingOfTheSdk) {
    EXPECT_EQ(code_named("wsaeinvalidproctable"), 10104U);
    EXPECT_EQ(code_named("einvalidproctable"), 10104U);
}

TEST(NameSearch, FindsNothingElse) {
    for (const std::string_view name : {"", "wsa", "wsae", "e", "wsaeconnrefuse", "refused"}) {
        EXPECT_EQ(code_named(name), 0U);
    }
    EXPECT_EQ(find_name({}, "wsaeconnrefused"), nullptr);
}

TEST(NameSearch, SuggestsForEachKindOfTypingError) {
    const names expected{"WSAECONNREFUSED"};
    EXPECT_EQ(near("wsaeconrefused"), expected);   // dropped
    EXPECT_EQ(near("wsaeconnnrefused"), expected); // doubled
    EXPECT_EQ(near("wsaeconnrefuzed"), expected);  // replaced
    EXPECT_EQ(near("wsaeconnerfused"), expected);  // exchanged
    EXPECT_EQ(near("conrefusd"), expected);        // two, and no prefix
    EXPECT_EQ(near("wsainvalidproctabel"), names{"WSAINVALIDPROCTABLE"});
}

TEST(NameSearch, TwoLettersThatChangedPlacesAreOneTypingError) {
    // As two errors they would be too many for a name so short.
    std::vector<explanation> two(2);
    two[0].name = "WSAEINTR";
    two[1].name = "WSAEISCONN";
    EXPECT_EQ(near_names(two, "wsaeitnr"), names{"WSAEINTR"});
    EXPECT_EQ(near_names(two, "wsaenitr"), names{"WSAEINTR"}); // the first two
    EXPECT_EQ(near_names(two, "wsaeinrt"), names{"WSAEINTR"}); // the last two
    EXPECT_EQ(near_names(two, "wsaetnir"), names{});           // not neighbours
    EXPECT_EQ(near_names(two, "wsaeitrn"), names{});           // two errors
    EXPECT_EQ(near_names(two, "wsaeicsonn"), names{"WSAEISCONN"});
    EXPECT_EQ(near_names(two, "wsaeicsnon"), names{});
}

TEST(NameSearch, AllowsOneTypingErrorInEveryFourLetters) {
    std::vector<explanation> one(1);
    one[0].name = "WSAEABC";
    EXPECT_EQ(near_names(one, "wsaexbc"), names{"WSAEABC"}); // in three letters too
    EXPECT_EQ(near_names(one, "wsaexyc"), names{});
    one[0].name = "WSAEAB";
    EXPECT_EQ(near_names(one, "wsaex"), names{});
    one[0].name = "WSAEABCDEFG";
    EXPECT_EQ(near_names(one, "wsaexbcdefg"), names{"WSAEABCDEFG"});
    EXPECT_EQ(near_names(one, "wsaexycdefg"), names{});
    one[0].name = "WSAEABCDEFGH";
    EXPECT_EQ(near_names(one, "wsaexycdefgh"), names{"WSAEABCDEFGH"});
    EXPECT_EQ(near_names(one, "wsaexyzdefgh"), names{});
    one[0].name = "WSAEABCDEFGHIJKLMNOP"; // never more than three
    EXPECT_EQ(near_names(one, "wsaexyzdefghijklmnop"), names{"WSAEABCDEFGHIJKLMNOP"});
    EXPECT_EQ(near_names(one, "wsaewxyzefghijklmnop"), names{});
}

TEST(NameSearch, CountsLettersInsertedAtEitherEnd) {
    std::vector<explanation> one(1);
    one[0].name = "WSAEABCDEFGH";
    EXPECT_EQ(near_names(one, "wsaexyabcdefgh"), names{"WSAEABCDEFGH"});
    EXPECT_EQ(near_names(one, "wsaeabcdefghxy"), names{"WSAEABCDEFGH"});
    EXPECT_EQ(near_names(one, "wsaexyzabcdefgh"), names{});
}

TEST(NameSearch, APartHasThreeLettersOrMore) {
    std::vector<explanation> one(1);
    one[0].name = "WSAEABCDEFGHIJK";
    EXPECT_EQ(near_names(one, "def"), names{"WSAEABCDEFGHIJK"});
    EXPECT_EQ(near_names(one, "de"), names{});
}

TEST(NameSearch, SuggestsTheNearestFirst) {
    EXPECT_EQ(near("wsa_e_canceled"), names{"WSA_E_CANCELLED"});
    std::vector<explanation> two(2);
    two[0].name = "WSAEAAAABBBB";
    two[1].name = "WSAEAAAABBBC";
    EXPECT_EQ(near_names(two, "wsaeaaaabbcc"), (names{"WSAEAAAABBBC", "WSAEAAAABBBB"}));
}

TEST(NameSearch, SuggestsNamesOfWhichItIsAPart) {
    EXPECT_EQ(near("refused"), names{"WSAECONNREFUSED"});
    EXPECT_EQ(near("invalid"), (names{"WSA_INVALID_HANDLE", "WSAINVALIDPROCTABLE"}));
}

TEST(NameSearch, SuggestsAtMostThree) {
    EXPECT_EQ(near("ca"), names{});
    const std::vector<explanation> five(5, sample_explanations[1]);
    EXPECT_EQ(near_names(five, "conrefused").size(), 3U);
}

TEST(NameSearch, SuggestsNothingFarOff) {
    EXPECT_EQ(near(""), names{});
    EXPECT_EQ(near("xyz"), names{});
    EXPECT_EQ(near("hello_world"), names{});
    EXPECT_EQ(near(std::string(30000, 'x')), names{});
}

} // namespace
} // namespace wsaerr
