#include "bench_support.h"

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

namespace {

std::string read_real_table() {
    const char* const path = std::getenv("MESSAGE_TABLE");
    std::ifstream file(path == nullptr ? "" : path, std::ios::binary);
    if (!file) {
        std::cerr << "MESSAGE_TABLE must name a file with a message table (MSG00411.bin)\n";
        std::exit(2);
    }
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace

std::span<const std::byte> real_table_bytes() {
    static const std::string bytes = read_real_table();
    return std::as_bytes(std::span{bytes});
}

const winsock_messages::message_table& real_table() {
    static const auto table = winsock_messages::message_table::parse(real_table_bytes());
    return table;
}

std::u16string_view text_of_488_units() {
    constexpr std::size_t units = 488;
    std::u16string_view shortest;
    for (const auto [id, text] : real_table()) {
        if (text.size() >= units && (shortest.empty() || text.size() < shortest.size())) {
            shortest = text;
        }
    }
    return shortest.substr(0, units);
}

BENCHMARK_MAIN();
