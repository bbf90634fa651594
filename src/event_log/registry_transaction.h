// Changes of the registry that can be undone together.
#ifndef WINSOCK_MESSAGES_REGISTRY_TRANSACTION_H
#define WINSOCK_MESSAGES_REGISTRY_TRANSACTION_H

#include "host.h"

#include <functional>
#include <string>
#include <system_error>
#include <vector>

namespace winsock_messages {

/// Remembers for each change how to undo it. Keys and errors are those of event_log_host.
class registry_transaction {
public:
    explicit registry_transaction(event_log_host& host) noexcept : host_{host} {}

    std::error_code create_key(const std::wstring& key);

    /// `values` are those that the key has.
    std::error_code delete_key(const std::wstring& key, const registry_values& values);

    std::error_code set_value(const std::wstring& key, const std::wstring& name,
                              const registry_value& value);

    /// Where the value is not there, all is done.
    std::error_code delete_value(const std::wstring& key, const std::wstring& name);

    /// Undoes all changes, the last one first; the first error is returned, the rest still undone.
    std::error_code roll_back();

private:
    using action = std::function<std::error_code()>;

    std::error_code restore_key(const std::wstring& key, const registry_values& values);

    event_log_host& host_;
    std::vector<action> undo_;
};

} // namespace winsock_messages

#endif // WINSOCK_MESSAGES_REGISTRY_TRANSACTION_H
