/// Writes events about Winsock errors to the Windows event log. Windows only.
#ifndef WINSOCK_MESSAGES_EVENT_REPORTER_H
#define WINSOCK_MESSAGES_EVENT_REPORTER_H

#include <cstdint>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace winsock_messages {

/// The level that Event Viewer shows.
enum class event_severity { error, warning, information };

class event_log_host;

/// An event source, open for as long as the object lives. It can be moved, not copied. Any number
/// of threads may report through one event_reporter at once.
class event_reporter {
public:
    /// Opens the source, which must be registered with our DLL (event_source.h). Registration and
    /// DLL are looked at here alone: the codes are kept (two bytes each) and the DLL is closed.
    /// Whether both are still there later, check_event_source tells. On failure `error` says why
    /// and every report fails with the same error; otherwise `error` is cleared.
    static event_reporter open(const std::wstring& source, std::error_code& error);

    /// The same, but throws std::system_error with the error and the name.
    static event_reporter open(const std::wstring& source);

    event_reporter(event_reporter&& other) noexcept;
    event_reporter& operator=(event_reporter&& other) noexcept;
    event_reporter(const event_reporter&) = delete;
    event_reporter& operator=(const event_reporter&) = delete;
    ~event_reporter();

    /// Writes an event about `code`, a Winsock or Win32 error, whose ID in Event Viewer is the
    /// code. `context` says what the application was doing, in UTF-16: it ends at the first NUL,
    /// each % becomes ％ (Event Viewer would expand %1 in it again), and of more than 31,839 code
    /// units the first are kept, with … as the last. Empty, it makes an event without strings.
    ///
    /// For a code that the DLL does not know, the event (ID 0) holds context, number and the
    /// system's message.
    ///
    /// For a code of the DLL it does no more than ReportEventW needs: at most one allocation, and
    /// no access to the registry or to files.
    std::error_code report(event_severity severity, std::uint32_t code,
                           std::wstring_view context = {}) const;

private:
    friend event_reporter open_event_reporter(const std::wstring& source, std::error_code& error,
                                              event_log_host& host);

    explicit event_reporter(event_log_host& host) noexcept : host_{&host} {}

    void close() noexcept;

    event_log_host* host_;
    std::vector<std::uint16_t> codes_;
    void* source_ = nullptr;
    std::error_code error_;
};

} // namespace winsock_messages

#endif // WINSOCK_MESSAGES_EVENT_REPORTER_H
