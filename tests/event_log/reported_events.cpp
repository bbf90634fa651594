// Writes what event_reporter passes to ReportEventW, which stores nothing under Wine:
//
//   reported_events FILE CODE...
//
// reports each code with the context that FILE holds (UTF-16LE), and makes one line of each event:
// type, message ID and the bytes of its string (UTF-16LE) in hexadecimal.

#include "fake_event_log_host.h"
#include "message_dlls.h"
#include "with_host.h"

#include <cwchar>
#include <filesystem>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <iterator>
#include <span>
#include <string>
#include <system_error>

int wmain(int argc, wchar_t** argv) {
    const std::span<wchar_t*> arguments(argv, static_cast<std::size_t>(argc));
    std::ifstream file(std::filesystem::path(arguments[1]), std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(file), {});
    const std::wstring context(reinterpret_cast<const wchar_t*>(bytes.data()), bytes.size() / 2);

    fake_event_log_host host;
    host.registry[L"Application\\Mailer"] = {{L"EventMessageFile", text_value(built_dll())}};
    std::error_code error;
    const auto reporter = winsock_messages::open_event_reporter(L"Mailer", error, host);
    for (const wchar_t* code : arguments.subspan(2)) {
        reporter.report(winsock_messages::event_severity::error, std::wcstoul(code, nullptr, 0),
                        context);
    }
    for (const reported_event& event : host.events) {
        std::cout << event.type << ' ' << event.message_id << ' ' << std::hex << std::setfill('0');
        for (const wchar_t c : event.insert.value_or(L"")) {
            std::cout << std::setw(2) << (c & 0xFF) << std::setw(2) << (c >> 8);
        }
        std::cout << std::dec << '\n';
    }
    return 0;
}
