/// What Windows has for the purpose, on the real DLL: the environment variable MESSAGE_DLL is its
/// path.

#include "bench_support.h"

#include "../../event_log/fake_event_log_host.h"

#include "with_host.h"

#include "winsock_messages/message_id.h"
#include "winsock_messages/message_module.h"

#include <windows.h>

#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string>
#include <string_view>

namespace {

[[noreturn]] void fail(const char* what) {
    std::cerr << what << " failed with " << GetLastError() << '\n';
    std::exit(2);
}

const wchar_t* dll_path() {
    const wchar_t* const path = _wgetenv(L"MESSAGE_DLL");
    if (path == nullptr) {
        std::cerr << "MESSAGE_DLL must be the path of the message DLL\n";
        std::exit(2);
    }
    return path;
}

HMODULE load() {
    const HMODULE module = LoadLibraryExW(dll_path(), nullptr, LOAD_LIBRARY_AS_DATAFILE_EXCLUSIVE);
    if (module == nullptr) {
        fail("LoadLibraryExW");
    }
    return module;
}

void load_library(benchmark::State& state) {
    for ([[maybe_unused]] auto iteration : state) {
        FreeLibrary(load());
    }
}

void open_module(benchmark::State& state) {
    const std::wstring path = dll_path();
    for ([[maybe_unused]] auto iteration : state) {
        benchmark::DoNotOptimize(winsock_messages::message_module::open(path));
    }
}

DWORD format_message(HMODULE module, std::uint32_t id, std::span<wchar_t> buffer) {
    const DWORD length = FormatMessageW(FORMAT_MESSAGE_FROM_HMODULE | FORMAT_MESSAGE_IGNORE_INSERTS,
                                        module, id, WINSOCK_MESSAGES_LANGID, buffer.data(),
                                        static_cast<DWORD>(buffer.size()), nullptr);
    if (length == 0) {
        fail("FormatMessageW");
    }
    return length;
}

std::vector<std::uint32_t> real_ids() {
    std::vector<std::uint32_t> ids;
    for (const auto& message : real_table()) {
        ids.push_back(message.id);
    }
    return ids;
}

void format_messages(benchmark::State& state, const std::vector<std::uint32_t>& ids) {
    const HMODULE module = load();
    std::vector<wchar_t> buffer(0x10000);
    time_look_ups(state, ids, [&](std::uint32_t id) { return format_message(module, id, buffer); });
    FreeLibrary(module);
}

void format_all(benchmark::State& state) {
    format_messages(state, shuffled(real_ids()));
}

/// Message `part` / 2 of the way through the table.
void format_one(benchmark::State& state, std::size_t part) {
    const auto ids = real_ids();
    format_messages(state, {ids[(ids.size() - 1) * part / 2]});
}

void wide_char_to_multi_byte(benchmark::State& state) {
    const std::u16string_view text = text_of_488_units();
    const std::wstring wide(text.begin(), text.end());
    std::vector<char> buffer(wide.size() * 3);
    for ([[maybe_unused]] auto iteration : state) {
        benchmark::DoNotOptimize(
            WideCharToMultiByte(CP_UTF8, 0, wide.data(), static_cast<int>(wide.size()),
                                buffer.data(), static_cast<int>(buffer.size()), nullptr, nullptr));
        benchmark::ClobberMemory();
    }
}

/// Writing the event itself takes no time: what is left is ours.
void report(benchmark::State& state, std::wstring_view context) {
    fake_event_log_host host;
    host.registry[L"Application\\Bench"] = {{L"EventMessageFile", text_value(dll_path())}};
    host.error_of_report = ERROR_LOG_FILE_FULL; // so that the host keeps no event
    std::error_code error;
    const auto reporter = winsock_messages::open_event_reporter(L"Bench", error, host);
    for ([[maybe_unused]] auto iteration : state) {
        benchmark::DoNotOptimize(
            reporter.report(winsock_messages::event_severity::error, 10061, context));
    }
}

BENCHMARK_CAPTURE(report, context, L"connecting to db.example:5432")->Name("report/context");
BENCHMARK_CAPTURE(report, without, L"")->Name("report/no context");
BENCHMARK(load_library)->Name("open/LoadLibraryExW");
BENCHMARK(open_module)->Name("open/message_module");
BENCHMARK_CAPTURE(format_one, first, 0)->Name("FormatMessageW/first")->UseRealTime();
BENCHMARK_CAPTURE(format_one, middle, 1)->Name("FormatMessageW/middle")->UseRealTime();
BENCHMARK_CAPTURE(format_one, last, 2)->Name("FormatMessageW/last")->UseRealTime();
BENCHMARK(format_all)->Name("winsock/FormatMessageW")->UseRealTime();
BENCHMARK(wide_char_to_multi_byte)->Name("utf8/WideCharToMultiByte");

} // namespace
