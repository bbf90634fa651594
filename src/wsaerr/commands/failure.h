/// What ends a command early.
#ifndef WSAERR_FAILURE_H
#define WSAERR_FAILURE_H

#include "commands/exit_code.h"

#include <stdexcept>
#include <string>

namespace wsaerr {

/// Thrown by a command that cannot go on. main writes "wsaerr: " and the message to standard error
/// and exits with the code.
class failure : public std::runtime_error {
public:
    /// `message` is UTF-8, in one line, without a full stop.
    failure(exit_code code, const std::string& message)
        : std::runtime_error(message), code_{code} {}

    exit_code code() const noexcept { return code_; }

private:
    exit_code code_;
};

} // namespace wsaerr

#endif // WSAERR_FAILURE_H
