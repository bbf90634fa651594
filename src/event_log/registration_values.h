// What the values of a source's key become when it is registered and removed: others' values are
// kept, and ours are what the record says.
#ifndef WINSOCK_MESSAGES_REGISTRATION_VALUES_H
#define WINSOCK_MESSAGES_REGISTRATION_VALUES_H

#include "registration_record.h"

#include "winsock_messages/event_source.h"

#include <functional>
#include <optional>
#include <string>
#include <system_error>

namespace winsock_messages {

inline constexpr const wchar_t* event_message_file = L"EventMessageFile";
inline constexpr const wchar_t* parameter_message_file = L"ParameterMessageFile";
inline constexpr const wchar_t* types_supported = L"TypesSupported";

/// The values after registering the DLL at `path`, which is in its normal form; `present` is
/// nothing where the key is not there. Errors: other_values, other_type, not_registered.
registry_values registered(const std::optional<registry_values>& present,
                           const registration& wanted, const std::wstring& path,
                           std::error_code& error);

/// The values after taking away what the record says, and giving back what was kept.
registry_values unregistered(const registry_values& present, const registration_record& record);

/// The values after taking every path out of the lists that `is_ours`, record or not. Where nothing
/// is left but the TypesSupported of a registration, that goes too.
registry_values
unregistered_by_force(const registry_values& present,
                      const std::function<bool(const std::wstring& path, bool expands)>& is_ours);

} // namespace winsock_messages

#endif // WINSOCK_MESSAGES_REGISTRATION_VALUES_H
