#include "windows_error.h"

#include "winsock_messages/error_category.h"

#include <windows.h>

#include <memory>

namespace winsock_messages {

std::error_code windows_error(unsigned long code) noexcept {
    return {static_cast<int>(code), category()};
}

std::error_code last_error() noexcept {
    return windows_error(GetLastError());
}

std::wstring system_message(std::uint32_t code, unsigned short langid) {
    wchar_t* buffer = nullptr;
    const DWORD length = FormatMessageW(
        FORMAT_MESSAGE_FROM_SYSTEM | FORMAT_MESSAGE_ALLOCATE_BUFFER | FORMAT_MESSAGE_IGNORE_INSERTS,
        nullptr, code, langid, reinterpret_cast<wchar_t*>(&buffer), 0, nullptr);
    if (length == 0 && langid != 0) {
        return system_message(code);
    }
    const std::unique_ptr<wchar_t, decltype(&LocalFree)> owner(buffer, &LocalFree);
    std::wstring text(buffer, buffer + length);
    text.erase(text.find_last_not_of(L"\r\n ") + 1);
    return text;
}

std::wstring module_path(void* module) {
    std::wstring path(32768, L'\0'); // the longest path that Windows knows
    path.resize(GetModuleFileNameW(static_cast<HMODULE>(module), path.data(),
                                   static_cast<DWORD>(path.size())));
    return path;
}

int compare_ignoring_case(std::wstring_view left, std::wstring_view right) noexcept {
    if (left.empty() || right.empty()) { // of which the pointer may be null
        return static_cast<int>(!left.empty()) - static_cast<int>(!right.empty());
    }
    return CompareStringOrdinal(left.data(), static_cast<int>(left.size()), right.data(),
                                static_cast<int>(right.size()), TRUE) -
           CSTR_EQUAL;
}

} // namespace winsock_messages
