/// Follows the way from an event source to the text of its events, as Event Viewer goes it, and
/// says where it ends. Windows only.
#ifndef WINSOCK_MESSAGES_EVENT_SOURCE_CHECK_H
#define WINSOCK_MESSAGES_EVENT_SOURCE_CHECK_H

#include "winsock_messages/event_source.h"

#include <optional>
#include <string>
#include <system_error>
#include <vector>

namespace winsock_messages {

/// The steps, in their order.
enum class event_source_step {
    /// The key of the source is there, in the log that was expected and in no other.
    key,
    /// It has a value that names the DLL.
    value,
    /// Every variable in the path is expanded, and the path is absolute and local.
    path,
    /// The folder and the file are there, and it is a DLL.
    file,
    /// The file holds the messages.
    messages,
};

/// One step and how it went.
struct event_source_finding {
    event_source_step step;
    /// What was looked at: the log, the value as stored, or the expanded path.
    std::wstring subject;
    /// No error where all is right; otherwise what is wrong.
    std::error_code error;
};

/// What our DLL, known by its record, its name or its messages, is among the message files of a
/// source.
enum class our_part {
    /// None of them.
    none,
    /// EventMessageFile names our DLL and no other.
    alone,
    /// EventMessageFile names others too.
    among_others,
    /// EventMessageFile names others only, ParameterMessageFile ours.
    parameters,
};

struct event_source_check {
    /// The steps up to the last one or the first that is wrong.
    std::vector<event_source_finding> findings;
    /// What is ours, where the source is registered in the log that was expected.
    our_part part = our_part::none;
    /// The DLLs that records name, one for each log in which we registered the source.
    std::vector<std::wstring> recorded_paths;
    /// Of the DLL, where all steps are right.
    registration_warnings warnings;

    bool passed() const noexcept { return !findings.empty() && !findings.back().error; }

    /// A path that a record names, other than `message_file`: of another installation, which alone
    /// knows what it registered and is to change it.
    std::optional<std::wstring> recorded_elsewhere(const std::wstring& message_file) const;
};

/// Checks a source that is to be registered in `log`.
event_source_check check_event_source(const std::wstring& name, const std::wstring& log);

} // namespace winsock_messages

#endif // WINSOCK_MESSAGES_EVENT_SOURCE_CHECK_H
