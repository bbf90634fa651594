/// Standard input: logs of any length.
#ifndef WSAERR_INPUT_H
#define WSAERR_INPUT_H

#include "look_up/code_scanner.h"

#include <vector>

namespace wsaerr {

/// The codes in standard input, each once, in their order. Takes the same memory for a log of any
/// length. Throws failure (wrong_use) with the system's reason where it cannot be read to its
/// end.
std::vector<scanned_code> codes_in_input(const known_codes& known);

} // namespace wsaerr

#endif // WSAERR_INPUT_H
