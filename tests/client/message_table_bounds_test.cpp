// What a table may cost, however it was made: the memory for its index, the slots that a look-up
// compares.

#include "winsock_messages/message_table.h"

#include "allocations.h"
#include "message_table_probes.h"
#include "table_builder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <system_error>
#include <vector>

namespace {

using winsock_messages::message;
using winsock_messages::message_table;
using winsock_messages::message_table_errc;
using winsock_messages::message_table_probes;

constexpr std::size_t most_messages = 2000;

built_table build(const std::vector<std::uint32_t>& ids) {
    table_builder builder;
    for (const std::uint32_t id : ids) {
        builder.block(id, {u"x"});
    }
    return builder.build();
}

/// The most that any look-up takes, of a message or of an ID that the table lacks.
std::size_t most_probes(const message_table& table) {
    std::size_t most = 0;
    for (const auto [id, text] : table) {
        most = std::max(most, message_table_probes::count(table, id));
        most = std::max(most, message_table_probes::count(table, id + 1));
    }
    return most;
}

/// All of `ids` is found, what lies beside is not, and in order.
void expect_holds(const message_table& table, const std::vector<std::uint32_t>& ids) {
    ASSERT_EQ(table.size(), ids.size());
    for (const std::uint32_t id : ids) {
        ASSERT_EQ(table.find(id), u"x");
        ASSERT_EQ(table.find(id + 1).has_value(), std::ranges::binary_search(ids, id + 1));
        ASSERT_EQ(table.find(id - 1).has_value(), std::ranges::binary_search(ids, id - 1));
    }
    EXPECT_TRUE(std::ranges::equal(table, ids, {}, &message::id));
}

} // namespace

TEST(MessageTableBounds, OrdinaryIdsAreFoundNearby) {
    const built_table bytes =
        table_builder{}.block(10000, std::vector<std::u16string_view>(most_messages, u"x")).build();
    EXPECT_LE(most_probes(message_table::parse(bytes.bytes())), 16U);
}

TEST(MessageTableBounds, IdsThatAllCollideAreFound) {
    const std::vector<std::uint32_t> ids = ids_that_collide(most_messages, most_messages, 1);
    const built_table bytes = build(ids);
    const message_table table = message_table::parse(bytes.bytes());
    EXPECT_LE(most_probes(table), 11U); // as a binary search of 2,000
    expect_holds(table, ids);
}

TEST(MessageTableBounds, IdsThatLieAsFarAsTheyMayAreFound) {
    const std::vector<std::uint32_t> ids = ids_that_collide(most_messages, 64, 128);
    const built_table bytes = build(ids);
    const message_table table = message_table::parse(bytes.bytes());
    EXPECT_EQ(most_probes(table), 64U);
    expect_holds(table, ids);
}

TEST(MessageTableBounds, IdsThatLieFurtherAreFound) {
    const std::vector<std::uint32_t> ids = ids_that_collide(most_messages, 65, 128);
    const built_table bytes = build(ids);
    const message_table table = message_table::parse(bytes.bytes());
    EXPECT_LE(most_probes(table), 11U);
    expect_holds(table, ids);
}

TEST(MessageTableBounds, ALookUpDoesNotWalkThroughSlotsThatAreAllTaken) {
    const std::vector<std::uint32_t> ids = ids_that_collide(most_messages, 1, 1);
    const built_table bytes = build(ids);
    const message_table table = message_table::parse(bytes.bytes());
    EXPECT_LE(most_probes(table), 64U);
    for (std::uint32_t id = 0; id < 100'000; ++id) {
        ASSERT_LE(message_table_probes::count(table, id), 64U);
    }
    expect_holds(table, ids);
}

TEST(MessageTableBounds, CopiesOfATableOfCollidingIdsAnswerToo) {
    const std::vector<std::uint32_t> ids = ids_that_collide(100, 100, 1);
    const built_table bytes = build(ids);
    message_table copy;
    {
        const message_table table = message_table::parse(bytes.bytes());
        copy = table;
    }
    expect_holds(copy, ids);
}

TEST(MessageTableBounds, AnIndexHasTheNextPowerOfTwoOfTwoAndAHalfSlotsAMessage) {
    const built_table bytes =
        table_builder{}.block(10000, std::vector<std::u16string_view>(266, u"x")).build();
    const std::size_t before = allocated_bytes();
    message_table::parse(bytes.bytes());
    const std::size_t index = allocated_bytes() - before;
    constexpr std::size_t slot = 2 * sizeof(std::uint32_t) + sizeof(void*);
    EXPECT_GE(index, 1024 * slot);
    EXPECT_LT(index, 1025 * slot);
}

TEST(MessageTableBounds, AnIndexIsAtMostTwentyTimesTheTable) {
    for (const auto& ids : {ids_that_collide(most_messages, most_messages, 1),
                            ids_that_collide(most_messages, 1, 1)}) {
        const built_table bytes = build(ids);
        const std::size_t before = allocated_bytes();
        message_table::parse(bytes.bytes());
        EXPECT_LE(allocated_bytes() - before, 20 * bytes.bytes().size());
    }
}

TEST(MessageTableBounds, BlocksThatClaimMoreThanTheTableHoldsTakeNoMemory) {
    // Each block alone could be: its entries may lie anywhere up to the end.
    constexpr std::size_t block_count = 1000;
    table_builder builder;
    for (std::uint32_t i = 0; i < block_count; ++i) {
        builder.block(i * 10'000, {u""});
    }
    built_table table = builder.build();
    const auto size = static_cast<std::uint32_t>(table.bytes().size());
    for (std::uint32_t i = 0; i < block_count; ++i) {
        table.set_high_id(i, i * 10'000 + 5000);
        table.set_offset_to_entries(i, size);
    }
    const std::size_t before = allocated_bytes();
    std::error_code error;
    message_table::parse(table.bytes(), error);
    EXPECT_EQ(error, message_table_errc::entries_overlap);
    EXPECT_LE(allocated_bytes() - before, 20 * table.bytes().size());
}
