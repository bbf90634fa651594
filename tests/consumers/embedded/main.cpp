#include <winsock_messages/message_module.h>
#include <winsock_messages/utf8.h>

#include <winsock2.h>

#include <iostream>

int main() {
    const auto messages = winsock_messages::message_module::embedded();
    if (const auto text = messages.meaning(WSAEADDRINUSE)) {
        std::cout << winsock_messages::to_utf8(*text) << '\n';
    }
}
