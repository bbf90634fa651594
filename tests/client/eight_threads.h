/// Eight threads that begin at one moment.
#pragma once

#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

inline constexpr std::size_t thread_count = 8;

/// Opens when all eight have arrived. It asks again and again: on Windows, the std::latch of GCC 12
/// leaves a thread behind now and then, since a wait of its may miss the notification.
class starting_line {
public:
    void arrive_and_wait() {
        --missing_;
        while (missing_ != 0) {
            std::this_thread::yield();
        }
    }

private:
    std::atomic<std::size_t> missing_{thread_count};
};

/// What work(0) to work(7) return.
template <typename Work>
auto in_eight_threads(const Work& work) {
    std::vector<decltype(work(std::size_t{0}))> results(thread_count);
    starting_line start;
    std::vector<std::thread> threads;
    for (std::size_t thread = 0; thread < thread_count; ++thread) {
        threads.emplace_back([&, thread] {
            start.arrive_and_wait();
            results[thread] = work(thread);
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    return results;
}
