/// Registers winsock-messages-ja.dll as the message file of an event source, so that Event Viewer
/// shows events of that source in Japanese: a key of the source's name below
/// HKLM\SYSTEM\CurrentControlSet\Services\EventLog\<log>. Windows only.
///
/// Adding and removing need an elevated process. Names and paths are UTF-16 without a NUL. Every
/// function may throw std::bad_alloc.
#ifndef WINSOCK_MESSAGES_EVENT_SOURCE_H
#define WINSOCK_MESSAGES_EVENT_SOURCE_H

#include "winsock_messages/folder_judgement.h"

#include <cstdint>
#include <optional>
#include <string>
#include <system_error>
#include <type_traits>
#include <vector>

namespace winsock_messages {

/// Why an event source is refused, or does not work. What else goes wrong comes as message_module
/// or message_table error or in message_file_category() (about the DLL), or in category() of
/// error_category.h (about the registry).
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
    /// A value of the source is of another type than Windows documents for it, and is kept.
    other_type,
    /// The source uses our DLL, but has no record that we registered it: remove leaves it alone.
    not_recorded,
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
    /// The DLL is there, but this user may not read it.
    dll_access_denied,
    /// Another program has opened the DLL and shares it with nobody.
    dll_in_use,
    /// The registry may not be written to: the process is not elevated.
    not_elevated,
    /// Another program is changing event sources, and did not come to an end in 30 seconds.
    busy,
    /// Something failed in the middle, and undoing what was done failed as well.
    not_undone,
};

/// The category of event_source_errc: name "winsock_messages.event_source", messages in English
/// that say what to do.
const std::error_category& event_source_category() noexcept;

/// The category of Win32 error codes with which Windows refused to open a message DLL, but those
/// that have a name of their own (dll_access_denied, dll_in_use): name
/// "winsock_messages.message_file", conditions as those of category() of error_category.h.
const std::error_category& message_file_category() noexcept;

/// Makes `std::error_code error = event_source_errc::not_registered` and comparisons work.
std::error_code make_error_code(event_source_errc error) noexcept;

/// What to do where the source exists.
enum class registration_mode {
    /// Complete it where it holds nothing but what we would write; anything else is an error,
    /// other_values.
    keep,
    /// Keep its values and add our DLL to the list of its message files.
    append,
    /// Leave its message files alone and set ParameterMessageFile only, so that %%10061 in its
    /// events is explained. The source must exist.
    parameter_only,
    /// Put our values in the place of its own, which are kept beside the record and given back by
    /// remove_event_source.
    force,
};

/// What remove_event_source goes by.
enum class removal_mode {
    /// The record: a source without one is left alone.
    recorded,
    /// The record or, where there is none, the message files that are ours by name or messages.
    force,
};

struct registration {
    /// The source, as programs pass it to RegisterEventSourceW.
    std::wstring name;
    /// The DLL: an absolute path on a local drive. It must be there and hold the messages.
    std::wstring message_file;
    /// An existing log; never Security.
    std::wstring log = L"Application";
    registration_mode mode = registration_mode::keep;
};

/// What lets a registration work, but not well.
struct registration_warnings {
    /// Users who are no administrators can change the DLL that services of Windows load.
    bool users_can_write = false;
    /// The Event Log service (LOCAL SERVICE) cannot read the DLL.
    bool local_service_cannot_read = false;
    /// Through this folder users who are no administrators can replace the DLL; weakness none where
    /// they cannot.
    folder_judgement folder;
};

struct registration_result {
    /// Whether the registry was changed; false where all was so already, and on an error.
    bool changed = false;
    registration_warnings warnings;
};

/// Registers a source: EventMessageFile (or, where asked, ParameterMessageFile) as REG_EXPAND_SZ,
/// and TypesSupported = 7 where there is none and the source has no message file but ours.
///
/// Before them goes the record, a value of the source's own key: WinsockMessagesJa (REG_SZ) with
/// `<path of the DLL>;<item>;<item>...`, which names what was added: Key, EventMessageFile,
/// ParameterMessageFile, TypesSupported. What `force` replaces is kept beside it, as
/// WinsockMessagesJa.EventMessageFile and so on. A registration that was killed is completed by the
/// next one.
///
/// On failure nothing is changed and `error` says why; otherwise it is cleared. Calls at the same
/// time, in any process, wait for each other.
registration_result add_event_source(const registration& wanted, std::error_code& error);

/// The same, but throws std::system_error with the error and, in what(), the name in UTF-8.
registration_result add_event_source(const registration& wanted);

/// Takes away what the record of a source says, where its key still says so, and gives back what
/// was replaced: our DLL in its lists, TypesSupported, the record, and the key where we made it and
/// nothing is left. What somebody else has added or changed since stays.
///
/// True where something was removed. False where nothing of ours was there, and on an error, which
/// changes nothing: not_recorded where the source uses our DLL without a record, ... Otherwise
/// `error` is cleared. Calls at the same time, in any process, wait for each other.
bool remove_event_source(const std::wstring& name, std::error_code& error,
                         removal_mode mode = removal_mode::recorded);

/// The same, but throws std::system_error with the error and, in what(), the name in UTF-8.
bool remove_event_source(const std::wstring& name, removal_mode mode = removal_mode::recorded);

/// A registry value that holds paths, separated by `;` or `,`.
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
    /// What we have added to it, as add_event_source describes it; nothing where no record says
    /// that we registered it.
    std::optional<std::wstring> record;

    friend bool operator==(const event_source&, const event_source&) = default;
};

/// The sources of a name: one, none, or several where the name is registered in several logs, in
/// the order of the logs. Logs that this user may not open are passed over.
std::vector<event_source> find_event_sources(const std::wstring& name, std::error_code& error);

/// The same, but throws std::system_error with the error and, in what(), the name in UTF-8.
std::vector<event_source> find_event_sources(const std::wstring& name);

/// How list_event_sources knows our DLL.
enum class listing {
    /// By the record or the file name, winsock-messages-ja.dll. No DLL is opened.
    by_name,
    /// By its messages too: opens every message file of every source.
    by_messages,
};

struct event_source_list {
    std::vector<event_source> sources;
    /// The logs that this user may not open.
    std::vector<std::wstring> closed_logs;
};

/// All sources of all logs that use our DLL.
event_source_list list_event_sources(std::error_code& error, listing how = listing::by_name);

/// The same, but throws std::system_error.
event_source_list list_event_sources(listing how = listing::by_name);

} // namespace winsock_messages

template <>
struct std::is_error_code_enum<winsock_messages::event_source_errc> : std::true_type {};

#endif // WINSOCK_MESSAGES_EVENT_SOURCE_H
