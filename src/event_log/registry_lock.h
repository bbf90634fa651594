// One change of event sources at a time, in all processes of the machine.
#ifndef WINSOCK_MESSAGES_REGISTRY_LOCK_H
#define WINSOCK_MESSAGES_REGISTRY_LOCK_H

#include <chrono>
#include <memory>
#include <string>
#include <system_error>

namespace winsock_messages {

/// The mutex that changes of event sources hold.
inline constexpr const wchar_t* mutex_of_changes = L"Global\\winsock-messages-ja.event-sources";

/// Makes the mutex, which administrators may use, or opens it, and waits for it. The result holds
/// it and ends in the same thread. Errors: event_source_errc::busy after `limit`, else what Windows
/// says. One that its holder did not release, since it was killed, is taken over.
std::shared_ptr<void> acquire_mutex(const std::wstring& name, std::chrono::milliseconds limit,
                                    std::error_code& error);

} // namespace winsock_messages

#endif // WINSOCK_MESSAGES_REGISTRY_LOCK_H
