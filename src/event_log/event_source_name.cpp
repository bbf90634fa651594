#include "event_source_name.h"

#include "windows_error.h"

#include "winsock_messages/event_source.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace winsock_messages {

std::error_code error_of_name(const std::wstring& name) {
    constexpr std::size_t longest_key_name = 255;
    constexpr std::wstring_view forbidden = L"\\<>&\"";
    if (name.empty()) {
        return event_source_errc::empty_name;
    }
    if (name.size() > longest_key_name) {
        return event_source_errc::name_too_long;
    }
    const bool is_clean = std::ranges::all_of(name, [forbidden](wchar_t c) {
        return c >= L' ' && c != L'\x7F' && forbidden.find(c) == std::wstring_view::npos;
    });
    return is_clean ? std::error_code() : event_source_errc::character_in_name;
}

/// Whether name and log are fit for a source, given the logs that there are.
std::error_code error_of_place(const std::wstring& name, const std::wstring& log,
                               const std::vector<std::wstring>& logs) {
    if (const std::error_code error = error_of_name(name)) {
        return error;
    }
    const auto names_a_log = [&logs](const std::wstring& wanted) {
        return std::ranges::any_of(
            logs, [&](const std::wstring& each) { return equal_ignoring_case(each, wanted); });
    };
    if (names_a_log(name)) {
        return event_source_errc::name_of_a_log;
    }
    if (equal_ignoring_case(log, L"Security")) {
        return event_source_errc::security_log;
    }
    return names_a_log(log) ? std::error_code() : event_source_errc::no_such_log;
}

} // namespace winsock_messages
