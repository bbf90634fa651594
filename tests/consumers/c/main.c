#include <winsock_messages/message_id.h>

#include <winsock2.h>

#include <wchar.h>

int main(void) {
    static wchar_t path[32768];
    const wchar_t name[] = L"winsock-messages-ja.dll";
    GetModuleFileNameW(NULL, path, ARRAYSIZE(path) - ARRAYSIZE(name));
    wmemcpy(wcsrchr(path, L'\\') + 1, name, ARRAYSIZE(name));
    const HMODULE messages = LoadLibraryExW(path, NULL, LOAD_LIBRARY_AS_DATAFILE_EXCLUSIVE);

    wchar_t text[1024];
    const DWORD length =
        FormatMessageW(FORMAT_MESSAGE_FROM_HMODULE | FORMAT_MESSAGE_IGNORE_INSERTS, messages,
                       WINSOCK_MESSAGES_MEANING(WSAECONNREFUSED), 0, text, ARRAYSIZE(text), NULL);
    char utf8[3 * ARRAYSIZE(text)];
    const int size =
        WideCharToMultiByte(CP_UTF8, 0, text, (int)length, utf8, (int)sizeof(utf8), NULL, NULL);
    DWORD written = 0;
    WriteFile(GetStdHandle(STD_OUTPUT_HANDLE), utf8, (DWORD)size, &written, NULL);
    return 0;
}
