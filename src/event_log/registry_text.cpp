#include "registry_text.h"

#include <windows.h>

#include <algorithm>
#include <cstring>
#include <span>

namespace winsock_messages {

registry_value text_value(const std::wstring& text, std::uint32_t type) {
    const auto bytes = std::as_bytes(std::span(text.c_str(), text.size() + 1));
    return {type, {bytes.begin(), bytes.end()}};
}

registry_value number_value(std::uint32_t number) {
    const auto bytes = std::as_bytes(std::span(&number, 1));
    return {REG_DWORD, {bytes.begin(), bytes.end()}};
}

std::wstring text_in(const registry_value& value) {
    std::wstring text(value.data.size() / sizeof(wchar_t), L'\0');
    std::memcpy(text.data(), value.data.data(), text.size() * sizeof(wchar_t));
    text.erase((std::min)(text.find(L'\0'), text.size()));
    return text;
}

std::optional<std::uint32_t> number_in(const registry_value& value) noexcept {
    std::uint32_t number = 0;
    if (value.type != REG_DWORD || value.data.size() != sizeof(number)) {
        return std::nullopt;
    }
    std::memcpy(&number, value.data.data(), sizeof(number));
    return number;
}

} // namespace winsock_messages
