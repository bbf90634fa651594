// The headers of a Portable Executable, as far as they tell the length of the file. Names are those
// of <winnt.h>; every number is little-endian.
//
//   IMAGE_DOS_HEADER       0   e_magic "MZ"
//                         60   e_lfanew: offset of IMAGE_NT_HEADERS
//   IMAGE_NT_HEADERS       0   Signature "PE", two NULs
//                          6   NumberOfSections
//                         20   SizeOfOptionalHeader
//                         24   IMAGE_OPTIONAL_HEADER; the sections' headers follow it
//   IMAGE_OPTIONAL_HEADER  0   Magic
//                   92 or 108  NumberOfRvaAndSizes (32 or 64 bits)
//                   96 or 112  IMAGE_DATA_DIRECTORY, 8 bytes each: VirtualAddress, Size. That of
//                   the
//                              certificates has an offset in the file for its address.
//   IMAGE_SECTION_HEADER  16   SizeOfRawData
//                         20   PointerToRawData, an offset in the file

#include "portable_executable.h"

#include <bit>
#include <cstdint>
#include <cstring>

namespace winsock_messages {
namespace {

static_assert(std::endian::native == std::endian::little, "fields are loaded as they are stored");

constexpr std::size_t dos_header_size = 64;
constexpr std::size_t nt_headers_size = 24; // without the optional header
constexpr std::size_t section_header_size = 40;
constexpr std::uint16_t dos_magic = 0x5A4D;         // MZ
constexpr std::uint32_t nt_signature = 0x0000'4550; // PE
constexpr std::uint16_t magic_of_64_bits = 0x020B;
constexpr std::size_t certificate_directory = 4; // IMAGE_DIRECTORY_ENTRY_SECURITY

template <typename Field>
Field load(std::span<const std::byte> bytes, std::size_t offset) noexcept {
    Field field;
    std::memcpy(&field, bytes.data() + offset, sizeof(field));
    return field;
}

/// Where the certificates end, 0 where there are none.
std::uint64_t end_of_certificates(std::span<const std::byte> optional_header) noexcept {
    if (optional_header.size() < sizeof(std::uint16_t)) {
        return 0;
    }
    const bool has_64_bits = load<std::uint16_t>(optional_header, 0) == magic_of_64_bits;
    const std::size_t directories = has_64_bits ? 112 : 96;
    const std::size_t directory = directories + certificate_directory * 8;
    if (optional_header.size() < directory + 8 ||
        load<std::uint32_t>(optional_header, directories - 4) <= certificate_directory) {
        return 0;
    }
    return std::uint64_t{load<std::uint32_t>(optional_header, directory)} +
           load<std::uint32_t>(optional_header, directory + 4);
}

} // namespace

executable_file examine_executable(std::span<const std::byte> file) noexcept {
    if (file.size() < dos_header_size || load<std::uint16_t>(file, 0) != dos_magic) {
        return executable_file::of_another_kind;
    }
    const std::size_t nt_headers = load<std::uint32_t>(file, 60);
    if (nt_headers > file.size() || file.size() - nt_headers < nt_headers_size ||
        load<std::uint32_t>(file, nt_headers) != nt_signature) {
        return executable_file::of_another_kind;
    }
    const std::size_t sections = load<std::uint16_t>(file, nt_headers + 6);
    const std::size_t optional_header_size = load<std::uint16_t>(file, nt_headers + 20);
    const auto headers = file.subspan(nt_headers + nt_headers_size);
    if (headers.size() < optional_header_size + sections * section_header_size ||
        end_of_certificates(headers.first(optional_header_size)) > file.size()) {
        return executable_file::cut_off;
    }
    for (std::size_t i = 0; i < sections; ++i) {
        const auto header = headers.subspan(optional_header_size + i * section_header_size);
        const std::uint64_t size = load<std::uint32_t>(header, 16);
        if (size > 0 && load<std::uint32_t>(header, 20) + size > file.size()) {
            return executable_file::cut_off;
        }
    }
    return executable_file::whole;
}

} // namespace winsock_messages
