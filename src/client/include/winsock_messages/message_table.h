/// Reads a message table (resource type RT_MESSAGETABLE) where it lies: checks it once, then finds
/// a message by its ID in constant time, with no copy, whatever IDs a table has.
///
/// Portable: the table may come from a loaded DLL, a file or a test. Layout and names are those of
/// MESSAGE_RESOURCE_DATA in <winnt.h>; message_table.cpp begins with a map of the bytes.
#ifndef WINSOCK_MESSAGES_MESSAGE_TABLE_H
#define WINSOCK_MESSAGES_MESSAGE_TABLE_H

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <span>
#include <string_view>
#include <system_error>
#include <type_traits>
#include <vector>

namespace winsock_messages {

/// What is wrong with bytes that message_table::parse refuses. Refused is whatever FormatMessageW
/// would read past or misread, and whatever message compilers never write.
enum class message_table_errc {
    /// The bytes do not begin at an even address.
    unaligned_table = 1,
    /// Fewer than 4 bytes: NumberOfBlocks is cut off.
    truncated_header,
    /// The bytes end before NumberOfBlocks blocks.
    blocks_past_end,
    /// A block has LowId > HighId.
    block_ids_reversed,
    /// A block begins with a lower ID than the block before it.
    blocks_out_of_order,
    /// A block begins with an ID that the block before it holds too.
    block_ids_overlap,
    /// OffsetToEntries is odd.
    unaligned_entries,
    /// OffsetToEntries points into the header or the blocks.
    entries_in_header,
    /// The entries of a block lie before those of the block before it.
    entries_out_of_order,
    /// The entries of a block run into those of the next block.
    entries_overlap,
    /// The bytes end before the last entry of a block does.
    entries_past_end,
    /// An entry's Length is less than its own 4-byte header.
    entry_too_short,
    /// An entry's Length is odd: its text is no whole number of code units.
    odd_entry_length,
    /// An entry's Flags are 0: text in an ANSI code page, which the table does not name.
    ansi_entry,
    /// An entry's Flags are neither 0 nor 1 (2 is MESSAGE_RESOURCE_UTF8 of newer SDKs).
    unknown_entry_flags,
    /// An entry does not end in NUL: FormatMessageW would read on into the next one.
    unterminated_text,
};

/// The category of message_table_errc: name "winsock_messages.message_table", messages in English.
const std::error_category& message_table_category() noexcept;

/// Makes `std::error_code error = message_table_errc::ansi_entry` and comparisons work.
std::error_code make_error_code(message_table_errc error) noexcept;

/// One message of a table. `text` is what message_table::find returns.
struct message {
    std::uint32_t id = 0;
    std::u16string_view text;

    friend bool operator==(const message&, const message&) = default;
};

/// The messages of one message table, which the caller keeps in memory.
///
/// A message_table owns its index, not the table: copies and moves are fine, but the table's bytes
/// must stay where they are, unchanged, for as long as the message_table, an iterator or a text
/// is in use. Texts and iterators do not depend on the message_table object itself.
///
/// Nothing changes after parse, so any number of threads may use one message_table at once.
///
/// A text is UTF-16, little-endian, as stored: inserts (%1), escapes (%n) and the CR LF that
/// message compilers put at the end of every message stay in it. The NULs that end and pad the
/// entry are no part of it; one in the middle, where FormatMessageW would stop, is. A text may be
/// empty, and surrogates are not checked for pairs.
class message_table {
public:
    class iterator;
    using value_type = message;
    using const_iterator = iterator;

    /// A table without messages.
    message_table() noexcept = default;

    /// Checks `table`, a whole RT_MESSAGETABLE resource, and indexes its messages.
    ///
    /// Every length, offset and order is checked here and never again. Bytes beyond the last entry
    /// and between the entries of two blocks are ignored, as FormatMessageW does. A table of no
    /// blocks is valid. The cost grows with the size of `table` and no faster: one walk over the
    /// entries (two where IDs were chosen so that they collide) and a single allocation of up to 80
    /// bytes a message (62 for 266 messages), never more than 20 times the size of `table`.
    ///
    /// On malformed bytes `error` says what is wrong and the result has no messages; otherwise
    /// `error` is cleared. Throws std::bad_alloc.
    static message_table parse(std::span<const std::byte> table, std::error_code& error);

    /// The same, but throws std::system_error with the error on malformed bytes.
    static message_table parse(std::span<const std::byte> table);

    /// The text of a message, or nothing where the table has no such message. Takes the same time
    /// in a table of any size, and compares no more than 64 IDs in one that was made to be slow.
    std::optional<std::u16string_view> find(std::uint32_t message_id) const noexcept;

    /// How many messages the table has.
    std::size_t size() const noexcept { return size_; }

    bool empty() const noexcept { return size_ == 0; }

    /// All messages in ascending order of their IDs, each read from the table on dereference.
    iterator begin() const noexcept;
    iterator end() const noexcept;

private:
    friend struct message_table_probes; // the tests', which count

    /// No look-up goes further. Of IDs that nobody chose for it, fewer than one in a hundred
    /// million lies so far from its first slot.
    static constexpr std::size_t most_probes = 64;

    /// An ID and its text or, where `text` is null, neither. Together the slots are a hash index
    /// with open addressing or, where that would take more probes, in the order of their IDs.
    struct slot {
        std::uint32_t id = 0;
        std::uint32_t length = 0;
        const char16_t* text = nullptr;
    };

    std::error_code read(std::span<const std::byte> table);
    bool insert(std::uint32_t message_id, std::u16string_view text) noexcept;
    void put_in_order();
    std::size_t first_slot(std::uint32_t message_id) const noexcept;
    std::size_t slot_after(std::size_t index) const noexcept;

    /// What `find` does; calls `count` for each slot that it looks at.
    template <typename Count>
    std::optional<std::u16string_view> probe(std::uint32_t message_id, Count count) const noexcept;
    template <typename Count>
    std::optional<std::u16string_view> search(std::uint32_t message_id, Count count) const noexcept;

    const std::byte* table_ = nullptr;
    std::size_t size_ = 0;
    /// As a hash index a power of two of them.
    std::vector<slot> slots_;
    /// 0 where the slots are no hash index.
    std::size_t last_slot_ = 0;
};

/// A forward iterator over the messages of a table. Valid as long as the table's bytes are.
class message_table::iterator {
public:
    using iterator_concept = std::forward_iterator_tag;
    using iterator_category = std::input_iterator_tag;
    using value_type = message;
    using difference_type = std::ptrdiff_t;
    using pointer = void;
    using reference = message;

    iterator() noexcept = default;

    message operator*() const noexcept;
    iterator& operator++() noexcept;

    iterator operator++(int) noexcept {
        iterator before = *this;
        ++*this;
        return before;
    }

    friend bool operator==(const iterator&, const iterator&) noexcept = default;

private:
    friend class message_table;
    iterator(const std::byte* table, std::uint32_t block) noexcept;
    void enter_block() noexcept;

    const std::byte* table_ = nullptr;
    const std::byte* entry_ = nullptr;
    std::uint32_t block_ = 0;
    std::uint32_t id_ = 0;
};

// Inline, because a look-up is shorter than a call.

inline std::size_t message_table::first_slot(std::uint32_t message_id) const noexcept {
    // 2^64 / phi, as in Fibonacci hashing (Knuth, TAOCP 3, 6.4). The upper half of the product
    // depends on every bit of the ID. It is folded in rather than shifted down, since a shift by a
    // variable count makes clang 14 wait for the look-up before.
    const std::uint64_t product = message_id * 0x9E3779B97F4A7C15U;
    return static_cast<std::size_t>(product ^ product >> 32) & last_slot_;
}

inline std::size_t message_table::slot_after(std::size_t index) const noexcept {
    return (index + 1) & last_slot_;
}

template <typename Count>
std::optional<std::u16string_view> message_table::probe(std::uint32_t message_id,
                                                        Count count) const noexcept {
    std::size_t i = first_slot(message_id);
    for (std::size_t probes = 0; probes < most_probes; ++probes) {
        count();
        const slot& candidate = slots_[i];
        if (candidate.id == message_id || candidate.text == nullptr) {
            // A free slot has ID 0, which a message may have as well.
            return candidate.text == nullptr
                       ? std::nullopt
                       : std::optional(std::u16string_view{candidate.text, candidate.length});
        }
        i = slot_after(i);
    }
    return std::nullopt;
}

/// Binary search.
template <typename Count>
std::optional<std::u16string_view> message_table::search(std::uint32_t message_id,
                                                         Count count) const noexcept {
    std::size_t first = 0;
    std::size_t end = slots_.size();
    while (first < end) {
        count();
        const std::size_t middle = first + (end - first) / 2;
        if (slots_[middle].id == message_id) {
            return std::u16string_view{slots_[middle].text, slots_[middle].length};
        }
        if (slots_[middle].id < message_id) {
            first = middle + 1;
        } else {
            end = middle;
        }
    }
    return std::nullopt;
}

inline std::optional<std::u16string_view>
message_table::find(std::uint32_t message_id) const noexcept {
    const auto count = [] {};
    return last_slot_ == 0 ? search(message_id, count) : probe(message_id, count);
}

} // namespace winsock_messages

template <>
struct std::is_error_code_enum<winsock_messages::message_table_errc> : std::true_type {};

#endif // WINSOCK_MESSAGES_MESSAGE_TABLE_H
