/// What a look-up of one argument came to.
#ifndef WSAERR_ANSWER_H
#define WSAERR_ANSWER_H

#include "look_up/code_query.h"
#include "look_up/explanation.h"
#include "look_up/foreign_names.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace wsaerr {

/// A number that the table lacks and the system knows.
struct system_message {
    std::uint32_t number = 0;
    /// UTF-8, lines separated by LF, without one at the end.
    std::string text;
};

/// One argument and what is known about it: an explanation, a message of the system, or neither.
struct answer {
    /// As typed, in UTF-8.
    std::string query;
    std::optional<explanation> found;
    std::optional<system_message> system;
    /// What a name from elsewhere is in Winsock.
    const foreign_name* foreign = nullptr;
    /// The name of the Winsock code that has the number of `foreign`; empty where none has.
    std::string name_of_number;
    bool system_was_asked = false;
    /// Near names where a name is not known.
    std::vector<std::string> suggestions;

    bool is_known() const noexcept { return found || system || foreign != nullptr; }
};

/// Asks the system about a number: its message, in the form of system_message::text.
using ask_system = std::function<std::optional<std::string>(std::uint32_t number)>;

/// Looks a well-formed query up: in the table first, numbers then in the system, unless `ask` is
/// null. A name of another error than Winsock's is looked up in the system by its number.
answer look_up(std::string query, const number_query& number,
               std::span<const explanation> explanations, const ask_system& ask);
answer look_up(std::string query, const name_query& name, std::span<const explanation> explanations,
               const ask_system& ask);

} // namespace wsaerr

#endif // WSAERR_ANSWER_H
