/// What wsaerr's exit code tells a script. Documented in docs/wsaerr.md.
#ifndef WSAERR_EXIT_CODE_H
#define WSAERR_EXIT_CODE_H

namespace wsaerr {

enum class exit_code {
    success = 0,
    not_found = 1,
    wrong_use = 2,
    dll_unusable = 3,
    output_failed = 4,
    event_log_failed = 5,
};

} // namespace wsaerr

#endif // WSAERR_EXIT_CODE_H
