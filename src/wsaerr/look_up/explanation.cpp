#include "look_up/explanation.h"

#include "message_forms.h"

#include <winsock_messages/utf8.h>

namespace wsaerr {

using winsock_messages::find_form;
using winsock_messages::form;
using winsock_messages::message_table;

namespace {

std::string utf8_lines(std::u16string_view text) {
    std::string lines = winsock_messages::to_utf8(text);
    std::erase(lines, '\r');
    return lines;
}

} // namespace

std::vector<explanation> explanations_of(const message_table& table) {
    std::vector<explanation> explanations;
    for (const auto [code, stored] : table) {
        const auto name = find_name(table, code);
        const auto meaning = find_form(table, form::meaning, code);
        const auto description = find_form(table, form::description, code);
        const auto text = find_form(table, form::text, code);
        const auto event = find_form(table, form::event, code);
        if (name && meaning && description && text && event) {
            const auto remedy = find_form(table, form::remedy, code);
            explanations.push_back({code, utf8_lines(*name), utf8_lines(*meaning),
                                    utf8_lines(*description), utf8_lines(*text), utf8_lines(*event),
                                    std::string(), utf8_lines(remedy.value_or(u""))});
        }
    }
    return explanations;
}

} // namespace wsaerr
