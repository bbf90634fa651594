// The record of a registration: the value in a source's key that says what we added to it.
#ifndef WINSOCK_MESSAGES_REGISTRATION_RECORD_H
#define WINSOCK_MESSAGES_REGISTRATION_RECORD_H

#include "host.h"

#include <optional>
#include <string>
#include <string_view>

namespace winsock_messages {

/// The name of the record's value, a REG_SZ. What a forced registration replaced lies beside it:
/// value_of_kept.
inline constexpr const wchar_t* value_of_record = L"WinsockMessagesJa";

/// The name under which a value that was replaced is kept: `WinsockMessagesJa.EventMessageFile`.
std::wstring value_of_kept(std::wstring_view name);

/// Whether a value is a record or was kept beside one.
bool belongs_to_record(std::wstring_view name) noexcept;

struct registration_record {
    /// The DLL, as it was written into the lists.
    std::wstring path;
    /// We made the key.
    bool key = false;
    /// We added the path to this value, or made it.
    bool event_message_file = false;
    bool parameter_message_file = false;
    /// We wrote the value.
    bool types_supported = false;

    friend bool operator==(const registration_record&, const registration_record&) = default;
};

/// `<path>;<item>;<item>...` with the items Key, EventMessageFile, ParameterMessageFile and
/// TypesSupported, in this order.
std::wstring to_text(const registration_record& record);

/// Nothing where the text is no record: without a path or with an item that is not known.
std::optional<registration_record> parse_record(std::wstring_view text);

/// The record among the values of a key; nothing where there is none that can be read.
std::optional<registration_record> record_in(const registry_values& values);

} // namespace winsock_messages

#endif // WINSOCK_MESSAGES_REGISTRATION_RECORD_H
