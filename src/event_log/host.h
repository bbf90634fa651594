// What event sources and reporters need of Windows: the registry below the key of the event logs,
// rights of files, and the event log itself. this_machine.h has the real one; tests put a host of
// their own in its place.
#ifndef WINSOCK_MESSAGES_EVENT_LOG_HOST_H
#define WINSOCK_MESSAGES_EVENT_LOG_HOST_H

#include "winsock_messages/folder_judgement.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <system_error>
#include <vector>

namespace winsock_messages {

/// A registry value as the registry keeps it: type (REG_SZ, REG_EXPAND_SZ, REG_DWORD ...) and
/// bytes.
struct registry_value {
    std::uint32_t type = 0;
    std::vector<std::byte> data;

    friend bool operator==(const registry_value&, const registry_value&) = default;
};

/// Compares names as the registry does: the case of letters does not matter.
struct less_ignoring_case {
    bool operator()(const std::wstring& left, const std::wstring& right) const noexcept;
};

/// The values of a key by their names.
using registry_values = std::map<std::wstring, registry_value, less_ignoring_case>;

/// Who may do what with a file, as its owner and its access control list say.
struct file_rights {
    /// A user who is no administrator can change or delete it.
    bool users_can_write = false;
    /// The account LOCAL SERVICE, as which the Event Log service runs, can read it.
    bool local_service_can_read = false;
};

/// What the rights of a folder are judged for.
enum class folder_use {
    /// A file lies there and has rights of its own.
    holds_file,
    /// Files are to be laid there and inherit rights of it. Where it does not exist yet, its
    /// parents alone are judged, since whoever makes it gives it rights.
    takes_files,
};

/// Keys are paths below HKLM\SYSTEM\CurrentControlSet\Services\EventLog in the 64-bit view of the
/// registry, "Application\MyService" for example; "" is that key itself. Names, paths and texts
/// are UTF-16 without a NUL. Errors are those of Windows, in category() of error_category.h.
class event_log_host {
public:
    event_log_host() = default;
    event_log_host(const event_log_host&) = delete;
    event_log_host& operator=(const event_log_host&) = delete;
    virtual ~event_log_host() = default;

    /// The names of the keys directly below a key.
    virtual std::vector<std::wstring> subkeys(const std::wstring& key, std::error_code& error) = 0;

    virtual registry_values values(const std::wstring& key, std::error_code& error) = 0;

    /// Waits until nobody else changes event sources, at most 30 seconds, then
    /// event_source_errc::busy. Nobody else does as long as the result lives, which ends in the
    /// same thread.
    virtual std::shared_ptr<void> lock_changes(std::error_code& error) = 0;

    /// Creates a key below one that is there.
    virtual std::error_code create_key(const std::wstring& key) = 0;

    /// Deletes a key with its values. A key that has keys below it is refused.
    virtual std::error_code delete_key(const std::wstring& key) = 0;

    virtual std::error_code set_value(const std::wstring& key, const std::wstring& name,
                                      const registry_value& value) = 0;

    virtual std::error_code delete_value(const std::wstring& key, const std::wstring& name) = 0;

    /// `text` with each %variable% that is known replaced; the others stay.
    virtual std::wstring expand(const std::wstring& text) = 0;

    /// Whether a path lies on a drive that is mapped to another machine.
    virtual bool is_on_mapped_drive(const std::wstring& path) = 0;

    virtual file_rights rights(const std::wstring& path, std::error_code& error) = 0;

    /// Judges an absolute path of a folder on a local drive, and the folders above it.
    virtual folder_judgement judge_folder(const std::wstring& path, folder_use use,
                                          std::error_code& error) = 0;

    /// RegisterEventSourceW on this machine; null on an error.
    virtual void* open_source(const std::wstring& name, std::error_code& error) = 0;

    /// DeregisterEventSource.
    virtual void close_source(void* source) noexcept = 0;

    /// ReportEventW. `type` is EVENTLOG_ERROR_TYPE and the like; `insert` ends in NUL and becomes
    /// the event's one string, null makes an event without strings.
    virtual std::error_code report(void* source, std::uint16_t type, std::uint32_t message_id,
                                   const wchar_t* insert) = 0;

    /// What Windows says about a number, without a line end; empty where it says nothing.
    virtual std::wstring system_message(std::uint32_t number) = 0;
};

} // namespace winsock_messages

#endif // WINSOCK_MESSAGES_EVENT_LOG_HOST_H
