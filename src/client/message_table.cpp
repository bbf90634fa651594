// A message table is the MESSAGE_RESOURCE_DATA of <winnt.h>. Every number is little-endian and
// unsigned; offsets count bytes from the start of the table.
//
//   offset  bytes
//   0       4      NumberOfBlocks
//   4       12     MESSAGE_RESOURCE_BLOCK, NumberOfBlocks times, in ascending order of IDs:
//           4        LowId            ID of the block's first message
//           4        HighId           ID of its last message; each ID between has one too
//           4        OffsetToEntries  its first entry; the others follow without a gap
//   ...            MESSAGE_RESOURCE_ENTRY, HighId - LowId + 1 times:
//           2        Length           bytes of the entry, these four included
//           2        Flags            0: ANSI, 1: UTF-16 (MESSAGE_RESOURCE_UNICODE), 2: UTF-8
//           ...      Text             Length - 4 bytes: the text, a NUL, NULs up to the next
//                                     multiple of 4
//
// The entries of a block can only be reached one after the other, so reading the table is a walk.

#include "winsock_messages/message_table.h"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <system_error>

namespace winsock_messages {
namespace {

static_assert(std::endian::native == std::endian::little, "texts are viewed as they are stored");

struct block {
    std::uint32_t low_id;
    std::uint32_t high_id;
    std::uint32_t offset_to_entries;
};

struct entry_header {
    std::uint16_t length;
    std::uint16_t flags;
};

constexpr std::size_t blocks_offset = sizeof(std::uint32_t);
constexpr std::uint16_t flags_ansi = 0;
constexpr std::uint16_t flags_unicode = 1;

template <typename Field>
Field load(const std::byte* from) noexcept {
    Field field;
    std::memcpy(&field, from, sizeof(field));
    return field;
}

std::uint32_t block_count(const std::byte* table) noexcept {
    return table == nullptr ? 0 : load<std::uint32_t>(table);
}

block block_at(const std::byte* table, std::size_t index) noexcept {
    return load<block>(table + blocks_offset + index * sizeof(block));
}

std::uint16_t length_of(const std::byte* entry) noexcept {
    return load<entry_header>(entry).length;
}

std::u16string_view stored_text(const std::byte* entry) noexcept {
    return {reinterpret_cast<const char16_t*>(entry + sizeof(entry_header)),
            (length_of(entry) - sizeof(entry_header)) / sizeof(char16_t)};
}

/// All NULs go: padding can add one to the NUL that ends the text.
std::u16string_view text_of(const std::byte* entry) noexcept {
    std::u16string_view text = stored_text(entry);
    while (!text.empty() && text.back() == u'\0') {
        text.remove_suffix(1);
    }
    return text;
}

/// Where the entries of a block must have ended, and what is wrong if they have not.
struct limit {
    std::size_t offset;
    message_table_errc overrun;
};

limit limit_of(std::span<const std::byte> table, std::size_t block_index) noexcept {
    const std::size_t next = block_index + 1;
    if (next < block_count(table.data())) {
        return {block_at(table.data(), next).offset_to_entries,
                message_table_errc::entries_overlap};
    }
    return {table.size(), message_table_errc::entries_past_end};
}

/// Checks everything but the entries, and that these can be as many as the blocks claim:
/// `entry_count` is no more than the bytes of the table could hold.
std::error_code check_blocks(std::span<const std::byte> table, std::size_t& entry_count) noexcept {
    using enum message_table_errc;
    if (reinterpret_cast<std::uintptr_t>(table.data()) % alignof(char16_t) != 0) {
        return unaligned_table;
    }
    if (table.size() < blocks_offset) {
        return truncated_header;
    }
    const std::size_t count = block_count(table.data());
    if (count > (table.size() - blocks_offset) / sizeof(block)) {
        return blocks_past_end;
    }
    entry_count = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const block current = block_at(table.data(), i);
        if (current.low_id > current.high_id) {
            return block_ids_reversed;
        }
        if (i > 0) {
            const block previous = block_at(table.data(), i - 1);
            if (current.low_id < previous.low_id) {
                return blocks_out_of_order;
            }
            if (current.low_id <= previous.high_id) {
                return block_ids_overlap;
            }
        }
        if (current.offset_to_entries % alignof(char16_t) != 0) {
            return unaligned_entries;
        }
        if (current.offset_to_entries < blocks_offset + count * sizeof(block)) {
            return entries_in_header;
        }
        const auto [end, overrun] = limit_of(table, i);
        if (current.offset_to_entries > end) {
            return overrun == entries_overlap ? entries_out_of_order : overrun;
        }
        // One less than the number of IDs, which may need 33 bits.
        const std::size_t further_entries = current.high_id - current.low_id;
        if (further_entries >= (end - current.offset_to_entries) / sizeof(entry_header)) {
            return overrun;
        }
        entry_count += further_entries + 1;
    }
    return {};
}

/// Checks the entry at the start of `bytes`, which end where the entries of its block must.
std::error_code check_entry(std::span<const std::byte> bytes, message_table_errc overrun) noexcept {
    using enum message_table_errc;
    if (bytes.size() < sizeof(entry_header)) {
        return overrun;
    }
    const auto header = load<entry_header>(bytes.data());
    if (header.flags == flags_ansi) {
        return ansi_entry;
    }
    if (header.flags != flags_unicode) {
        return unknown_entry_flags;
    }
    if (header.length < sizeof(entry_header)) {
        return entry_too_short;
    }
    if (header.length % sizeof(char16_t) != 0) {
        return odd_entry_length;
    }
    if (header.length > bytes.size()) {
        return overrun;
    }
    const std::u16string_view text = stored_text(bytes.data());
    if (text.empty() || text.back() != u'\0') {
        return unterminated_text;
    }
    return {};
}

class table_category final : public std::error_category {
public:
    const char* name() const noexcept override { return "winsock_messages.message_table"; }

    std::string message(int value) const override {
        using enum message_table_errc;
        switch (static_cast<message_table_errc>(value)) {
        case unaligned_table:
            return "the message table begins at an odd address";
        case truncated_header:
            return "the message table ends before its number of blocks";
        case blocks_past_end:
            return "the message table ends before its last block";
        case block_ids_reversed:
            return "a block of the message table has a lowest ID above its highest";
        case blocks_out_of_order:
            return "the blocks of the message table are not in ascending order of IDs";
        case block_ids_overlap:
            return "two blocks of the message table hold the same ID";
        case unaligned_entries:
            return "the entries of a block of the message table begin at an odd offset";
        case entries_in_header:
            return "the entries of a block lie inside the header of the message table";
        case entries_out_of_order:
            return "the entries of the message table are not in the order of its blocks";
        case entries_overlap:
            return "the entries of a block of the message table run into those of the next";
        case entries_past_end:
            return "the message table ends before its last entry";
        case entry_too_short:
            return "an entry of the message table is shorter than its own header";
        case odd_entry_length:
            return "an entry of the message table has an odd length";
        case ansi_entry:
            return "the message table holds ANSI text: compile it as Unicode (mc -U)";
        case unknown_entry_flags:
            return "an entry of the message table is neither ANSI nor Unicode";
        case unterminated_text:
            return "an entry of the message table does not end in NUL";
        }
        return "unknown error " + std::to_string(value);
    }
};

} // namespace

const std::error_category& message_table_category() noexcept {
    static const table_category instance;
    return instance;
}

std::error_code make_error_code(message_table_errc error) noexcept {
    return {static_cast<int>(error), message_table_category()};
}

message_table message_table::parse(std::span<const std::byte> table, std::error_code& error) {
    message_table result;
    error = result.read(table);
    if (error) {
        return {};
    }
    return result;
}

message_table message_table::parse(std::span<const std::byte> table) {
    message_table result;
    if (const std::error_code error = result.read(table)) {
        throw std::system_error(error);
    }
    return result;
}

std::error_code message_table::read(std::span<const std::byte> table) {
    std::size_t entry_count = 0;
    if (const std::error_code error = check_blocks(table, entry_count)) {
        return error;
    }
    table_ = table.data();
    size_ = entry_count;
    if (entry_count == 0) {
        return {};
    }
    // At most two of five slots are in use. With half of them in use, random IDs that fill the
    // cache take twice as long to find.
    slots_.resize(std::bit_ceil(entry_count * 5 / 2));
    last_slot_ = slots_.size() - 1;
    bool is_hash_index = true;
    for (std::size_t i = 0; i < block_count(table_); ++i) {
        const block current = block_at(table_, i);
        const auto [end, overrun] = limit_of(table, i);
        std::size_t offset = current.offset_to_entries;
        for (std::uint64_t id = current.low_id; id <= current.high_id; ++id) {
            const std::span entry = table.subspan(offset, end - offset);
            if (const std::error_code error = check_entry(entry, overrun)) {
                return error;
            }
            is_hash_index =
                is_hash_index && insert(static_cast<std::uint32_t>(id), text_of(entry.data()));
            offset += length_of(entry.data());
        }
    }
    if (!is_hash_index) {
        put_in_order();
    }
    return {};
}

/// False where a look-up would not come as far as the slot that is free.
bool message_table::insert(std::uint32_t message_id, std::u16string_view text) noexcept {
    std::size_t i = first_slot(message_id);
    for (std::size_t probes = 0; probes < most_probes; ++probes) {
        if (slots_[i].text == nullptr) {
            slots_[i] = {message_id, static_cast<std::uint32_t>(text.size()), text.data()};
            return true;
        }
        i = slot_after(i);
    }
    return false;
}

/// In the memory of the hash index, which has more slots.
void message_table::put_in_order() {
    slots_.clear();
    last_slot_ = 0;
    for (const auto [id, text] : *this) {
        slots_.push_back({id, static_cast<std::uint32_t>(text.size()), text.data()});
    }
}

message_table::iterator message_table::begin() const noexcept {
    return {table_, 0};
}

message_table::iterator message_table::end() const noexcept {
    return {table_, block_count(table_)};
}

message_table::iterator::iterator(const std::byte* table, std::uint32_t block) noexcept
    : table_{table}, block_{block} {
    enter_block();
}

void message_table::iterator::enter_block() noexcept {
    if (block_ == block_count(table_)) {
        entry_ = nullptr;
        id_ = 0;
        return;
    }
    const block current = block_at(table_, block_);
    entry_ = table_ + current.offset_to_entries;
    id_ = current.low_id;
}

message message_table::iterator::operator*() const noexcept {
    return {id_, text_of(entry_)};
}

message_table::iterator& message_table::iterator::operator++() noexcept {
    if (id_ == block_at(table_, block_).high_id) {
        ++block_;
        enter_block();
    } else {
        entry_ += length_of(entry_);
        ++id_;
    }
    return *this;
}

} // namespace winsock_messages
