// What Windows says about errors, and the small things that every part asks of it.
#ifndef WINSOCK_MESSAGES_WINDOWS_ERROR_H
#define WINSOCK_MESSAGES_WINDOWS_ERROR_H

#include <cstdint>
#include <string>
#include <string_view>
#include <system_error>

namespace winsock_messages {

/// A Win32 error code, in category() of error_category.h.
std::error_code windows_error(unsigned long code) noexcept;

/// GetLastError() as windows_error has it.
std::error_code last_error() noexcept;

/// What Windows says about an error code or an HRESULT, UTF-16 without white space at the end;
/// empty where it says nothing. In the language `langid` where Windows has it; otherwise, and for
/// 0, in the user's (FormatMessageW: for a language of its own it looks nowhere else).
std::wstring system_message(std::uint32_t code, unsigned short langid = 0);

/// The path of a loaded module (an HMODULE), of the program where it is null; empty where Windows
/// does not tell.
std::wstring module_path(void* module);

/// Compares as file names and registry keys are compared: ordinal, without the case of letters.
/// Less than, equal to or greater than 0.
int compare_ignoring_case(std::wstring_view left, std::wstring_view right) noexcept;

inline bool equal_ignoring_case(std::wstring_view left, std::wstring_view right) noexcept {
    return compare_ignoring_case(left, right) == 0;
}

} // namespace winsock_messages

#endif // WINSOCK_MESSAGES_WINDOWS_ERROR_H
