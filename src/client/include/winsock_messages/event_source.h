/// Registers winsock-messages-ja.dll as the message file of an event source, so that Event Viewer
/// shows events of that source in Japanese: a key of the source's name below
/// HKLM\SYSTEM\CurrentControlSet\Services\EventLog\<log>. Windows only.
///
/// Adding and removing need an elevated process. Names and paths are UTF-16 without a NUL. Every
/// function may throw std::bad_alloc.
#ifndef WINSOCK_MESSAGES_EVENT_SOURCE_H
#define WINSOCK_MESSAGES_EVENT_SOURCE_H

#include "winsock_messages/event_log_host.h"

#include <cstdint>
#include <optional>
#include <string>
#include <system_error>
#include <type_traits>
#include <vector>

namespace winsock_messages {

/// Why an event source is refused, or does not work. What else goes wrong comes as message_module
/// or message_table error (about the DLL) or in category() of error_category.h.
enum class event_source_errc {
    /// The name is empty.
    empty_name = 1,
    /// The name is longer than a registry key's may be: 255 code units.
    name_too_long,
    /// The name holds a control character or one of \ < > & ".
    character_in_name,
    /// An event log has this name.
    name_of_a_log,
    /// There is no such event log.
    no_such_log,
    /// The log is Security, which belongs to Windows.
    security_log,
    /// The source is registered in another log; Windows would take one of the two.
    registered_in_other_log,
    /// The source is registered with other values, which are kept.
    other_values,
    /// No log has such a source: Windows would accept its events and show nothing of them.
    not_registered,
    /// The source has no EventMessageFile.
    no_message_file,
    /// The path of the DLL is not absolute.
    path_not_absolute,
    /// The path of the DLL is a UNC path or on a mapped drive: the Event Log service sees neither.
    path_on_network,
    /// The path of the DLL holds ; or , (which separate paths) or % (which begins a variable).
    character_in_path,
    /// The registered path holds a variable that nothing expands: it is unknown, or the value is
    /// of the type REG_SZ.
    variable_not_expanded,
    /// The folder of the registered path does not exist.
    folder_not_found,
    /// The DLL has a message table, but not the messages of winsock_messages/message_id.h.
    other_messages,
    /// The registry may not be written to: the process is not elevated.
    not_elevated,
    /// Something failed in the middle, and undoing what was done failed as well.
    not_undone,
};

/// The category of event_source_errc: name "winsock_messages.event_source", messages in English
/// that say what to do.
const std::error_category& event_source_category() noexcept;

/// Makes `std::error_code error = event_source_errc::not_registered` and comparisons work.
std::error_code make_error_code(event_source_errc error) noexcept;

/// What to do where the source exists.
enum class registration_mode {
    /// Nothing: other values than ours are an error, other_values.
    keep,
    /// Keep its message files and add ours to the list.
    append,
    /// Leave its message files alone and set ParameterMessageFile only, so that %%10061 in its
    /// events is explained. The source must exist.
    parameter_only,
    /// Put our values in the place of its own.
    replace,
};

struct registration {
    /// The source, as programs pass it to RegisterEventSourceW.
    std::wstring name;
    /// The DLL: an absolute path on a local drive. It must be there and hold the messages.
    std::wstring message_file;
    /// An existing log; never Security.
    std::wstring log = L"Application";
    registration_mode mode = registration_mode::keep;
    /// Set ParameterMessageFile as well.
    bool parameter_messages = false;
};

/// What lets a registration work, but not well.
struct registration_warnings {
    /// Users who are no administrators can change the DLL that services of Windows load.
    bool users_can_write = false;
    /// The Event Log service (LOCAL SERVICE) cannot read the DLL.
    bool local_service_cannot_read = false;
};

struct registration_result {
    /// Whether the registry was changed; false where all was so already, and on an error.
    bool changed = false;
    registration_warnings warnings;
};

/// Registers a source: EventMessageFile and, where asked, ParameterMessageFile as REG_EXPAND_SZ,
/// and for a source that did not exist (or is replaced) TypesSupported = 7. On failure nothing is
/// changed and `error` says why; otherwise it is cleared.
registration_result add_event_source(const registration& wanted, std::error_code& error,
                                     event_log_host& host = windows_event_log_host());

/// Takes away what add_event_source added and nothing else: the whole key where it holds only that,
/// otherwise our DLL's entries in its lists. True where something was removed, false where nothing
/// of ours was there. On failure nothing is changed and `error` says why; otherwise it is cleared.
bool remove_event_source(const std::wstring& name, std::error_code& error,
                         event_log_host& host = windows_event_log_host());

/// A registry value that holds paths, separated by `;`.
struct message_files {
    /// As stored, variables not expanded.
    std::wstring text;
    /// Whether the type is REG_EXPAND_SZ.
    bool expands = false;

    std::vector<std::wstring> paths() const;

    friend bool operator==(const message_files&, const message_files&) = default;
};

/// A source as it is registered.
struct event_source {
    std::wstring name;
    std::wstring log;
    std::optional<message_files> event_message_files;
    std::optional<message_files> parameter_message_file;
    std::optional<std::uint32_t> types_supported;

    friend bool operator==(const event_source&, const event_source&) = default;
};

/// The sources of a name: one, none, or several where the name is registered in several logs, in
/// the order of the logs. Logs that this user may not open are passed over.
std::vector<event_source> find_event_sources(const std::wstring& name, std::error_code& error,
                                             event_log_host& host = windows_event_log_host());

struct event_source_list {
    /// Those with a message file of the name winsock-messages-ja.dll or with these messages.
    std::vector<event_source> sources;
    /// The logs that this user may not open.
    std::vector<std::wstring> closed_logs;
};

/// All sources of all logs that use our DLL.
event_source_list list_event_sources(std::error_code& error,
                                     event_log_host& host = windows_event_log_host());

} // namespace winsock_messages

template <>
struct std::is_error_code_enum<winsock_messages::event_source_errc> : std::true_type {};

#endif // WINSOCK_MESSAGES_EVENT_SOURCE_H
