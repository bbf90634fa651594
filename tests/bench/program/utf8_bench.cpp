/// to_utf8, and the loop that one writes without thinking of speed.

#include "bench_support.h"

#include "winsock_messages/utf8.h"

#include <string>

namespace {

std::string plain_scalar(std::u16string_view text) {
    std::string result(text.size() * 3, '\0');
    char* out = result.data();
    const auto put = [&out](char32_t byte) { *out++ = static_cast<char>(byte); };
    for (std::size_t i = 0; i < text.size(); ++i) {
        char32_t c = text[i];
        if ((c & 0xF800) == 0xD800) {
            const bool paired =
                c < 0xDC00 && i + 1 < text.size() && (text[i + 1] & 0xFC00) == 0xDC00;
            c = paired ? 0x10000 + ((c & 0x3FF) << 10) + (text[++i] & 0x3FF) : 0xFFFD;
        }
        if (c < 0x80) {
            put(c);
        } else if (c < 0x800) {
            put(0xC0 | c >> 6);
            put(0x80 | (c & 0x3F));
        } else if (c < 0x10000) {
            put(0xE0 | c >> 12);
            put(0x80 | (c >> 6 & 0x3F));
            put(0x80 | (c & 0x3F));
        } else {
            put(0xF0 | c >> 18);
            put(0x80 | (c >> 12 & 0x3F));
            put(0x80 | (c >> 6 & 0x3F));
            put(0x80 | (c & 0x3F));
        }
    }
    result.resize(static_cast<std::size_t>(out - result.data()));
    return result;
}

void convert(benchmark::State& state, std::string (*to_utf8)(std::u16string_view)) {
    const std::u16string_view text = text_of_488_units();
    for ([[maybe_unused]] auto iteration : state) {
        benchmark::DoNotOptimize(to_utf8(text));
    }
    state.counters["code_units"] = static_cast<double>(text.size());
}

BENCHMARK_CAPTURE(convert, to_utf8, winsock_messages::to_utf8)->Name("utf8/to_utf8");
BENCHMARK_CAPTURE(convert, plain_scalar, plain_scalar)->Name("utf8/plain_scalar");

} // namespace
