// A DLL with the client library and the message table in it, for message_module_test.

#include "winsock_messages/message_module.h"

#include <cstdint>

// What FARPROC returns.
extern "C" __declspec(dllexport) std::intptr_t opens_messages_beside_caller() {
    std::error_code error;
    const auto messages = winsock_messages::message_module::open_beside_caller(error);
    return messages.name(10061) == L"WSAECONNREFUSED" ? 1 : 0;
}

extern "C" __declspec(dllexport) std::intptr_t reads_embedded_messages() {
    const auto messages = winsock_messages::message_module::embedded();
    return messages.name(10061) == L"WSAECONNREFUSED" ? 1 : 0;
}
