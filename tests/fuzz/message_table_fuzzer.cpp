/// Parses whatever libFuzzer thinks of. What passes must hold what message_table promises: its
/// texts, its memory and how many IDs a look-up compares.

#include "winsock_messages/message_table.h"

#include "../client/allocations.h"
#include "../client/message_table_probes.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <span>
#include <string_view>
#include <system_error>

namespace {

void require(bool holds) {
    if (!holds) {
        std::abort();
    }
}

/// What find says, which must not take long.
std::optional<std::u16string_view> find(const winsock_messages::message_table& table,
                                        std::uint32_t id) {
    require(winsock_messages::message_table_probes::count(table, id) <= 64);
    return table.find(id);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using winsock_messages::message_table;

    const auto bytes = std::as_bytes(std::span{data, size});
    std::error_code error;
    const std::size_t allocated_before = allocated_bytes();
    const message_table table = message_table::parse(bytes, error);
    require(allocated_bytes() - allocated_before <= 20 * size);
    require(!error || table.empty());

    std::size_t messages = 0;
    std::optional<std::uint32_t> previous;
    for (const auto [id, text] : table) {
        require(!previous || *previous < id);
        const auto text_bytes = std::as_bytes(std::span{text});
        require(text_bytes.data() >= bytes.data());
        require(text_bytes.data() + text_bytes.size() <= bytes.data() + bytes.size());
        require(text.empty() || text.back() != u'\0');
        const auto found = find(table, id);
        require(found && found->data() == text.data() && found->size() == text.size());
        previous = id;
        ++messages;
    }
    require(messages == table.size());
    if (previous && *previous + 1 != 0) {
        require(!find(table, *previous + 1));
    }
    return 0;
}
