// The Windows that this process runs on.
#ifndef WINSOCK_MESSAGES_THIS_MACHINE_H
#define WINSOCK_MESSAGES_THIS_MACHINE_H

#include "host.h"

namespace winsock_messages {

/// Any number of threads may use it at once.
event_log_host& this_machine() noexcept;

} // namespace winsock_messages

#endif // WINSOCK_MESSAGES_THIS_MACHINE_H
