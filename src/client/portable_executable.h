/// What the headers of a DLL or program (Portable Executable) say about the length of its file.
#ifndef WINSOCK_MESSAGES_PORTABLE_EXECUTABLE_H
#define WINSOCK_MESSAGES_PORTABLE_EXECUTABLE_H

#include <cstddef>
#include <span>

namespace winsock_messages {

enum class executable_file { whole, cut_off, of_another_kind };

/// Looks whether `file`, all the bytes of a file as it lies on the disk, holds every section and
/// the certificates that its headers name. Reads nothing else of it and nothing outside of it.
executable_file examine_executable(std::span<const std::byte> file) noexcept;

} // namespace winsock_messages

#endif // WINSOCK_MESSAGES_PORTABLE_EXECUTABLE_H
