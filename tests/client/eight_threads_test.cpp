#include "eight_threads.h"

#include <gtest/gtest.h>

#include <cstddef>
#include <vector>

TEST(EightThreads, NoneIsLeftBehindAtALine) {
    std::vector<starting_line> lines(5'000);
    const auto passed = in_eight_threads([&](std::size_t) {
        for (starting_line& line : lines) {
            line.arrive_and_wait();
        }
        return lines.size();
    });
    EXPECT_EQ(passed, std::vector(thread_count, lines.size()));
}
