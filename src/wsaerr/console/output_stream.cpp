#include "console/output_stream.h"

#include "commands/failure.h"
#include "look_up/printable_text.h"
#include "console/utf16.h"
#include "windows_error.h"

#include <windows.h>

#include <algorithm>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <system_error>

namespace wsaerr {
namespace {

std::string with_windows_line_ends(std::string_view text) {
    std::string result;
    result.reserve(text.size() + static_cast<std::size_t>(std::ranges::count(text, '\n')));
    for (const char c : text) {
        if (c == '\n') {
            result += '\r';
        }
        result += c;
    }
    return result;
}

[[noreturn]] void fail(DWORD error) {
    throw failure(exit_code::output_failed, sentence::output_cannot_be_written, {},
                  winsock_messages::windows_error(error));
}

void write_console(HANDLE console, std::wstring_view text) {
    write_in_pieces(text, [console](std::wstring_view piece) -> std::size_t {
        DWORD written = 0;
        if (WriteConsoleW(console, piece.data(), static_cast<DWORD>(piece.size()), &written,
                          nullptr) == FALSE) {
            fail(GetLastError());
        }
        if (written == 0) {
            fail(ERROR_WRITE_FAULT);
        }
        return written;
    });
}

void write_file(HANDLE file, std::string_view text) {
    while (!text.empty()) {
        DWORD written = 0;
        if (WriteFile(file, text.data(), static_cast<DWORD>(text.size()), &written, nullptr) ==
            FALSE) {
            fail(GetLastError());
        }
        if (written == 0) {
            fail(ERROR_WRITE_FAULT);
        }
        text.remove_prefix(written);
    }
}

} // namespace

output_stream::output_stream(void* handle) noexcept : handle_{handle} {
    DWORD mode = 0;
    is_console_ = GetConsoleMode(handle, &mode) != FALSE;
}

void output_stream::write(std::string_view text) {
    if (handle_ == nullptr || handle_ == INVALID_HANDLE_VALUE) {
        return;
    }
    const std::string lines = with_windows_line_ends(printable_text(text));
    if (is_console_) {
        write_console(handle_, to_utf16(lines));
    } else {
        write_file(handle_, lines);
    }
}

void write_in_pieces(std::wstring_view text,
                     const std::function<std::size_t(std::wstring_view piece)>& write) {
    constexpr std::size_t longest_piece = 8192;
    while (!text.empty()) {
        std::size_t size = (std::min)(text.size(), longest_piece);
        const bool splits_a_pair =
            size < text.size() && IS_HIGH_SURROGATE(text[size - 1]) && IS_LOW_SURROGATE(text[size]);
        if (splits_a_pair) {
            --size;
        }
        text.remove_prefix(write(text.substr(0, size)));
    }
}

} // namespace wsaerr
