// Connects to a port of this computer and says, in Japanese, why it could not:   error_code 1
//
// winsock-messages-ja.dll must lie beside this program.

#include <winsock_messages/error_category.h>

#include <winsock2.h>

#include <windows.h>

#include <cstdlib>
#include <iostream>
#include <system_error>

/// Connects to 127.0.0.1 and hangs up.
static std::error_code try_port(u_short port) {
    const SOCKET socket = ::socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(port);

    std::error_code error;
    if (connect(socket, reinterpret_cast<sockaddr*>(&address), sizeof(address)) != 0) {
        error = {WSAGetLastError(), winsock_messages::category()};
    }
    closesocket(socket);
    return error;
}

int main(int argc, char** argv) {
    WSADATA data{};
    if (argc != 2 || WSAStartup(MAKEWORD(2, 2), &data) != 0) {
        return 2;
    }
    SetConsoleOutputCP(CP_UTF8);

    const std::error_code error = try_port(static_cast<u_short>(std::atoi(argv[1])));
    if (error == std::errc::connection_refused) {
        std::cout << "no server listens there\n";
    }
    std::cout << error << '\n' << error.message() << '\n';
    WSACleanup();
    return error ? 1 : 0;
}
