// Registry values as texts and numbers.
#ifndef WINSOCK_MESSAGES_REGISTRY_TEXT_H
#define WINSOCK_MESSAGES_REGISTRY_TEXT_H

#include "host.h"

#include <cstdint>
#include <optional>
#include <string>

namespace winsock_messages {

/// A value of the type REG_SZ or REG_EXPAND_SZ; the NUL that ends it is added.
registry_value text_value(const std::wstring& text, std::uint32_t type);

/// A value of the type REG_DWORD.
registry_value number_value(std::uint32_t number);

/// The text of such a value up to its NUL, which may be missing.
std::wstring text_in(const registry_value& value);

/// Nothing where the type is not REG_DWORD or the size not that of one.
std::optional<std::uint32_t> number_in(const registry_value& value) noexcept;

} // namespace winsock_messages

#endif // WINSOCK_MESSAGES_REGISTRY_TEXT_H
