#include "entry.h"

#include <winsock_messages/message_module.h>
#include <winsock_messages/message_table.h>

#include <cstdint>
#include <vector>

namespace wsaerr {

std::vector<entry> entries_of(const winsock_messages::message_module& module) {
    std::vector<entry> entries;
    for (const winsock_messages::message message : module.table()) {
        const std::uint32_t code = message.id;
        const auto name = module.name(code);
        const auto meaning = module.meaning(code);
        const auto description = module.description(code);
        const auto text = module.text(code);
        const auto event = module.event(code);
        if (name && meaning && description && text && event) {
            entries.push_back({code,
                               *name,
                               *meaning,
                               *description,
                               *text,
                               *event,
                               {},
                               module.remedy(code).value_or(u"")});
        }
    }
    return entries;
}

} // namespace wsaerr
