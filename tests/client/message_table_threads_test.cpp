/// One message_table, many threads: what ThreadSanitizer is to look at.

#include "winsock_messages/message_table.h"

#include "eight_threads.h"
#include "table_builder.h"

#include <gtest/gtest.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace {

constexpr std::size_t look_ups_per_thread = 1'000'000;
constexpr std::uint32_t first_id = 10000;
constexpr std::size_t message_count = 500;

TEST(MessageTableThreads, EightThreadsLookUpAMillionMessagesEach) {
    std::vector<std::u16string> texts;
    for (std::size_t i = 0; i < message_count; ++i) {
        texts.emplace_back(i % 30, static_cast<char16_t>(u'あ' + i % 80));
    }
    const built_table bytes = table_builder{}.block(first_id, {texts.begin(), texts.end()}).build();
    const auto table = winsock_messages::message_table::parse(bytes.bytes());

    const auto right_answers = in_eight_threads([&](std::size_t thread) {
        std::size_t right = 0;
        for (std::size_t i = 0; i < look_ups_per_thread; ++i) {
            // A step that has no factor in common with the number of messages meets all.
            const std::size_t index = (thread + i * 7) % message_count;
            const auto text = table.find(first_id + static_cast<std::uint32_t>(index));
            right += text == texts[index] ? 1 : 0;
        }
        return right;
    });
    EXPECT_EQ(right_answers, std::vector(thread_count, look_ups_per_thread));
}

} // namespace
