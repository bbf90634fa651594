// A service that cannot reach its database and says so in the event log:
//
//   event_source install      once, from an elevated prompt: registers the event source
//   event_source              connects
//   event_source service      the same, started by the service manager
//   event_source uninstall
//
// winsock-messages-ja.dll must lie beside this program, and stay there.

#include <winsock_messages/event_reporter.h>
#include <winsock_messages/event_source.h>

#include <winsock2.h>
#include <ws2tcpip.h>

#include <windows.h>

#include <filesystem>
#include <iostream>
#include <string>
#include <string_view>
#include <system_error>

static const wchar_t* const source_name = L"WinsockMessagesExample";

static SERVICE_STATUS_HANDLE service = nullptr;

static void tell_service_manager(DWORD state, DWORD exit_code = NO_ERROR) {
    if (service != nullptr) {
        SERVICE_STATUS status{SERVICE_WIN32_OWN_PROCESS, state, 0, exit_code, 0, 0, 0};
        SetServiceStatus(service, &status);
    }
}

/// Tries a port of this machine on which nobody listens; the Winsock error.
static DWORD connect_to_database() {
    const SOCKET socket = ::socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(1);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int result = connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address);
    const int error = result == 0 ? 0 : WSAGetLastError(); // closesocket may change it
    closesocket(socket);
    return static_cast<DWORD>(error);
}

/// What the service does; the error it ends with.
static std::error_code work() {
    using winsock_messages::event_reporter;
    using winsock_messages::event_severity;

    std::error_code error;
    const event_reporter reporter = event_reporter::open(source_name, error);
    if (error) {
        return error; // not registered, say: the event log would show nothing
    }
    WSADATA data{};
    WSAStartup(MAKEWORD(2, 2), &data);
    const DWORD code = connect_to_database();
    if (code != 0) {
        error = reporter.report(event_severity::error, code, L"データベース 127.0.0.1:1 への接続");
        std::cout << "connecting failed with " << code << '\n';
    }
    WSACleanup();
    return error;
}

static int report_failure(const std::error_code& error) {
    std::cerr << "event_source: " << error.message() << '\n';
    return 1;
}

static DWORD WINAPI handle_control(DWORD /*control*/, DWORD /*type*/, void* /*data*/,
                                   void* /*context*/) {
    return NO_ERROR;
}

static void WINAPI service_main(DWORD /*argc*/, LPWSTR* /*argv*/) {
    service = RegisterServiceCtrlHandlerExW(source_name, handle_control, nullptr);
    tell_service_manager(SERVICE_RUNNING);
    const std::error_code error = work();
    tell_service_manager(SERVICE_STOPPED, error ? ERROR_EXCEPTION_IN_SERVICE : NO_ERROR);
}

static std::wstring dll_beside_program() {
    std::wstring path(32768, L'\0'); // the longest path that Windows knows
    path.resize(GetModuleFileNameW(nullptr, path.data(), static_cast<DWORD>(path.size())));
    return std::filesystem::path(path).replace_filename(L"winsock-messages-ja.dll").wstring();
}

static int install() {
    std::error_code error;
    winsock_messages::add_event_source({.name = source_name, .message_file = dll_beside_program()},
                                       error);
    return error ? report_failure(error) : 0;
}

static int uninstall() {
    std::error_code error;
    winsock_messages::remove_event_source(source_name, error);
    return error ? report_failure(error) : 0;
}

int wmain(int argc, wchar_t** argv) {
    const std::wstring_view action = argc > 1 ? argv[1] : L"";
    if (action == L"install") {
        return install();
    }
    if (action == L"uninstall") {
        return uninstall();
    }
    if (action == L"service") {
        std::wstring name = source_name;
        const SERVICE_TABLE_ENTRYW services[] = {{name.data(), service_main}, {nullptr, nullptr}};
        return StartServiceCtrlDispatcherW(services) != FALSE ? 0 : 1;
    }
    const std::error_code error = work();
    return error ? report_failure(error) : 0;
}
