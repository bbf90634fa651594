#include "portable_executable.h"

#include <gtest/gtest.h>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <vector>

namespace {

using winsock_messages::examine_executable;
using winsock_messages::executable_file;

constexpr std::size_t nt_headers = 0x80;
constexpr std::size_t optional_header = nt_headers + 24;
constexpr std::size_t size_of_file = 0x600;

/// A DLL of two sections, 0x200 bytes at 0x200 and at 0x400, and one without data.
class small_dll {
public:
    explicit small_dll(bool has_64_bits = true)
        : section_headers_(optional_header + (has_64_bits ? 240 : 224)) {
        set(0, std::uint16_t{0x5A4D}); // MZ
        set(60, static_cast<std::uint32_t>(nt_headers));
        set(nt_headers, std::uint32_t{0x4550}); // PE
        set(nt_headers + 6, std::uint16_t{3});
        set(nt_headers + 20, static_cast<std::uint16_t>(section_headers_ - optional_header));
        set(optional_header, static_cast<std::uint16_t>(has_64_bits ? 0x20B : 0x10B));
        set(optional_header + (has_64_bits ? 108 : 92), std::uint32_t{16});
        set_section(0, 0x200, 0x200);
        set_section(1, 0x400, 0x200);
        set_section(2, 0xFFFFFFFF, 0);
    }

    void set_section(std::size_t index, std::uint32_t pointer_to_raw_data,
                     std::uint32_t size_of_raw_data) {
        set(section_headers_ + index * 40 + 16, size_of_raw_data);
        set(section_headers_ + index * 40 + 20, pointer_to_raw_data);
    }

    template <typename Field>
    void set(std::size_t offset, Field field) {
        std::memcpy(&bytes_.at(offset), &field, sizeof(field));
    }

    std::size_t end_of_section_headers() const { return section_headers_ + 3 * std::size_t{40}; }

    /// The file of `size` bytes, in memory of its own: AddressSanitizer sees who reads on.
    executable_file examine(std::size_t size = size_of_file) const {
        const std::vector<std::byte> file(bytes_.begin(),
                                          bytes_.begin() + static_cast<std::ptrdiff_t>(size));
        return examine_executable(file);
    }

private:
    std::size_t section_headers_;
    std::vector<std::byte> bytes_ = std::vector<std::byte>(size_of_file);
};

} // namespace

TEST(PortableExecutable, AWholeFileIsWhole) {
    EXPECT_EQ(small_dll(true).examine(), executable_file::whole);
    EXPECT_EQ(small_dll(false).examine(), executable_file::whole);
}

TEST(PortableExecutable, BytesBehindTheLastSectionAreOrdinary) {
    small_dll dll;
    dll.set_section(1, 0x400, 0x1FF);
    EXPECT_EQ(dll.examine(), executable_file::whole);
}

TEST(PortableExecutable, AFileOfAnyLesserLengthIsNoWholeOne) {
    const small_dll dll;
    for (std::size_t size = 0; size < size_of_file; ++size) {
        EXPECT_EQ(dll.examine(size), size < optional_header ? executable_file::of_another_kind
                                                            : executable_file::cut_off)
            << size;
    }
}

TEST(PortableExecutable, EverySectionCounts) {
    for (const std::size_t section : {0U, 1U, 2U}) {
        small_dll dll;
        dll.set_section(section, 0x400, 0x201);
        EXPECT_EQ(dll.examine(), executable_file::cut_off) << section;
        dll.set_section(section, 0xFFFFFFFF, 0xFFFFFFFF);
        EXPECT_EQ(dll.examine(), executable_file::cut_off) << section;
    }
}

TEST(PortableExecutable, TheCertificatesOfASignedFileCount) {
    for (const bool has_64_bits : {true, false}) {
        const std::size_t directory = optional_header + (has_64_bits ? 112 : 96) + 32;
        small_dll dll(has_64_bits);
        dll.set(directory, std::uint32_t{0x500});
        dll.set(directory + 4, std::uint32_t{0x100});
        EXPECT_EQ(dll.examine(), executable_file::whole);
        dll.set(directory + 4, std::uint32_t{0x101});
        EXPECT_EQ(dll.examine(), executable_file::cut_off);
    }
}

TEST(PortableExecutable, AFileWithFewDirectoriesHasNoCertificates) {
    small_dll dll;
    dll.set(optional_header + 112 + 32, std::uint32_t{0xFFFFFFFF});
    dll.set(optional_header + 108, std::uint32_t{4});
    EXPECT_EQ(dll.examine(), executable_file::whole);
    dll.set(optional_header + 108, std::uint32_t{5});
    EXPECT_EQ(dll.examine(), executable_file::cut_off);
}

TEST(PortableExecutable, AnOptionalHeaderMayBeMissing) {
    small_dll dll;
    dll.set(nt_headers + 6, std::uint16_t{0});
    dll.set(nt_headers + 20, std::uint16_t{0});
    EXPECT_EQ(dll.examine(), executable_file::whole);
}

TEST(PortableExecutable, HeadersEndWhereTheFileDoes) {
    small_dll dll;
    dll.set(nt_headers + 6, std::uint16_t{0xFFFF});
    EXPECT_EQ(dll.examine(), executable_file::cut_off);
}

TEST(PortableExecutable, OtherFilesAreOfAnotherKind) {
    small_dll dll;
    dll.set(0, std::uint16_t{0x5A4E});
    EXPECT_EQ(dll.examine(), executable_file::of_another_kind);
    dll = small_dll();
    dll.set(nt_headers, std::uint32_t{0x454E}); // NE, 16 bits
    EXPECT_EQ(dll.examine(), executable_file::of_another_kind);
    for (const std::uint32_t outside : {0x5FFU, 0x600U, 0xFFFFFFFFU}) {
        dll = small_dll();
        dll.set(60, outside);
        EXPECT_EQ(dll.examine(), executable_file::of_another_kind) << outside;
    }
    EXPECT_EQ(examine_executable({}), executable_file::of_another_kind);
}
