/// What is wrong with a command line that CLI11 refuses.
#ifndef WSAERR_WRONG_USE_H
#define WSAERR_WRONG_USE_H

#include "commands/failure.h"

#include <string>
#include <vector>

namespace CLI { // NOLINT(readability-identifier-naming): the library's
class App;
class ParseError;
} // namespace CLI

namespace wsaerr {

/// The failure that says in our words what `error` means: `app` is the whole command line, of which
/// `arguments` (UTF-8, in their order) have been read as far as they could be.
failure wrong_use(const CLI::App& app, const CLI::ParseError& error,
                  const std::vector<std::string>& arguments);

} // namespace wsaerr

#endif // WSAERR_WRONG_USE_H
