/// One error code with its texts.
#ifndef WSAERR_EXPLANATION_H
#define WSAERR_EXPLANATION_H

#include <winsock_messages/message_table.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wsaerr {

/// The texts that `--form` offers.
enum class text_form { meaning, description, remedy, text, event };

/// In UTF-8, lines separated by LF, without one at the end.
struct explanation {
    std::uint32_t code = 0;
    std::string name;
    std::string meaning;
    std::string description;
    std::string text;
    std::string event;
    /// The file name of the document that the explanation is from; empty where nobody knows, since
    /// a message table does not tell.
    std::string document;
    /// Empty where the table advises nothing.
    std::string remedy;

    std::string_view in_form(text_form form) const noexcept {
        switch (form) {
        case text_form::meaning:
            return meaning;
        case text_form::description:
            return description;
        case text_form::remedy:
            return remedy;
        case text_form::event:
            return event;
        case text_form::text:
            break;
        }
        return text;
    }
};

/// The explanations in a table, in ascending order of their codes. A code without a name or in not
/// all of the forms that every code has is none of ours and left out.
std::vector<explanation> explanations_of(const winsock_messages::message_table& table);

} // namespace wsaerr

#endif // WSAERR_EXPLANATION_H
