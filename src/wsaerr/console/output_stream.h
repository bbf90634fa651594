/// Standard output and standard error: Japanese arrives whole on a console as well as in a file.
#ifndef WSAERR_OUTPUT_STREAM_H
#define WSAERR_OUTPUT_STREAM_H

#include "look_up/text_output.h"

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace wsaerr {

/// Writes text to a console as UTF-16, whatever its code page, and to a file or a pipe as UTF-8
/// without a byte-order mark. Nothing is buffered.
class output_stream {
public:
    /// `handle` is a HANDLE with the right to write, or what GetStdHandle returns for a program
    /// without that stream (a service, DETACHED_PROCESS): null or INVALID_HANDLE_VALUE.
    explicit output_stream(void* handle) noexcept;

    /// Writes all of `text`, which is UTF-8 and separates lines by LF; each LF comes out as CR LF,
    /// any other control character as U+FFFD, into files and pipes too: what is in them is shown on
    /// a terminal later. Without a stream the text goes nowhere, as whoever started the program so
    /// wants it. Throws failure (output_failed) with the system's reason where it cannot all be
    /// written: the disk is full, the reader of the pipe has gone.
    void write(std::string_view text);

    /// Writes a page. On a console its lines are wrapped at the width of the window (wrap.h), and
    /// what is to stand out does so where the console takes virtual terminal sequences and the
    /// environment variable NO_COLOR is not set or empty. Elsewhere the same as write() of all
    /// texts.
    void write(std::span<const paragraph> page);

private:
    void write_lines(const std::string& text);

    void* handle_;
    bool is_console_ = false;
};

/// Hands `text` to `write` in pieces that WriteConsoleW can take: at most 8192 code units, no
/// surrogate pair split. `write` returns how many code units it took, at least one, or throws.
void write_in_pieces(std::wstring_view text,
                     const std::function<std::size_t(std::wstring_view piece)>& write);

} // namespace wsaerr

#endif // WSAERR_OUTPUT_STREAM_H
