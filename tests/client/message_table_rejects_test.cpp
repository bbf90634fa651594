// What message_table refuses, and how it says so.

#include "winsock_messages/message_table.h"

#include "example_table.h"
#include "table_builder.h"

#include <gtest/gtest.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <system_error>
#include <vector>

namespace {

using winsock_messages::message_table;
using winsock_messages::message_table_errc;

std::error_code error_of(const built_table& table) {
    std::error_code error;
    const message_table parsed = message_table::parse(table.bytes(), error);
    EXPECT_EQ(parsed.empty(), bool{error});
    return error;
}

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
    table.set_high_id(0, 0xFFFFFFFFU);
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

TEST(MessageTableError, ParseWithErrorCodeGivesTheMessages) {
    const built_table table = example().build();
    std::error_code error;
    const message_table parsed = message_table::parse(table.bytes(), error);
    EXPECT_EQ(parsed.size(), 5U);
    EXPECT_EQ(parsed.find(0x2734), u"bb\r\n");
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

TEST(MessageTableError, EachKindSaysWhatIsWrong) {
    const auto message = [](message_table_errc error) { return make_error_code(error).message(); };
    using enum message_table_errc;
    EXPECT_EQ(message(unaligned_table), "the message table begins at an odd address");
    EXPECT_EQ(message(truncated_header), "the message table ends before its number of blocks");
    EXPECT_EQ(message(blocks_past_end), "the message table ends before its last block");
    EXPECT_EQ(message(block_ids_reversed),
              "a block of the message table has a lowest ID above its highest");
    EXPECT_EQ(message(blocks_out_of_order),
              "the blocks of the message table are not in ascending order of IDs");
    EXPECT_EQ(message(block_ids_overlap), "two blocks of the message table hold the same ID");
    EXPECT_EQ(message(unaligned_entries),
              "the entries of a block of the message table begin at an odd offset");
    EXPECT_EQ(message(entries_in_header),
              "the entries of a block lie inside the header of the message table");
    EXPECT_EQ(message(entries_out_of_order),
              "the entries of the message table are not in the order of its blocks");
    EXPECT_EQ(message(entries_overlap),
              "the entries of a block of the message table run into those of the next");
    EXPECT_EQ(message(entries_past_end), "the message table ends before its last entry");
    EXPECT_EQ(message(entry_too_short),
              "an entry of the message table is shorter than its own header");
    EXPECT_EQ(message(odd_entry_length), "an entry of the message table has an odd length");
    EXPECT_EQ(message(ansi_entry),
              "the message table holds ANSI text: compile it as Unicode (mc -U)");
    EXPECT_EQ(message(unknown_entry_flags),
              "an entry of the message table is neither ANSI nor Unicode");
    EXPECT_EQ(message(unterminated_text), "an entry of the message table does not end in NUL");
}

TEST(MessageTableError, UnknownValuesHaveAMessage) {
    const std::error_category& category = winsock_messages::message_table_category();
    EXPECT_EQ(category.message(0), "unknown error 0");
    EXPECT_EQ(category.message(99), "unknown error 99");
    EXPECT_STREQ(category.name(), "winsock_messages.message_table");
}

} // namespace
