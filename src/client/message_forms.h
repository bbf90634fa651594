// What a message table holds about a code.
#ifndef WINSOCK_MESSAGES_MESSAGE_FORMS_H
#define WINSOCK_MESSAGES_MESSAGE_FORMS_H

#include "winsock_messages/message_id.h"
#include "winsock_messages/message_table.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace winsock_messages {

/// The text of a form, without the CR LF at its end; nothing where the table does not hold it, or
/// for a code outside 0...65535.
std::optional<std::u16string_view> find_form(const message_table& table, form which,
                                             std::uint32_t code) noexcept;

/// The name, such as WSAECONNREFUSED, which is a part of the event form.
std::optional<std::u16string_view> find_name(const message_table& table,
                                             std::uint32_t code) noexcept;

} // namespace winsock_messages

#endif // WINSOCK_MESSAGES_MESSAGE_FORMS_H
