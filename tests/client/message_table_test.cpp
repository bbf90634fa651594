#include "winsock_messages/message_table.h"

#include "example_table.h"
#include "table_builder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <iterator>
#include <limits>
#include <random>
#include <ranges>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace {

using winsock_messages::message;
using winsock_messages::message_table;

static_assert(std::is_nothrow_default_constructible_v<message_table>);
static_assert(std::is_nothrow_move_constructible_v<message_table>);
static_assert(std::is_nothrow_move_assignable_v<message_table>);
static_assert(std::ranges::forward_range<const message_table>);
static_assert(std::ranges::common_range<const message_table>);

constexpr std::uint32_t max_id = std::numeric_limits<std::uint32_t>::max();

// What is found

TEST(MessageTable, FindsEveryMessageOfEveryBlock) {
    const built_table bytes = example().build();
    const message_table table = message_table::parse(bytes.bytes());
    EXPECT_EQ(table.size(), 5U);
    EXPECT_FALSE(table.empty());
    EXPECT_EQ(table.find(0x00002714), u"割り込みがありました。\r\n");
    EXPECT_EQ(table.find(0x00002733), u"a\r\n");
    EXPECT_EQ(table.find(0x00002734), u"bb\r\n");
    EXPECT_EQ(table.find(0x00002735), u"ccc\r\n");
    EXPECT_EQ(table.find(0xC1022714), u"%1\r\n");
}

TEST(MessageTable, FindsNothingBesideTheBlocks) {
    const built_table bytes = example().build();
    const message_table table = message_table::parse(bytes.bytes());
    for (const std::uint32_t id : {0x00000000U, 0x00002713U, 0x00002715U, 0x00002732U, 0x00002736U,
                                   0x01002714U, 0x80072714U, 0xC1022713U, 0xC1022715U, max_id}) {
        EXPECT_EQ(table.find(id), std::nullopt) << std::hex << id;
    }
}

TEST(MessageTable, TextsAreTheStoredCodeUnits) {
    // 𩸽 (U+29E3D) is a surrogate pair; the last text ends in half of one.
    const std::u16string kana{0x304B, 0x306A, 0x000D, 0x000A};
    const std::u16string atka_mackerel{0xD867, 0xDE3D, 0xFF05, 0x000D, 0x000A};
    const std::u16string unpaired{0x0041, 0xD867};
    const built_table bytes = table_builder{}.block(1, {kana, atka_mackerel, unpaired}).build();
    const message_table table = message_table::parse(bytes.bytes());
    EXPECT_EQ(table.find(1), kana);
    EXPECT_EQ(table.find(2), atka_mackerel);
    EXPECT_EQ(table.find(3), unpaired);
}

TEST(MessageTable, TextsLieInsideTheTable) {
    const built_table bytes = example().build();
    const auto table = std::as_bytes(bytes.bytes());
    for (const auto [id, text] : message_table::parse(bytes.bytes())) {
        const auto* const begin = reinterpret_cast<const std::byte*>(text.data());
        EXPECT_GE(begin, table.data());
        EXPECT_LE(begin + text.size() * sizeof(char16_t), table.data() + table.size());
    }
}

TEST(MessageTable, StripsEveryNulAtTheEnd) {
    const std::u16string text = u"padded";
    const built_table bytes = table_builder{}.block(1, {text + std::u16string(9, u'\0')}).build();
    EXPECT_EQ(message_table::parse(bytes.bytes()).find(1), text);
}

TEST(MessageTable, KeepsNulsInsideAText) {
    const std::u16string text{u'a', u'\0', u'b'};
    const built_table bytes = table_builder{}.block(1, {text}).build();
    EXPECT_EQ(message_table::parse(bytes.bytes()).find(1), text);
}

TEST(MessageTable, FindsAnEmptyText) {
    const built_table bytes = table_builder{}.block(1, {u"", u"b"}).build();
    const message_table table = message_table::parse(bytes.bytes());
    EXPECT_EQ(table.find(1), u"");
    EXPECT_EQ(table.find(2), u"b");
}

TEST(MessageTable, TheLowestAndTheHighestIdAreOrdinary) {
    const built_table bytes = table_builder{}.block(0, {u"low"}).block(max_id, {u"high"}).build();
    const message_table table = message_table::parse(bytes.bytes());
    EXPECT_EQ(table.find(0), u"low");
    EXPECT_EQ(table.find(max_id), u"high");
    EXPECT_EQ(std::ranges::distance(table), 2);
}

TEST(MessageTable, ABlockMayEndAtTheHighestId) {
    const built_table bytes = table_builder{}.block(max_id - 2, {u"a", u"b", u"c"}).build();
    const message_table table = message_table::parse(bytes.bytes());
    EXPECT_EQ(table.find(max_id), u"c");
    EXPECT_EQ(table.find(0), std::nullopt);
    EXPECT_EQ(std::ranges::distance(table), 3);
}

TEST(MessageTable, FindsTheLongestText) {
    // Length is a multiple of 4 in 16 bits: 65,532 less header and NUL.
    const std::u16string text((65532 - 4 - 2) / sizeof(char16_t), u'長');
    const built_table bytes = table_builder{}.block(1, {text}).build();
    EXPECT_EQ(message_table::parse(bytes.bytes()).find(1), text);
}

TEST(MessageTable, FindsTensOfThousandsOfMessages) {
    constexpr std::uint32_t first = 10000;
    constexpr std::uint32_t count = 50000;
    const built_table bytes =
        table_builder{}.block(first, std::vector<std::u16string_view>(count, u"x")).build();
    const message_table table = message_table::parse(bytes.bytes());
    EXPECT_EQ(table.size(), count);
    for (std::uint32_t id = 0; id < first; ++id) {
        ASSERT_EQ(table.find(id), std::nullopt);
        ASSERT_EQ(table.find(first + count + id), std::nullopt);
    }
    for (std::uint32_t id = first; id < first + count; ++id) {
        ASSERT_EQ(table.find(id), u"x");
    }
}

TEST(MessageTable, FindsRandomIdsAndNoOthers) {
    std::mt19937 random{3};
    for (std::size_t tables = 0; tables < 2000; ++tables) {
        std::vector<std::uint32_t> ids(1 + tables % 40);
        std::ranges::generate(ids, std::ref(random));
        std::ranges::sort(ids);
        ids.erase(std::unique(ids.begin(), ids.end()), ids.end());

        table_builder builder;
        for (const std::uint32_t id : ids) {
            builder.block(id, {u"x"});
        }
        const built_table bytes = builder.build();
        const message_table table = message_table::parse(bytes.bytes());
        for (const std::uint32_t id : ids) {
            ASSERT_EQ(table.find(id), u"x");
            ASSERT_EQ(table.find(id + 1).has_value(), std::ranges::binary_search(ids, id + 1));
        }
        ASSERT_TRUE(std::ranges::equal(table, ids, {}, &message::id));
    }
}

// What is iterated

TEST(MessageTable, IteratesInOrderOfIds) {
    const built_table bytes = example().build();
    const message_table table = message_table::parse(bytes.bytes());
    const std::vector<message> messages(table.begin(), table.end());
    EXPECT_EQ(messages, (std::vector<message>{{0x00002714, u"割り込みがありました。\r\n"},
                                              {0x00002733, u"a\r\n"},
                                              {0x00002734, u"bb\r\n"},
                                              {0x00002735, u"ccc\r\n"},
                                              {0xC1022714, u"%1\r\n"}}));
}

TEST(MessageTable, IteratorsCanBeKeptAndCompared) {
    const built_table bytes = example().build();
    const message_table table = message_table::parse(bytes.bytes());
    message_table::iterator iterator = table.begin();
    const message_table::iterator first = iterator++;
    EXPECT_EQ(first, table.begin());
    EXPECT_NE(first, iterator);
    EXPECT_EQ((*first).id, 0x00002714U);
    EXPECT_EQ((*iterator).id, 0x00002733U);
    EXPECT_EQ(std::next(iterator, 4), table.end());
    EXPECT_EQ(message_table::iterator{}, message_table::iterator{});
}

TEST(MessageTable, ADefaultTableIsEmpty) {
    const message_table table;
    EXPECT_TRUE(table.empty());
    EXPECT_EQ(table.size(), 0U);
    EXPECT_EQ(table.find(0), std::nullopt);
    EXPECT_EQ(table.begin(), table.end());
}

TEST(MessageTable, ATableWithoutBlocksIsEmpty) {
    const built_table bytes = table_builder{}.build();
    EXPECT_EQ(bytes.bytes().size(), 4U);
    const message_table table = message_table::parse(bytes.bytes());
    EXPECT_TRUE(table.empty());
    EXPECT_EQ(table.find(0), std::nullopt);
    EXPECT_EQ(table.begin(), table.end());
}

TEST(MessageTable, MovesAndCopiesKeepTextsAndIterators) {
    const built_table bytes = example().build();
    message_table original = message_table::parse(bytes.bytes());
    const auto text = original.find(0x2734);
    const auto last = std::next(original.begin(), 4);
    const message_table copy = original;
    message_table moved;
    moved = std::move(original);
    EXPECT_EQ(moved.find(0x2734)->data(), text->data());
    EXPECT_EQ(copy.find(0x2734)->data(), text->data());
    EXPECT_EQ(std::next(last), moved.end());
}

// What is accepted although no message compiler writes it: FormatMessageW reads it right

TEST(MessageTable, AcceptsBytesAfterTheLastEntry) {
    const built_table built = example().build();
    std::vector<std::byte> bytes(built.bytes().begin(), built.bytes().end());
    bytes.resize(bytes.size() + 3, std::byte{0xFF});
    EXPECT_EQ(message_table::parse(bytes).size(), 5U);
}

TEST(MessageTable, AcceptsAGapBetweenBlocks) {
    built_table table = example().build();
    table.set_high_id(1, 0x2734);
    const message_table parsed = message_table::parse(table.bytes());
    EXPECT_EQ(parsed.size(), 4U);
    EXPECT_EQ(parsed.find(0x2735), std::nullopt);
    EXPECT_EQ(parsed.find(0xC1022714), u"%1\r\n");
}

TEST(MessageTable, AcceptsATableAtAnyEvenAddress) {
    const built_table built = example().build();
    std::vector<std::byte> bytes(2);
    bytes.insert(bytes.end(), built.bytes().begin(), built.bytes().end());
    EXPECT_EQ(message_table::parse(std::span{bytes}.subspan(2)).size(), 5U);
}

} // namespace
