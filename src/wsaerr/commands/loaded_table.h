/// Where the texts come from.
#ifndef WSAERR_LOADED_TABLE_H
#define WSAERR_LOADED_TABLE_H

#include "look_up/explanation.h"

#include <string>
#include <vector>

namespace wsaerr {

/// The explanations of the table inside wsaerr itself, at least one; they know their documents.
/// Throws failure (dll_unusable); only a damaged wsaerr.exe has none.
std::vector<explanation> embedded_table();

/// Those of the DLL at `path`, which is UTF-8 and may be relative to the current folder; at least
/// one. Throws failure (dll_unusable) with the full path and the reason.
std::vector<explanation> load_table(const std::string& path);

} // namespace wsaerr

#endif // WSAERR_LOADED_TABLE_H
