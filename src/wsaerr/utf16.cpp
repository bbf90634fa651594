#include "utf16.h"

#include <winsock_messages/utf8.h>

#include <windows.h>

#include <cstddef>
#include <string>
#include <string_view>

namespace wsaerr {

std::wstring to_utf16(std::string_view text) {
    // Each byte makes at most one code unit.
    std::wstring result(text.size(), L'\0');
    result.resize(static_cast<std::size_t>(
        MultiByteToWideChar(CP_UTF8, 0, text.data(), static_cast<int>(text.size()), result.data(),
                            static_cast<int>(result.size()))));
    return result;
}

std::string to_utf8(std::wstring_view text) {
    static_assert(sizeof(wchar_t) == sizeof(char16_t));
    return winsock_messages::to_utf8({reinterpret_cast<const char16_t*>(text.data()), text.size()});
}

} // namespace wsaerr
