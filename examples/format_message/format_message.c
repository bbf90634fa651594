/* The shortest program that says in Japanese what a Winsock error code means. */
#include <fcntl.h>
#include <io.h>
#include <stdio.h>
#include <wchar.h>
#include <winsock2.h>

int main(void) {
    /* By its full path: the search path plays no part. As data: no code of it runs. */
    const wchar_t name[] = L"winsock-messages-ja.dll";
    wchar_t path[MAX_PATH];
    GetModuleFileNameW(NULL, path, ARRAYSIZE(path) - ARRAYSIZE(name));
    wmemcpy(wcsrchr(path, L'\\') + 1, name, ARRAYSIZE(name));
    const HMODULE messages = LoadLibraryExW(
        path, NULL, LOAD_LIBRARY_AS_DATAFILE_EXCLUSIVE | LOAD_LIBRARY_AS_IMAGE_RESOURCE);

    const DWORD code = WSAECONNREFUSED; /* from WSAGetLastError() */
    wchar_t text[1024] = L"";
    FormatMessageW(FORMAT_MESSAGE_FROM_HMODULE | FORMAT_MESSAGE_FROM_SYSTEM |
                       FORMAT_MESSAGE_IGNORE_INSERTS,
                   messages, code, 0, text, ARRAYSIZE(text), NULL);

    char utf8[3 * ARRAYSIZE(text)];
    WideCharToMultiByte(CP_UTF8, 0, text, -1, utf8, sizeof(utf8), NULL, NULL);
    SetConsoleOutputCP(CP_UTF8);
    _setmode(_fileno(stdout), _O_BINARY); /* each line ends in CR LF already */
    fputs(utf8, stdout);
}
