#include "winsock_messages/error_category.h"

#include "windows_conditions.h"
#include "windows_error.h"

#include "winsock_messages/message_module.h"
#include "winsock_messages/utf8.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

namespace winsock_messages {
namespace {

/// Other threads, and destructors of static objects, may want a message until the very end.
template <typename Object>
union never_destroyed {
    Object object;

    template <typename... Arguments>
    explicit never_destroyed(Arguments&&... arguments)
        : object(std::forward<Arguments>(arguments)...) {}

    never_destroyed(const never_destroyed&) = delete;
    never_destroyed& operator=(const never_destroyed&) = delete;

    ~never_destroyed() {} // NOLINT(modernize-use-equals-default): the default is deleted
};

message_module messages_of_program() {
    std::error_code error;
    message_module messages = message_module::embedded(error);
    // The program may have a message table of its own, without ours in it.
    if (error || !messages.event(0)) {
        messages = message_module::open_beside_caller(error);
    }
    return messages;
}

/// Opened by the first message.
const message_module& messages() {
    static const never_destroyed<message_module> opened(messages_of_program());
    return opened.object;
}

/// UTF-8, the lines separated by "\n".
std::string message_of(std::wstring_view text) {
    std::string message = to_utf8(text);
    std::erase(message, '\r');
    return message;
}

class category_of_windows_errors final : public std::error_category {
public:
    const char* name() const noexcept override { return "winsock_messages"; }

    std::string message(int value) const override {
        const auto code = static_cast<std::uint32_t>(value);
        if (const auto text = messages().text(code)) {
            return message_of(*text);
        }
        const std::wstring text = system_message(code);
        return text.empty() ? "unknown error " + std::to_string(value) : message_of(text);
    }

    std::error_condition default_error_condition(int value) const noexcept override {
        if (value == 0) {
            return {};
        }
        const auto condition = windows_condition(value);
        return condition ? *condition : std::error_condition(value, *this);
    }
};

} // namespace

const std::error_category& category() noexcept {
    static const never_destroyed<category_of_windows_errors> instance;
    return instance.object;
}

} // namespace winsock_messages
