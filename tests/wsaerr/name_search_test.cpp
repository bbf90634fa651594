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

std::vector<std::string> alike(std::string_view folded_name) {
    return near_names(sample_explanations, folded_name);
}

using name_list = std::vector<std::string>;

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
    const name_list expected{"WSAECONNREFUSED"};
    EXPECT_EQ(alike("wsaeconrefused"), expected);   // dropped
    EXPECT_EQ(alike("wsaeconnnrefused"), expected); // doubled
    EXPECT_EQ(alike("wsaeconnrefuzed"), expected);  // replaced
    EXPECT_EQ(alike("wsaeconnerfused"), expected);  // exchanged
    EXPECT_EQ(alike("conrefusd"), expected);        // two, and no prefix
    EXPECT_EQ(alike("wsainvalidproctabel"), name_list{"WSAINVALIDPROCTABLE"});
}

TEST(NameSearch, TwoLettersThatChangedPlacesAreOneTypingError) {
    // As two errors they would be too many for a name so short.
    std::vector<explanation> two(2);
    two[0].name = "WSAEINTR";
    two[1].name = "WSAEISCONN";
    EXPECT_EQ(near_names(two, "wsaeitnr"), name_list{"WSAEINTR"});
    EXPECT_EQ(near_names(two, "wsaenitr"), name_list{"WSAEINTR"}); // the first two
    EXPECT_EQ(near_names(two, "wsaeinrt"), name_list{"WSAEINTR"}); // the last two
    EXPECT_EQ(near_names(two, "wsaetnir"), name_list{});           // not neighbours
    EXPECT_EQ(near_names(two, "wsaeitrn"), name_list{});           // two errors
    EXPECT_EQ(near_names(two, "wsaeicsonn"), name_list{"WSAEISCONN"});
    EXPECT_EQ(near_names(two, "wsaeicsnon"), name_list{});
}

TEST(NameSearch, AllowsOneTypingErrorInEveryFourLetters) {
    std::vector<explanation> one(1);
    one[0].name = "WSAEABC";
    EXPECT_EQ(near_names(one, "wsaexbc"), name_list{"WSAEABC"}); // in three letters too
    EXPECT_EQ(near_names(one, "wsaexyc"), name_list{});
    one[0].name = "WSAEAB";
    EXPECT_EQ(near_names(one, "wsaex"), name_list{});
    one[0].name = "WSAEABCDEFG";
    EXPECT_EQ(near_names(one, "wsaexbcdefg"), name_list{"WSAEABCDEFG"});
    EXPECT_EQ(near_names(one, "wsaexycdefg"), name_list{});
    one[0].name = "WSAEABCDEFGH";
    EXPECT_EQ(near_names(one, "wsaexycdefgh"), name_list{"WSAEABCDEFGH"});
    EXPECT_EQ(near_names(one, "wsaexyzdefgh"), name_list{});
    one[0].name = "WSAEABCDEFGHIJKLMNOP"; // never more than three
    EXPECT_EQ(near_names(one, "wsaexyzdefghijklmnop"), name_list{"WSAEABCDEFGHIJKLMNOP"});
    EXPECT_EQ(near_names(one, "wsaewxyzefghijklmnop"), name_list{});
}

TEST(NameSearch, CountsLettersInsertedAtEitherEnd) {
    std::vector<explanation> one(1);
    one[0].name = "WSAEABCDEFGH";
    EXPECT_EQ(near_names(one, "wsaexyabcdefgh"), name_list{"WSAEABCDEFGH"});
    EXPECT_EQ(near_names(one, "wsaeabcdefghxy"), name_list{"WSAEABCDEFGH"});
    EXPECT_EQ(near_names(one, "wsaexyzabcdefgh"), name_list{});
}

TEST(NameSearch, APartHasThreeLettersOrMore) {
    std::vector<explanation> one(1);
    one[0].name = "WSAEABCDEFGHIJK";
    EXPECT_EQ(near_names(one, "def"), name_list{"WSAEABCDEFGHIJK"});
    EXPECT_EQ(near_names(one, "de"), name_list{});
}

TEST(NameSearch, SuggestsTheNearestFirst) {
    EXPECT_EQ(alike("wsa_e_canceled"), name_list{"WSA_E_CANCELLED"});
    std::vector<explanation> two(2);
    two[0].name = "WSAEAAAABBBB";
    two[1].name = "WSAEAAAABBBC";
    EXPECT_EQ(near_names(two, "wsaeaaaabbcc"), (name_list{"WSAEAAAABBBC", "WSAEAAAABBBB"}));
}

TEST(NameSearch, SuggestsNamesOfWhichItIsAPart) {
    EXPECT_EQ(alike("refused"), name_list{"WSAECONNREFUSED"});
    EXPECT_EQ(alike("invalid"), (name_list{"WSA_INVALID_HANDLE", "WSAINVALIDPROCTABLE"}));
}

TEST(NameSearch, SuggestsAtMostThree) {
    EXPECT_EQ(alike("ca"), name_list{});
    const std::vector<explanation> five(5, sample_explanations[1]);
    EXPECT_EQ(near_names(five, "conrefused").size(), 3U);
}

TEST(NameSearch, SuggestsNothingFarOff) {
    EXPECT_EQ(alike(""), name_list{});
    EXPECT_EQ(alike("xyz"), name_list{});
    EXPECT_EQ(alike("hello_world"), name_list{});
    EXPECT_EQ(alike(std::string(30000, 'x')), name_list{});
}

} // namespace
} // namespace wsaerr
