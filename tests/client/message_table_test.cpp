#include "winsock_messages/message_table.h"

#include "table_builder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <iterator>
#include <limits>
#include <random>
#include <ranges>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

namespace {

using winsock_messages::message;
using winsock_messages::message_table;
using winsock_messages::message_table_errc;

static_assert(std::is_nothrow_default_constructible_v<message_table>);
static_assert(std::is_nothrow_move_constructible_v<message_table>);
static_assert(std::is_nothrow_move_assignable_v<message_table>);
static_assert(std::ranges::forward_range<const message_table>);
static_assert(std::ranges::common_range<const message_table>);

constexpr std::uint32_t max_id = std::numeric_limits<std::uint32_t>::max();

/// Three blocks of one, three and one messages: entries 0; 1, 2, 3; 4.
table_builder example() {
    return table_builder{}
        .block(0x00002714, {u"割り込みがありました。\r\n"})
        .block(0x00002733, {u"a\r\n", u"bb\r\n", u"ccc\r\n"})
        .block(0xC1022714, {u"%1\r\n"});
}

std::error_code error_of(const built_table& table) {
    std::error_code error;
    const message_table parsed = message_table::parse(table.bytes(), error);
    EXPECT_EQ(parsed.empty(), bool{error});
    return error;
}

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

// What is refused

TEST(MessageTable, RejectsOddAddress) {
    const built_table built = example().build();
    std::vector<std::byte> bytes(1);
    bytes.insert(bytes.end(), built.bytes().begin(), built.bytes().end());
    std::error_code error;
    message_table::parse(std::span{bytes}.subspan(1), error);
    EXPECT_EQ(error, message_table_errc::unaligned_table);
}

TEST(MessageTable, RejectsNoBytes) {
    std::error_code error;
    message_table::parse({}, error);
    EXPECT_EQ(error, message_table_errc::truncated_header);
}

TEST(MessageTable, RejectsTruncatedHeader) {
    built_table table = example().build();
    table.truncate(3);
    EXPECT_EQ(error_of(table), message_table_errc::truncated_header);
}

TEST(MessageTable, RejectsBlockPastEnd) {
    built_table table = example().build();
    table.truncate(4 + 3 * 12 - 1);
    EXPECT_EQ(error_of(table), message_table_errc::blocks_past_end);
}

TEST(MessageTable, RejectsHugeNumberOfBlocks) {
    built_table table = example().build();
    table.set_number_of_blocks(std::numeric_limits<std::uint32_t>::max());
    EXPECT_EQ(error_of(table), message_table_errc::blocks_past_end);
}

TEST(MessageTable, RejectsReversedBlockIds) {
    built_table table = example().build();
    table.set_high_id(1, 0x2732);
    EXPECT_EQ(error_of(table), message_table_errc::block_ids_reversed);
}

TEST(MessageTable, RejectsBlocksOutOfOrder) {
    built_table table = example().build();
    table.set_low_id(2, 0);
    table.set_high_id(2, 0);
    EXPECT_EQ(error_of(table), message_table_errc::blocks_out_of_order);
}

TEST(MessageTable, RejectsOverlappingBlockIds) {
    built_table table = example().build();
    table.set_low_id(2, 0x2735);
    table.set_high_id(2, 0x2735);
    EXPECT_EQ(error_of(table), message_table_errc::block_ids_overlap);
}

TEST(MessageTable, RejectsTheSameBlockTwice) {
    const built_table table = table_builder{}.block(1, {u"a"}).block(1, {u"a"}).build();
    EXPECT_EQ(error_of(table), message_table_errc::block_ids_overlap);
}

TEST(MessageTable, RejectsOddOffsetToEntries) {
    built_table table = example().build();
    table.set_offset_to_entries(2, table.offset_to_entries(2) - 1);
    EXPECT_EQ(error_of(table), message_table_errc::unaligned_entries);
}

TEST(MessageTable, RejectsEntriesInHeader) {
    built_table table = example().build();
    table.set_offset_to_entries(0, 0);
    EXPECT_EQ(error_of(table), message_table_errc::entries_in_header);
    table.set_offset_to_entries(0, 4 + 3 * 12 - 2);
    EXPECT_EQ(error_of(table), message_table_errc::entries_in_header);
}

TEST(MessageTable, RejectsEntriesOutOfOrder) {
    built_table table = example().build();
    table.set_offset_to_entries(2, table.offset_to_entries(1) - 4);
    EXPECT_EQ(error_of(table), message_table_errc::entries_out_of_order);
}

TEST(MessageTable, RejectsBlocksThatShareEntries) {
    built_table table = example().build();
    table.set_offset_to_entries(2, table.offset_to_entries(1));
    EXPECT_EQ(error_of(table), message_table_errc::entries_overlap);
}

TEST(MessageTable, RejectsBlockWithMoreIdsThanFitBeforeTheNext) {
    built_table table = example().build();
    table.set_high_id(1, 0xC1022713);
    EXPECT_EQ(error_of(table), message_table_errc::entries_overlap);
}

TEST(MessageTable, RejectsBlockThatRunsIntoTheNext) {
    built_table table = example().build();
    table.set_high_id(1, 0x2736);
    EXPECT_EQ(error_of(table), message_table_errc::entries_overlap);
}

TEST(MessageTable, RejectsEntryThatRunsIntoTheNextBlock) {
    built_table table = example().build();
    table.set_length(3, 20);
    EXPECT_EQ(error_of(table), message_table_errc::entries_overlap);
}

TEST(MessageTable, RejectsOffsetToEntriesPastEnd) {
    built_table table = example().build();
    table.set_offset_to_entries(2, static_cast<std::uint32_t>(table.bytes().size() + 2));
    EXPECT_EQ(error_of(table), message_table_errc::entries_past_end);
    table.set_offset_to_entries(2, 0xFFFFFFFE);
    EXPECT_EQ(error_of(table), message_table_errc::entries_past_end);
}

TEST(MessageTable, RejectsEntriesAtTheEnd) {
    built_table table = example().build();
    table.set_offset_to_entries(2, static_cast<std::uint32_t>(table.bytes().size()));
    EXPECT_EQ(error_of(table), message_table_errc::entries_past_end);
}

TEST(MessageTable, RejectsEveryPossibleIdInOneBlock) {
    built_table table = table_builder{}.block(0, {u"a"}).build();
    table.set_high_id(0, max_id);
    EXPECT_EQ(error_of(table), message_table_errc::entries_past_end);
}

TEST(MessageTable, RejectsBlockThatRunsPastEnd) {
    built_table table = example().build();
    table.set_high_id(2, 0xC1022715);
    EXPECT_EQ(error_of(table), message_table_errc::entries_past_end);
}

TEST(MessageTable, RejectsEntryPastEnd) {
    built_table table = example().build();
    table.set_length(4, 20);
    EXPECT_EQ(error_of(table), message_table_errc::entries_past_end);
}

TEST(MessageTable, RejectsEntryShorterThanItsHeader) {
    for (std::uint16_t length = 0; length < 4; ++length) {
        built_table table = example().build();
        table.set_length(1, length);
        EXPECT_EQ(error_of(table), message_table_errc::entry_too_short) << length;
    }
}

TEST(MessageTable, RejectsOddEntryLength) {
    built_table table = example().build();
    table.set_length(1, 11);
    EXPECT_EQ(error_of(table), message_table_errc::odd_entry_length);
}

TEST(MessageTable, RejectsAnsiEntry) {
    built_table table = example().build();
    table.set_flags(4, 0);
    EXPECT_EQ(error_of(table), message_table_errc::ansi_entry);
}

TEST(MessageTable, RejectsUnknownEntryFlags) {
    constexpr std::array<std::uint16_t, 4> unknown{2, 3, 0x0101, 0xFFFF};
    for (const std::uint16_t flags : unknown) {
        built_table table = example().build();
        table.set_flags(4, flags);
        EXPECT_EQ(error_of(table), message_table_errc::unknown_entry_flags) << flags;
    }
}

TEST(MessageTable, RejectsTextWithoutNul) {
    built_table table = table_builder{}.block(1, {u"abc"}).build();
    table.set_text_byte(0, 6, std::byte{'d'});
    EXPECT_EQ(error_of(table), message_table_errc::unterminated_text);
}

TEST(MessageTable, RejectsEntryWithoutText) {
    built_table table = example().build();
    table.set_length(4, 4);
    EXPECT_EQ(error_of(table), message_table_errc::unterminated_text);
}

TEST(MessageTable, RejectsTableCutOffAnywhere) {
    const std::size_t size = example().build().bytes().size();
    for (std::size_t cut = 0; cut < size; ++cut) {
        built_table table = example().build();
        table.truncate(cut);
        EXPECT_TRUE(error_of(table)) << cut;
    }
}

TEST(MessageTable, ReadsNothingOutsideWhateverByteIsWrong) {
    const std::size_t size = example().build().bytes().size();
    for (std::size_t offset = 0; offset < size; ++offset) {
        for (unsigned value = 0; value < 256; ++value) {
            built_table table = example().build();
            table.set_byte(offset, std::byte{static_cast<unsigned char>(value)});
            std::error_code error;
            const message_table parsed = message_table::parse(table.bytes(), error);
            for (const auto [id, text] : parsed) {
                ASSERT_EQ(parsed.find(id), text) << "offset " << offset << ", value " << value;
            }
        }
    }
}

// How errors are reported

TEST(MessageTableError, ParseClearsTheErrorOnSuccess) {
    const built_table table = example().build();
    auto error = make_error_code(message_table_errc::ansi_entry);
    message_table::parse(table.bytes(), error);
    EXPECT_FALSE(error);
}

TEST(MessageTableError, ParseWithoutErrorCodeThrows) {
    built_table table = example().build();
    table.set_flags(0, 0);
    try {
        message_table::parse(table.bytes());
        FAIL() << "nothing was thrown";
    } catch (const std::system_error& error) {
        EXPECT_EQ(error.code(), message_table_errc::ansi_entry);
        EXPECT_EQ(std::string{error.what()}, error.code().message());
    }
}

TEST(MessageTableError, EachKindHasAMessageOfItsOwn) {
    constexpr auto last = static_cast<int>(message_table_errc::unterminated_text);
    std::vector<std::string> messages;
    for (int value = 1; value <= last; ++value) {
        messages.push_back(winsock_messages::message_table_category().message(value));
        EXPECT_NE(messages.back().find("message table"), std::string::npos) << messages.back();
    }
    std::ranges::sort(messages);
    EXPECT_EQ(std::ranges::adjacent_find(messages), messages.end());
}

TEST(MessageTableError, UnknownValuesHaveAMessage) {
    const std::error_category& category = winsock_messages::message_table_category();
    EXPECT_EQ(category.message(0), "unknown error 0");
    EXPECT_EQ(category.message(99), "unknown error 99");
    EXPECT_STREQ(category.name(), "winsock_messages.message_table");
}

} // namespace
