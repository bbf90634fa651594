#include "winsock_messages/event_reporter.h"

#include "event_insert.h"
#include "this_machine.h"
#include "throw_if.h"
#include "with_host.h"

#include "winsock_messages/event_source.h"
#include "winsock_messages/message_id.h"
#include "winsock_messages/message_module.h"

#include <windows.h>

#include <algorithm>
#include <utility>

namespace winsock_messages {
namespace {

constexpr std::uint16_t event_type(event_severity severity) noexcept {
    switch (severity) {
    case event_severity::warning:
        return EVENTLOG_WARNING_TYPE;
    case event_severity::information:
        return EVENTLOG_INFORMATION_TYPE;
    case event_severity::error:
        break;
    }
    return EVENTLOG_ERROR_TYPE;
}

std::wstring hexadecimal(std::uint32_t number) {
    std::wstring digits = L"0x00000000";
    for (auto digit = digits.rbegin(); number != 0; ++digit) {
        *digit = L"0123456789ABCDEF"[number % 16];
        number /= 16;
    }
    return digits;
}

/// The whole text of an event about a code that the DLL does not know. Number and system message
/// stay whole, whatever the length of the context.
std::wstring insert_about_unknown(std::uint32_t code, std::wstring_view context,
                                  event_log_host& host) {
    const std::wstring system = host.system_message(code);
    const std::wstring number = std::to_wstring(code) + L" (" + hexadecimal(code) + L")" +
                                (system.empty() ? L"" : L": " + system);
    const std::wstring end = event_insert((context.empty() ? L"" : L"\r\n\r\n") + number);
    return event_insert(context, longest_event_insert - end.size()) + end;
}

/// The codes that have an event form, in ascending order.
std::vector<std::uint16_t> codes_of(const message_module& messages) {
    std::vector<std::uint16_t> codes;
    for (const auto& message : messages.table()) {
        const auto code = static_cast<std::uint16_t>(WINSOCK_MESSAGES_CODE_OF(message.id));
        if (code != 0 && message.id == WINSOCK_MESSAGES_EVENT(code)) {
            codes.push_back(code);
        }
    }
    return codes;
}

} // namespace

event_reporter open_event_reporter(const std::wstring& source, std::error_code& error,
                                   event_log_host& host) {
    event_reporter reporter(host);
    reporter.codes_ = codes_of(messages_of_event_source(source, error, host));
    if (!error) {
        reporter.source_ = host.open_source(source, error);
    }
    reporter.error_ = error;
    return reporter;
}

event_reporter event_reporter::open(const std::wstring& source, std::error_code& error) {
    return open_event_reporter(source, error, this_machine());
}

event_reporter event_reporter::open(const std::wstring& source) {
    std::error_code error;
    event_reporter reporter = open(source, error);
    throw_if(error, source);
    return reporter;
}

event_reporter::event_reporter(event_reporter&& other) noexcept
    : host_{other.host_}, codes_{std::move(other.codes_)}, source_{std::exchange(other.source_,
                                                                                 nullptr)},
      error_{std::exchange(other.error_, event_source_errc::not_registered)} {}

event_reporter& event_reporter::operator=(event_reporter&& other) noexcept {
    if (this != &other) {
        close();
        host_ = other.host_;
        codes_ = std::move(other.codes_);
        source_ = std::exchange(other.source_, nullptr);
        error_ = std::exchange(other.error_, event_source_errc::not_registered);
    }
    return *this;
}

event_reporter::~event_reporter() {
    close();
}

void event_reporter::close() noexcept {
    if (source_ != nullptr) {
        host_->close_source(source_);
        source_ = nullptr;
    }
}

std::error_code event_reporter::report(event_severity severity, std::uint32_t code,
                                       std::wstring_view context) const {
    if (error_) {
        return error_;
    }
    context = context.substr(0, context.find(L'\0'));
    const std::uint16_t type = event_type(severity);
    if (!std::ranges::binary_search(codes_, code)) {
        const std::wstring insert = insert_about_unknown(code, context, *host_);
        return host_->report(source_, type, WINSOCK_MESSAGES_EVENT(0), insert.c_str());
    }
    if (context.empty()) {
        return host_->report(source_, type, WINSOCK_MESSAGES_TEXT(code), nullptr);
    }
    const std::wstring insert = event_insert(context);
    return host_->report(source_, type, WINSOCK_MESSAGES_EVENT(code), insert.c_str());
}

} // namespace winsock_messages
