#include <winsock_messages/message_module.h>
#include <winsock_messages/utf8.h>

#include <winsock2.h>

#include <iostream>

int main() {
    using namespace winsock_messages;
    const message_module messages = message_module::open_beside_caller();
    if (const auto text = messages.meaning(WSAECONNREFUSED)) {
        std::cout << to_utf8(*text) << '\n';
    }
}
