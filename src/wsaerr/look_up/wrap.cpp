#include "look_up/wrap.h"

#include "look_up/code_points.h"
#include "look_up/columns.h"

namespace wsaerr {
namespace {

/// Never at the end of a line.
constexpr std::u32string_view opening = U"([{「『（［｛〈《【〔“‘";
/// Never at the beginning of a line.
constexpr std::u32string_view closing =
    U")]}」』）］｝〉》】〕”’、。，．・：；？！,.:;?!ーゝゞ々ヽヾ…"
    U"ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ％";

bool is_in(std::u32string_view characters, char32_t c) {
    return characters.find(c) != std::u32string_view::npos;
}

/// Whether a line may end before `after`, which follows `before`.
bool may_break(char32_t before, char32_t after) {
    if (is_in(opening, before) || is_in(closing, after) || after == U' ') {
        return false;
    }
    return before == U' ' || columns(before) == 2 || columns(after) == 2;
}

std::string wrapped_line(std::u32string_view line, std::size_t width) {
    std::string result;
    while (!line.empty()) {
        std::size_t end = 0;
        std::size_t used = 0;
        std::size_t last_break = 0;
        for (; end < line.size(); ++end) {
            if (end > 0 && may_break(line[end - 1], line[end])) {
                last_break = end;
            }
            used += columns(line[end]);
            // A space may stick out: it goes.
            if (used > width && line[end] != U' ') {
                break;
            }
        }
        const bool is_whole = end == line.size();
        const std::size_t size = is_whole ? end : last_break > 0 ? last_break : end > 0 ? end : 1;
        std::u32string_view piece = line.substr(0, size);
        line.remove_prefix(size);
        while (!is_whole && piece.ends_with(U' ')) {
            piece.remove_suffix(1);
        }
        for (const char32_t c : piece) {
            append_code_point(result, c);
        }
        result += line.empty() ? "" : "\n";
    }
    return result;
}

} // namespace

std::string wrapped(std::string_view utf8, std::size_t width) {
    std::string result;
    std::u32string line;
    while (!utf8.empty()) {
        const char32_t c = take_code_point(utf8);
        if (c == U'\n') {
            result += wrapped_line(line, width) + "\n";
            line.clear();
        } else {
            line += c;
        }
    }
    return result + wrapped_line(line, width);
}

} // namespace wsaerr
