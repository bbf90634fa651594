#include <winsock_messages/message_module.h>
#include <winsock_messages/utf8.h>

#include <winsock2.h>

#include <iostream>
#include <system_error>

int main() {
    std::error_code error;
    const auto messages = winsock_messages::message_module::open_beside_caller(error);
    if (const auto text = messages.meaning(WSAETIMEDOUT)) {
        std::cout << winsock_messages::to_utf8(*text) << '\n';
    } else {
        std::cout << error.message() << '\n';
    }
}
