/// The scanner of wsaerr beside GNU grep, which searches the same file for the same alternatives.

#include "look_up/code_scanner.h"

#include <benchmark/benchmark.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace {

constexpr const char* alternatives =
    R"((WinError|os error|SocketException) *[(:]? *[0-9]+|0x8007[0-9A-Fa-f]{4}|-21470[0-9]{5}|)"
    R"(WSA[A-Z_]+|E[A-Z]{3,}|1[01][0-9]{3})";

/// A log of 32 MB, mostly without codes, half of it Japanese; it goes with the object.
class log_file {
public:
    log_file() : path_(std::filesystem::temp_directory_path() / "wsaerr-logs-bench.log") {
        std::ofstream file(path_, std::ios::binary);
        for (std::size_t size = 0, line = 0; size < 32U << 20U; ++line) {
            const std::string text = "2026-11-26 09:00:00.123 [4711] INFO Worker: " + said(line);
            file << text << "\r\n";
            size += text.size() + 2;
        }
    }

    log_file(const log_file&) = delete;
    log_file& operator=(const log_file&) = delete;

    ~log_file() { std::filesystem::remove(path_); }

    const std::filesystem::path& path() const { return path_; }

private:
    static std::string said(std::size_t line) {
        if (line % 100 == 0) {
            return "connect failed: WSAECONNREFUSED (os error 10061)";
        }
        return line % 2 == 0
                   ? "要求を受け付けました。クライアント 192.168.0.17:49152 応答 23 ミリ秒"
                   : "GET /api/v1/users/4711/orders?page=3 HTTP/1.1 200 5120 session=9f3a";
    }

    std::filesystem::path path_;
};

const log_file& log() {
    static const log_file file;
    return file;
}

void grep(benchmark::State& state) {
    // Into /dev/null grep would write one match and end.
    const std::string command = std::string("LC_ALL=C grep -aoE '") + alternatives + "' " +
                                log().path().string() + " | cat >/dev/null";
    for ([[maybe_unused]] auto iteration : state) {
        if (std::system(command.c_str()) != 0) { // NOLINT(cert-env33-c): the other program
            throw std::runtime_error("grep failed");
        }
    }
}

void code_scanner(benchmark::State& state) {
    for ([[maybe_unused]] auto iteration : state) {
        std::size_t found = 0;
        wsaerr::code_scanner scanner(
            {[](std::uint32_t code) { return code >= 10000; },
             [](std::string_view name) { return name == "WSAECONNREFUSED" ? 10061U : 0U; }},
            [&found](std::uint32_t, std::string_view) { ++found; });
        std::ifstream file(log().path(), std::ios::binary);
        std::vector<char> bytes(65536);
        while (file.read(bytes.data(), static_cast<std::streamsize>(bytes.size())) ||
               file.gcount() > 0) {
            scanner.read({bytes.data(), static_cast<std::size_t>(file.gcount())});
        }
        scanner.finish();
        benchmark::DoNotOptimize(found);
    }
}

BENCHMARK(grep)->Name("logs/grep -oE")->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(code_scanner)->Name("logs/code_scanner")->UseRealTime()->Unit(benchmark::kMillisecond);

} // namespace
