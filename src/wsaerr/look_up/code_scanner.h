/// Finds error codes in logs: bytes in, codes out, in constant memory.
#ifndef WSAERR_CODE_SCANNER_H
#define WSAERR_CODE_SCANNER_H

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace wsaerr {

/// What a scanner must know about the table.
struct known_codes {
    /// Whether the table has the code.
    std::function<bool(std::uint32_t code)> has_code;
    /// The code of a whole name in capitals (WSAECONNREFUSED, ECONNREFUSED), or 0.
    std::function<std::uint32_t(std::string_view name)> code_named;
};

/// Reads text in UTF-8 or an ANSI code page (of one or two bytes a character), or in UTF-16 with a
/// byte-order mark, in pieces cut anywhere. Codes are
///
/// - decimal numbers from 10000 to 11999 that stand neither beside a letter or digit of ASCII, `_`,
///   `.`, `-` or `/` nor as the port of an address;
/// - any number behind `WinError`, `os error` or `SocketException`, with `(` or `:` between or not;
/// - HRESULTs: 0x8007 and four digits, -21470 and five digits;
/// - names.
///
/// A full stop that ends a sentence, with none of these behind it, is no neighbour. A number
/// directly behind `:` is a port where a host or an address stands before that: any word but one
/// that ends in `code`, `err`, `errno`, `error`, `result` or `status`. What the table lacks is left
/// alone.
class code_scanner {
public:
    /// A code and the text that names it: "10061", "-2147014835", "WSAECONNREFUSED".
    using found_code = std::function<void(std::uint32_t code, std::string_view text)>;

    code_scanner(known_codes known, found_code found);

    /// Reads on. Takes about as long as a search for the same by `grep`.
    void read(std::string_view bytes);

    /// Reads what only the end of the text decides. Nothing may be read afterwards.
    void finish();

private:
    enum class encoding { unknown, bytes, utf16_little, utf16_big };

    void read_bytes(std::string_view bytes);
    void read_utf16(std::string_view bytes);
    void judge(bool is_last);
    std::size_t judge_word(std::string_view text, std::size_t begin);
    std::size_t judge_marked(std::string_view text, std::size_t begin, std::size_t end);
    void judge_decimal(std::string_view text, std::size_t begin, std::size_t end);
    void judge_hexadecimal(std::string_view word);
    void report(std::uint32_t code, std::string_view text);

    known_codes known_;
    found_code found_;
    encoding encoding_ = encoding::unknown;
    /// Bytes that wait for the next one: of the mark, of a code unit.
    std::string incomplete_;
    /// The end of what was read, with enough before it to judge what comes next.
    std::string window_;
    /// How much of the window was judged.
    std::size_t judged_ = 0;
};

/// A code that was found, with the text that names it first.
struct scanned_code {
    std::uint32_t code = 0;
    std::string text;
};

/// Collects the codes in a text that comes in pieces.
class code_collector {
public:
    explicit code_collector(known_codes known);

    // The scanner reports to this very object.
    code_collector(const code_collector&) = delete;
    code_collector& operator=(const code_collector&) = delete;

    void read(std::string_view bytes) { scanner_.read(bytes); }

    /// The codes, each once, in their order. Nothing may be read afterwards.
    std::vector<scanned_code> finish();

private:
    std::vector<scanned_code> codes_;
    code_scanner scanner_;
};

/// The codes in a whole text.
std::vector<scanned_code> scan_codes(std::string_view text, const known_codes& known);

} // namespace wsaerr

#endif // WSAERR_CODE_SCANNER_H
