/// Where the texts come from.
#ifndef WSAERR_MESSAGE_SOURCE_H
#define WSAERR_MESSAGE_SOURCE_H

#include <winsock_messages/message_module.h>

#include <string>

namespace wsaerr {

/// The table inside wsaerr itself.
/// Throws failure (dll_unusable) as open_messages does; only a damaged wsaerr.exe has none.
winsock_messages::message_module own_messages();

/// The table of the DLL at `path`, which is UTF-8 and may be relative to the current folder.
/// Throws failure (dll_unusable) with the full path and the reason.
winsock_messages::message_module open_messages(const std::string& path);

} // namespace wsaerr

#endif // WSAERR_MESSAGE_SOURCE_H
