/// Where the texts come from.
#ifndef WSAERR_LOADED_TABLE_H
#define WSAERR_LOADED_TABLE_H

#include "look_up/explanation.h"

#include <winsock_messages/message_module.h>

#include <string>
#include <vector>

namespace wsaerr {

/// A module and its explanations, at least one, which end with it.
struct loaded_table {
    winsock_messages::message_module module;
    std::vector<explanation> explanations;
};

/// The table inside wsaerr itself, whose explanations know their documents. Throws failure
/// (dll_unusable); only a damaged wsaerr.exe has none.
loaded_table embedded_table();

/// The table of the DLL at `path`, which is UTF-8 and may be relative to the current folder.
/// Throws failure (dll_unusable) with the full path and the reason.
loaded_table load_table(const std::string& path);

} // namespace wsaerr

#endif // WSAERR_LOADED_TABLE_H
