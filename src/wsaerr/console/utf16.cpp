#include "console/utf16.h"

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

} // namespace wsaerr
