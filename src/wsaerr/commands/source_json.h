/// What is known about event sources, for scripts. The keys are documented in docs/wsaerr.md.
#ifndef WSAERR_SOURCE_JSON_H
#define WSAERR_SOURCE_JSON_H

#include "language/language.h"

#include <winsock_messages/event_source.h>
#include <winsock_messages/event_source_check.h>

#include <string>

namespace wsaerr {

/// The sources of a list and the logs that could not be read, as one JSON object.
std::string json(const winsock_messages::event_source_list& list);

/// A check of the source `name` in `log`, as one JSON object. The messages in it are in the
/// language, all else does not depend on it.
std::string json(language spoken, const std::string& name, const std::string& log,
                 const winsock_messages::event_source_check& check);

} // namespace wsaerr

#endif // WSAERR_SOURCE_JSON_H
