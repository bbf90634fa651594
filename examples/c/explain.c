/* Prints what a Winsock error code means, in Japanese:   explain 10061
 *
 * winsock-messages-ja.dll must lie beside this program. */

#include <fcntl.h>
#include <io.h>
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>
#include <windows.h>

/* Opens the DLL by its full path, as data: no code runs, and the search path plays no part. */
static HMODULE open_messages(void) {
    static wchar_t path[32768]; /* the longest path that Windows knows */
    const wchar_t name[] = L"winsock-messages-ja.dll";
    GetModuleFileNameW(NULL, path, ARRAYSIZE(path) - ARRAYSIZE(name));
    wmemcpy(wcsrchr(path, L'\\') + 1, name, ARRAYSIZE(name));
    return LoadLibraryExW(path, NULL,
                          LOAD_LIBRARY_AS_DATAFILE_EXCLUSIVE | LOAD_LIBRARY_AS_IMAGE_RESOURCE);
}

/* The text of an error code, from the DLL or else from Windows; the caller frees it with LocalFree.
 * NULL where neither knows the code; GetLastError tells why. */
static wchar_t* error_text(HMODULE messages, DWORD code) {
    wchar_t* text = NULL;
    FormatMessageW(FORMAT_MESSAGE_FROM_HMODULE | FORMAT_MESSAGE_FROM_SYSTEM |
                       FORMAT_MESSAGE_ALLOCATE_BUFFER | FORMAT_MESSAGE_IGNORE_INSERTS,
                   messages, code, 0, (wchar_t*)&text, 0, NULL);
    return text;
}

int main(int argc, char** argv) {
    if (argc != 2) {
        fputs("usage: explain CODE   for example: explain 10061\n", stderr);
        return 2;
    }
    const DWORD code = strtoul(argv[1], NULL, 0);
    HMODULE messages = open_messages();
    if (messages == NULL) {
        fprintf(stderr, "winsock-messages-ja.dll cannot be opened: error %lu\n", GetLastError());
        return 3;
    }

    wchar_t* text = error_text(messages, code);
    if (text == NULL) {
        fprintf(stderr, "%lu is not known\n", code);
    } else {
        /* Japanese on any console, UTF-8 in a file. Each line ends in CR LF already. */
        const HANDLE output = GetStdHandle(STD_OUTPUT_HANDLE);
        DWORD written = 0;
        if (!WriteConsoleW(output, text, (DWORD)wcslen(text), &written, NULL)) {
            const int size = WideCharToMultiByte(CP_UTF8, 0, text, -1, NULL, 0, NULL, NULL);
            char* utf8 = malloc((size_t)size);
            if (utf8 != NULL) {
                WideCharToMultiByte(CP_UTF8, 0, text, -1, utf8, size, NULL, NULL);
                WriteFile(output, utf8, (DWORD)size - 1, &written, NULL);
                free(utf8);
            }
        }
    }
    const int exit_code = text == NULL ? 1 : 0;
    LocalFree(text);
    FreeLibrary(messages);
    return exit_code;
}
