#include "console/output_stream.h"

#include "commands/failure.h"
#include "look_up/printable_text.h"
#include "look_up/wrap.h"
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

const std::string bold = "\x1B[1m";
const std::string normal = "\x1B[0m";

/// Columns, of which the last stays free: a line that fills it is followed by an empty one on some
/// consoles.
std::size_t window_width(HANDLE console) {
    constexpr std::size_t usual = 80;
    CONSOLE_SCREEN_BUFFER_INFO info{};
    if (GetConsoleScreenBufferInfo(console, &info) == FALSE ||
        info.srWindow.Right <= info.srWindow.Left) {
        return usual - 1;
    }
    return static_cast<std::size_t>(info.srWindow.Right - info.srWindow.Left);
}

/// Lets a console take virtual terminal sequences for as long as the object lives.
class virtual_terminal {
public:
    explicit virtual_terminal(HANDLE console) : console_{console} {
        const bool is_unwanted = GetEnvironmentVariableW(L"NO_COLOR", nullptr, 0) > 1; // with NUL
        is_on_ = !is_unwanted && GetConsoleMode(console, &mode_) != FALSE &&
                 SetConsoleMode(console, mode_ | ENABLE_PROCESSED_OUTPUT |
                                             ENABLE_VIRTUAL_TERMINAL_PROCESSING) != FALSE;
    }

    virtual_terminal(const virtual_terminal&) = delete;
    virtual_terminal& operator=(const virtual_terminal&) = delete;

    ~virtual_terminal() {
        if (is_on_) {
            SetConsoleMode(console_, mode_);
        }
    }

    bool is_on() const noexcept { return is_on_; }

private:
    HANDLE console_;
    DWORD mode_ = 0;
    bool is_on_ = false;
};

} // namespace

output_stream::output_stream(void* handle) noexcept : handle_{handle} {
    DWORD mode = 0;
    is_console_ = GetConsoleMode(handle, &mode) != FALSE;
}

void output_stream::write(std::string_view text) {
    write_lines(printable_text(text));
}

void output_stream::write(std::span<const paragraph> page) {
    std::string text;
    if (!is_console_) {
        for (const paragraph& each : page) {
            text += each.text;
        }
        write(text);
        return;
    }
    const virtual_terminal terminal(handle_);
    const std::size_t width = window_width(handle_);
    for (const paragraph& each : page) {
        const std::string lines = wrapped(printable_text(each.text), width);
        const bool stands_out = each.stands_out && terminal.is_on();
        text.append(stands_out ? bold : "").append(lines).append(stands_out ? normal : "");
    }
    write_lines(text);
}

void output_stream::write_lines(const std::string& text) {
    if (handle_ == nullptr || handle_ == INVALID_HANDLE_VALUE) {
        return;
    }
    const std::string lines = with_windows_line_ends(text);
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
