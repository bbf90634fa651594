/// Where the texts come from.
#ifndef WSAERR_MESSAGE_SOURCE_H
#define WSAERR_MESSAGE_SOURCE_H

#include "entry.h"

#include <winsock_messages/message_module.h>

#include <string>
#include <vector>

namespace wsaerr {

/// A module and its entries, at least one, which end with it.
struct message_source {
    winsock_messages::message_module module;
    std::vector<entry> entries;
};

/// The table inside wsaerr itself, whose entries know their documents. Throws failure
/// (dll_unusable); only a damaged wsaerr.exe has none.
message_source own_messages();

/// The table of the DLL at `path`, which is UTF-8 and may be relative to the current folder.
/// Throws failure (dll_unusable) with the full path and the reason.
message_source open_messages(const std::string& path);

} // namespace wsaerr

#endif // WSAERR_MESSAGE_SOURCE_H
