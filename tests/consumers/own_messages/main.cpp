#include <winsock_messages/message_module.h>
#include <winsock_messages/utf8.h>

#include <windows.h>

#include <iostream>
#include <string>

/// Prints the meanings of 2001 and 2002 in my-messages.dll, which the build laid into dist/x64.
int main() {
    std::wstring path(MAX_PATH, L'\0');
    path.resize(GetModuleFileNameW(nullptr, path.data(), MAX_PATH));
    path.resize(path.rfind(L'\\'));
    const auto messages =
        winsock_messages::message_module::open(path + L"\\dist\\x64\\my-messages.dll");
    for (const int code : {2001, 2002}) {
        if (const auto text = messages.meaning(code)) {
            std::cout << winsock_messages::to_utf8(*text) << '\n';
        }
    }
}
