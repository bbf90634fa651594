// message_module on Windows: many threads, and what it leaves behind.

#include "message_module_support.h"

#include "eight_threads.h"
#include "expected_messages.h"
#include "holdings.h"
#include "temporary_folder.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

TEST(MessageModuleThreads, EightThreadsLookUpAMillionMessagesEach) {
    constexpr std::size_t look_ups_per_thread = 1'000'000;
    const message_module module = message_module::open(dll_of(L"x64"));
    std::vector<std::pair<std::uint32_t, std::wstring>> expected;
    for (const expected_message& message : expected_messages()) {
        expected.emplace_back(message.code, without_line_end(message.meaning));
    }

    const auto right_answers = in_eight_threads([&](std::size_t thread) {
        std::size_t right = 0;
        for (std::size_t i = 0; i < look_ups_per_thread; ++i) {
            const auto& [code, meaning] = expected[(thread + i) % expected.size()];
            right += module.meaning(code) == meaning ? 1 : 0;
        }
        return right;
    });
    EXPECT_EQ(right_answers, std::vector(thread_count, look_ups_per_thread));
}

namespace {

/// What this process holds at the moment.
struct holdings {
    std::uintptr_t next_handle = 0;
    std::size_t mapped_regions = 0;
    std::size_t heap_blocks = 0;
};

holdings count_holdings() {
    holdings result;
    result.next_handle = next_handle();
    MEMORY_BASIC_INFORMATION region{};
    for (const auto* address = static_cast<const char*>(nullptr);
         VirtualQuery(address, &region, sizeof(region)) != 0;
         address = static_cast<const char*>(region.BaseAddress) + region.RegionSize) {
        result.mapped_regions += region.Type == MEM_MAPPED ? 1 : 0;
    }
    result.heap_blocks = heap_blocks();
    return result;
}

} // namespace

TEST(MessageModule, AThousandOpeningsLeaveNothingBehind) {
    const std::filesystem::path dll = dll_of(L"x64");
    const auto open_and_close = [&](int times) {
        for (int i = 0; i < times; ++i) {
            message_module::open(dll);
        }
    };
    open_and_close(100); // what is allocated once is allocated now
    const holdings before = count_holdings();
    open_and_close(1'000);
    const holdings after = count_holdings();

    EXPECT_LT(after.next_handle, before.next_handle + 1'000);
    EXPECT_EQ(after.mapped_regions, before.mapped_regions);
    // A leak of a single byte would leave 1,000 blocks; Windows itself may keep a few more.
    EXPECT_LT(after.heap_blocks, before.heap_blocks + 100);
}
