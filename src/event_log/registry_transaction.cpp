#include "registry_transaction.h"

#include <utility>

namespace winsock_messages {

std::error_code registry_transaction::create_key(const std::wstring& key) {
    const std::error_code error = host_.create_key(key);
    if (!error) {
        undo_.emplace_back([this, key] { return host_.delete_key(key); });
    }
    return error;
}

std::error_code registry_transaction::delete_key(const std::wstring& key,
                                                 const registry_values& values) {
    const std::error_code error = host_.delete_key(key);
    if (!error) {
        undo_.emplace_back([this, key, values] { return restore_key(key, values); });
    }
    return error;
}

std::error_code registry_transaction::set_value(const std::wstring& key, const std::wstring& name,
                                                const registry_value& value) {
    std::error_code error;
    const registry_values values = host_.values(key, error);
    if (error) {
        return error;
    }
    const auto before = values.find(name);
    action undo = [this, key, name] { return host_.delete_value(key, name); };
    if (before != values.end()) {
        undo = [this, key, name, old = before->second] { return host_.set_value(key, name, old); };
    }
    error = host_.set_value(key, name, value);
    if (!error) {
        undo_.push_back(std::move(undo));
    }
    return error;
}

std::error_code registry_transaction::delete_value(const std::wstring& key,
                                                   const std::wstring& name) {
    std::error_code error;
    const registry_values values = host_.values(key, error);
    const auto before = values.find(name);
    if (error || before == values.end()) {
        return error;
    }
    error = host_.delete_value(key, name);
    if (!error) {
        undo_.emplace_back(
            [this, key, name, old = before->second] { return host_.set_value(key, name, old); });
    }
    return error;
}

std::error_code registry_transaction::roll_back() {
    std::error_code first_error;
    for (; !undo_.empty(); undo_.pop_back()) {
        const std::error_code error = undo_.back()();
        if (error && !first_error) {
            first_error = error;
        }
    }
    return first_error;
}

std::error_code registry_transaction::restore_key(const std::wstring& key,
                                                  const registry_values& values) {
    std::error_code error = host_.create_key(key);
    for (const auto& [name, value] : values) {
        if (!error) {
            error = host_.set_value(key, name, value);
        }
    }
    return error;
}

} // namespace winsock_messages
