#include "look_up/explanation.h"

#include "message_forms.h"

namespace wsaerr {

using winsock_messages::find_form;
using winsock_messages::form;
using winsock_messages::message_table;

std::vector<explanation> explanations_of(const message_table& table) {
    std::vector<explanation> explanations;
    for (const auto [code, stored] : table) {
        const auto name = find_name(table, code);
        const auto meaning = find_form(table, form::meaning, code);
        const auto description = find_form(table, form::description, code);
        const auto text = find_form(table, form::text, code);
        const auto event = find_form(table, form::event, code);
        if (name && meaning && description && text && event) {
            explanations.push_back({code,
                                    *name,
                                    *meaning,
                                    *description,
                                    *text,
                                    *event,
                                    {},
                                    find_form(table, form::remedy, code).value_or(u"")});
        }
    }
    return explanations;
}

} // namespace wsaerr
