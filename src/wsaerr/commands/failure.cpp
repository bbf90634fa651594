#include "commands/failure.h"

#include "language/error_message.h"

#include <utility>

namespace wsaerr {
namespace {

std::string with_cause(language spoken, sentence id, std::vector<std::string> inserts,
                       const std::error_code& cause) {
    if (cause) {
        inserts.push_back(message_of(spoken, cause));
    }
    return say(spoken, id, inserts);
}

} // namespace

failure::failure(exit_code code, sentence id, std::vector<std::string> inserts,
                 std::error_code cause)
    : std::runtime_error(with_cause(language::english, id, inserts, cause)), code_{code}, id_{id},
      inserts_(std::move(inserts)), cause_{cause} {}

failure failure::see(const std::string& command) const {
    failure result = *this;
    result.see_ = command;
    return result;
}

std::string failure::in(language spoken) const {
    std::string said = with_cause(spoken, id_, inserts_, cause_);
    return see_.empty() ? said : say(spoken, sentence::see_help, {std::move(said), see_});
}

} // namespace wsaerr
