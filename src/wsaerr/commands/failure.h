/// What ends a command early.
#ifndef WSAERR_FAILURE_H
#define WSAERR_FAILURE_H

#include "commands/exit_code.h"
#include "language/sentence.h"

#include <stdexcept>
#include <string>
#include <system_error>
#include <vector>

namespace wsaerr {

/// Thrown by a command that cannot go on. main writes "wsaerr: " and the sentence to standard error
/// and exits with the code. what() is the sentence in English.
class failure : public std::runtime_error {
public:
    /// The inserts of the sentence are UTF-8; what is wrong according to `cause`, where there is
    /// one, is the last of them.
    failure(exit_code code, sentence id, std::vector<std::string> inserts,
            std::error_code cause = {});

    /// The same, where the help of `command` ("wsaerr source") tells more.
    failure see(const std::string& command) const;

    exit_code code() const noexcept { return code_; }

    /// No error where there was no cause.
    const std::error_code& cause() const noexcept { return cause_; }

    /// The sentence, whole.
    std::string in(language spoken) const;

private:
    exit_code code_;
    sentence id_;
    std::vector<std::string> inserts_;
    std::error_code cause_;
    std::string see_;
};

} // namespace wsaerr

#endif // WSAERR_FAILURE_H
