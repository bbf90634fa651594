/// Counts what a look-up costs, and makes IDs for which it would cost most.
#ifndef MESSAGE_TABLE_PROBES_H
#define MESSAGE_TABLE_PROBES_H

#include "winsock_messages/message_table.h"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace winsock_messages {

struct message_table_probes {
    /// How many IDs message_table::find compares.
    static std::size_t count(const message_table& table, std::uint32_t message_id) noexcept {
        std::size_t probes = 0;
        const auto count = [&probes] { ++probes; };
        if (table.last_slot_ == 0) {
            table.search(message_id, count);
        } else {
            table.probe(message_id, count);
        }
        return probes;
    }
};

} // namespace winsock_messages

/// `count` IDs of which `ids_per_slot` are looked for from the same slot, that of the next ones
/// `distance` slots behind, and so on, in a table of `count` messages. Ascending.
inline std::vector<std::uint32_t> ids_that_collide(std::size_t count, std::size_t ids_per_slot,
                                                   std::size_t distance) {
    const std::size_t last_slot = std::bit_ceil(count * 5 / 2) - 1;
    std::vector<std::size_t> still_free(last_slot + 1);
    for (std::size_t i = 0; i < count; ++i) {
        ++still_free[i / ids_per_slot * distance & last_slot];
    }
    std::vector<std::uint32_t> ids;
    for (std::uint32_t id = 0; ids.size() < count; ++id) {
        const std::uint64_t product = id * std::uint64_t{0x9E3779B97F4A7C15};
        std::size_t& wanted =
            still_free[static_cast<std::size_t>(product ^ product >> 32) & last_slot];
        if (wanted > 0) {
            --wanted;
            ids.push_back(id);
        }
    }
    return ids;
}

#endif // MESSAGE_TABLE_PROBES_H
