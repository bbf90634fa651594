/// What the benchmarks share: the real table, and how look-ups are timed.
#ifndef BENCH_SUPPORT_H
#define BENCH_SUPPORT_H

#include "winsock_messages/message_table.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstddef>
#include <random>
#include <span>
#include <string_view>
#include <vector>

/// The message table in the file (MSG00411.bin) that the environment variable MESSAGE_TABLE names.
/// Without one the program ends: figures of some benchmarks only would mislead.
std::span<const std::byte> real_table_bytes();
const winsock_messages::message_table& real_table();

/// 488 code units of the real table, mostly Japanese: the beginning of its shortest message that
/// has as many.
std::u16string_view text_of_488_units();

/// The elements in an order that no prefetcher foresees, the same in each run.
template <typename T>
std::vector<T> shuffled(std::vector<T> elements) {
    std::shuffle(elements.begin(), elements.end(), std::mt19937{1});
    return elements;
}

/// Times `look_up` of all keys, in their order. The counter `look_up` is the time for one of them,
/// the column Time that for all. To be registered with UseRealTime: Windows counts CPU time in
/// steps of 10 ms or more.
template <typename Key, typename LookUp>
void time_look_ups(benchmark::State& state, const std::vector<Key>& keys, LookUp look_up) {
    for ([[maybe_unused]] auto iteration : state) {
        for (const Key& key : keys) {
            benchmark::DoNotOptimize(look_up(key));
        }
    }
    using benchmark::Counter;
    state.counters["look_up"] = Counter(static_cast<double>(keys.size()),
                                        Counter::kIsIterationInvariantRate | Counter::kInvert);
}

#endif // BENCH_SUPPORT_H
