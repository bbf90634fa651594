/// Builds message tables for tests: a valid one, laid out as message compilers do, in which single
/// fields can then be made wrong. Fields keep their names of MESSAGE_RESOURCE_DATA in <winnt.h>.
#ifndef TABLE_BUILDER_H
#define TABLE_BUILDER_H

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

/// The bytes of a table. Blocks and entries count from 0, in the order in which they were built.
class built_table {
public:
    std::span<const std::byte> bytes() const { return bytes_; }

    std::uint32_t offset_to_entries(std::size_t block) const {
        std::uint32_t offset = 0;
        std::memcpy(&offset, &bytes_.at(block_offset(block) + 8), sizeof(offset));
        return offset;
    }

    void set_number_of_blocks(std::uint32_t value) { set(0, value); }

    void set_low_id(std::size_t block, std::uint32_t value) { set(block_offset(block), value); }

    void set_high_id(std::size_t block, std::uint32_t value) {
        set(block_offset(block) + 4, value);
    }

    void set_offset_to_entries(std::size_t block, std::uint32_t value) {
        set(block_offset(block) + 8, value);
    }

    void set_length(std::size_t entry, std::uint16_t value) {
        set(entry_offsets_.at(entry), value);
    }

    void set_flags(std::size_t entry, std::uint16_t value) {
        set(entry_offsets_.at(entry) + 2, value);
    }

    /// The first byte of an entry's text counts as byte 0.
    void set_text_byte(std::size_t entry, std::size_t index, std::byte value) {
        set(entry_offsets_.at(entry) + 4 + index, value);
    }

    void set_byte(std::size_t offset, std::byte value) { set(offset, value); }

    /// Cuts the table off, so that reading on is an error that AddressSanitizer sees.
    void truncate(std::size_t size) {
        bytes_.resize(size);
        bytes_.shrink_to_fit();
    }

private:
    friend class table_builder;

    static std::size_t block_offset(std::size_t block) { return 4 + block * 12; }

    template <typename Field>
    void append(Field field) {
        bytes_.resize(bytes_.size() + sizeof(field));
        set(bytes_.size() - sizeof(field), field);
    }

    template <typename Field>
    void set(std::size_t offset, Field field) {
        std::memcpy(&bytes_.at(offset), &field, sizeof(field));
    }

    std::vector<std::byte> bytes_;
    std::vector<std::size_t> entry_offsets_;
};

class table_builder {
public:
    /// Adds a block of messages with the IDs `low_id`, `low_id` + 1 and so on.
    table_builder& block(std::uint32_t low_id, std::vector<std::u16string_view> texts) {
        blocks_.emplace_back(low_id, std::move(texts));
        return *this;
    }

    /// Each text is ended by NUL and padded with NULs to a multiple of four bytes.
    built_table build() const {
        built_table table;
        table.append(static_cast<std::uint32_t>(blocks_.size()));
        for (const auto& [low_id, texts] : blocks_) {
            table.append(low_id);
            table.append(low_id + static_cast<std::uint32_t>(texts.size() - 1));
            table.append(std::uint32_t{0});
        }
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            table.set_offset_to_entries(i, static_cast<std::uint32_t>(table.bytes_.size()));
            for (const std::u16string_view text : blocks_[i].second) {
                append_entry(table, text);
            }
        }
        table.bytes_.shrink_to_fit();
        return table;
    }

private:
    static void append_entry(built_table& table, std::u16string_view text) {
        const std::size_t length = (4 + (text.size() + 1) * sizeof(char16_t) + 3) / 4 * 4;
        const std::size_t end = table.bytes_.size() + length;
        table.entry_offsets_.push_back(table.bytes_.size());
        table.append(static_cast<std::uint16_t>(length));
        table.append(std::uint16_t{1});
        for (const char16_t unit : text) {
            table.append(unit);
        }
        table.bytes_.resize(end);
    }

    std::vector<std::pair<std::uint32_t, std::vector<std::u16string_view>>> blocks_;
};

#endif // TABLE_BUILDER_H
