#include "message_forms.h"

namespace winsock_messages {

std::optional<std::u16string_view> find_form(const message_table& table, form which,
                                             std::uint32_t code) noexcept {
    if (code > 0xFFFF) {
        return std::nullopt;
    }
    std::optional<std::u16string_view> text =
        table.find(message_id(which, static_cast<std::uint16_t>(code)));
    if (text && text->ends_with(u"\r\n")) {
        text->remove_suffix(2);
    }
    return text;
}

std::optional<std::u16string_view> find_name(const message_table& table,
                                             std::uint32_t code) noexcept {
    // The event form is "%1", an empty line, then "NAME (code): ".
    constexpr std::u16string_view before = u"%1\r\n\r\n";
    const auto text = find_form(table, form::event, code);
    if (!text || !text->starts_with(before)) {
        return std::nullopt;
    }
    const std::u16string_view name = text->substr(before.size());
    return name.substr(0, name.find(u" ("));
}

} // namespace winsock_messages
