// Lists what every code means, in order of codes. Nothing is copied but into the output.
//
// winsock-messages-ja.dll must lie beside this program.

#include <winsock_messages/message_module.h>
#include <winsock_messages/utf8.h>

#include <windows.h>

#include <exception>
#include <iostream>

static void list_codes(const winsock_messages::message_module& messages) {
    using winsock_messages::to_utf8;
    for (const auto [id, text] : messages.table()) {
        // All forms of all messages are in the table: the text form tells which codes there are.
        if (winsock_messages::form_of(id) == winsock_messages::form::text) {
            const auto code = winsock_messages::code_of(id);
            std::cout << code << '\t' << to_utf8(*messages.name(code)) << '\t'
                      << to_utf8(*messages.meaning(code)) << '\n';
        }
    }
}

int main() {
    SetConsoleOutputCP(CP_UTF8);
    try {
        list_codes(winsock_messages::message_module::open_beside_caller());
    } catch (const std::exception& error) {
        std::cerr << "message_module: " << error.what() << '\n';
        return 3;
    }
    return 0;
}
