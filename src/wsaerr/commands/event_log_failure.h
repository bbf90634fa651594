/// What ends a command about the event log early.
#ifndef WSAERR_EVENT_LOG_FAILURE_H
#define WSAERR_EVENT_LOG_FAILURE_H

#include "commands/failure.h"

#include <string>
#include <system_error>

namespace wsaerr {

/// A failure about `subject` (a source or a path, UTF-8), with the exit code that belongs to the
/// kind of `error`.
failure event_log_failure(const std::string& subject, const std::error_code& error);

/// Whether an error is about the DLL or its path rather than the source.
bool is_about_dll(const std::error_code& error);

} // namespace wsaerr

#endif // WSAERR_EVENT_LOG_FAILURE_H
