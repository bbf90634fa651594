/// message_table on tables of every size, contiguous and sparse, and on the real one.

#include "bench_support.h"

#include "../../client/allocations.h"
#include "../../client/message_table_probes.h"
#include "../../client/table_builder.h"

#include <cstdint>
#include <numeric>
#include <set>

namespace {

using winsock_messages::message_table;

using id_list = std::vector<std::uint32_t>;

id_list contiguous_ids(std::size_t count) {
    id_list ids(count);
    std::iota(ids.begin(), ids.end(), 10000U);
    return ids;
}

id_list sparse_ids(std::size_t count) {
    std::mt19937 random{2};
    std::set<std::uint32_t> ids;
    while (ids.size() < count) {
        ids.insert(static_cast<std::uint32_t>(random()));
    }
    return {ids.begin(), ids.end()};
}

/// The index is given up for the order of IDs.
id_list ids_that_all_collide(std::size_t count) {
    return ids_that_collide(count, count, 1);
}

/// As far from their first slots as the index allows.
id_list ids_far_from_their_slots(std::size_t count) {
    return ids_that_collide(count, 64, 128);
}

id_list ids_of(const message_table& table) {
    id_list ids;
    for (const auto& message : table) {
        ids.push_back(message.id);
    }
    return ids;
}

built_table build_table(const id_list& ids) {
    table_builder builder;
    for (auto first = ids.begin(); first != ids.end();) {
        auto last = first + 1;
        while (last != ids.end() && *last == *(last - 1) + 1) {
            ++last;
        }
        const auto count = static_cast<std::size_t>(last - first);
        builder.block(*first, std::vector<std::u16string_view>(count, u"メッセージ\r\n"));
        first = last;
    }
    return builder.build();
}

void find_all(benchmark::State& state, const message_table& table) {
    time_look_ups(state, shuffled(ids_of(table)), [&](std::uint32_t id) { return table.find(id); });
}

void parse(benchmark::State& state, std::span<const std::byte> bytes) {
    const std::size_t allocated_before = allocated_bytes();
    const std::size_t messages = message_table::parse(bytes).size();
    const std::size_t index_bytes = allocated_bytes() - allocated_before;
    for ([[maybe_unused]] auto iteration : state) {
        benchmark::DoNotOptimize(message_table::parse(bytes));
    }
    state.counters["messages"] = static_cast<double>(messages);
    state.counters["index_bytes_per_message"] =
        static_cast<double>(index_bytes) / static_cast<double>(messages);
}

void find_synthetic(benchmark::State& state, id_list (*make_ids)(std::size_t)) {
    const built_table built = build_table(make_ids(static_cast<std::size_t>(state.range())));
    const std::size_t allocated_before = allocated_bytes();
    const message_table table = message_table::parse(built.bytes());
    state.counters["index_bytes"] = static_cast<double>(allocated_bytes() - allocated_before);
    find_all(state, table);
}

void parse_synthetic(benchmark::State& state, id_list (*make_ids)(std::size_t)) {
    parse(state, build_table(make_ids(static_cast<std::size_t>(state.range()))).bytes());
}

void find_real(benchmark::State& state) {
    find_all(state, real_table());
}

void parse_real(benchmark::State& state) {
    parse(state, real_table_bytes());
}

void each_size(benchmark::internal::Benchmark* benchmark) {
    benchmark->Arg(100)->Arg(1000)->Arg(10000)->Arg(50000);
}

BENCHMARK(find_real)->Name("winsock/find")->UseRealTime();
BENCHMARK_CAPTURE(find_synthetic, contiguous, contiguous_ids)
    ->Name("find/contiguous")
    ->Apply(each_size)
    ->UseRealTime();
BENCHMARK_CAPTURE(find_synthetic, sparse, sparse_ids)
    ->Name("find/sparse")
    ->Apply(each_size)
    ->UseRealTime();
BENCHMARK_CAPTURE(find_synthetic, colliding, ids_that_all_collide)
    ->Name("find/colliding")
    ->Arg(10000)
    ->UseRealTime();
BENCHMARK_CAPTURE(find_synthetic, far, ids_far_from_their_slots)
    ->Name("find/far")
    ->Arg(10000)
    ->UseRealTime();
BENCHMARK(parse_real)->Name("parse/winsock");
BENCHMARK_CAPTURE(parse_synthetic, contiguous, contiguous_ids)
    ->Name("parse/contiguous")
    ->Apply(each_size);
BENCHMARK_CAPTURE(parse_synthetic, sparse, sparse_ids)->Name("parse/sparse")->Apply(each_size);
BENCHMARK_CAPTURE(parse_synthetic, colliding, ids_that_all_collide)
    ->Name("parse/colliding")
    ->Arg(10000);
BENCHMARK_CAPTURE(parse_synthetic, far, ids_far_from_their_slots)->Name("parse/far")->Arg(10000);

} // namespace
