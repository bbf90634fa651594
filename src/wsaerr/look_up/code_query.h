/// What a command-line argument asks for: a number or a name.
#ifndef WSAERR_CODE_QUERY_H
#define WSAERR_CODE_QUERY_H

#include "language/sentence.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace wsaerr {

/// An argument that is a number: a code, an HRESULT or a message ID.
struct number_query {
    std::uint32_t number = 0;

    /// The code that the number is about, where it is one of the message IDs of
    /// winsock_messages/message_id.h: 10061 for 10061, 0x8007274D and 0x0100274D.
    std::optional<std::uint16_t> code() const noexcept;

    friend bool operator==(const number_query&, const number_query&) = default;
};

/// An argument that may be a name, folded (fold.h).
struct name_query {
    std::string folded_name;

    friend bool operator==(const name_query&, const name_query&) = default;
};

/// An argument that can be neither, and the sentence that says so of it.
struct malformed_query {
    sentence reason;

    friend bool operator==(const malformed_query&, const malformed_query&) = default;
};

using code_query = std::variant<number_query, name_query, malformed_query>;

/// Reads one argument, in UTF-8. A number is decimal, or hexadecimal after 0x, with or without a
/// minus sign, from -2147483648 (an HRESULT as .NET prints it) to 4294967295. A name is made of
/// letters, digits and underscores. Full-width characters count as the ASCII ones.
code_query parse_code_query(std::string_view argument);

} // namespace wsaerr

#endif // WSAERR_CODE_QUERY_H
