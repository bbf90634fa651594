// Texts as they can go into an event.
#ifndef WINSOCK_MESSAGES_EVENT_INSERT_H
#define WINSOCK_MESSAGES_EVENT_INSERT_H

#include <cstddef>
#include <string>
#include <string_view>

namespace winsock_messages {

/// The longest string of an event, in UTF-16 code units without the NUL.
inline constexpr std::size_t longest_event_insert = 31839;

/// A text as it can go into an event, UTF-16 in and out: it ends at the first NUL, each % is ％
/// (Event Viewer would expand %1 in it again), and of more than `limit` code units
/// the first are kept, with … as the last. No surrogate pair is split.
std::wstring event_insert(std::wstring_view text, std::size_t limit = longest_event_insert);

} // namespace winsock_messages

#endif // WINSOCK_MESSAGES_EVENT_INSERT_H
