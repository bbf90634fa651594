/// message_reader DLL CODE...: loads a message DLL as an image, prints the message of each code in
/// UTF-8, and keeps the DLL loaded until standard input ends, as Event Viewer does until it is
/// closed.

#include <windows.h>

#include <fcntl.h>
#include <io.h>

#include <array>
#include <cstdio>
#include <cwchar>

static bool print_message(HMODULE module, DWORD message_id) {
    std::array<wchar_t, 4096> text{};
    const DWORD length =
        FormatMessageW(FORMAT_MESSAGE_FROM_HMODULE | FORMAT_MESSAGE_IGNORE_INSERTS, module,
                       message_id, 0, text.data(), static_cast<DWORD>(text.size()), nullptr);
    std::array<char, 3 * text.size()> utf8{};
    const int bytes =
        WideCharToMultiByte(CP_UTF8, 0, text.data(), static_cast<int>(length), utf8.data(),
                            static_cast<int>(utf8.size()), nullptr, nullptr);
    std::fwrite(utf8.data(), 1, static_cast<std::size_t>(bytes), stdout);
    std::fflush(stdout);
    return length != 0;
}

int wmain(int argc, wchar_t** argv) {
    if (argc < 3) {
        std::fputs("usage: message_reader DLL CODE...\n", stderr);
        return 2;
    }
    // Not as data: Wine lets a file mapped as data be deleted.
    HMODULE module = LoadLibraryExW(argv[1], nullptr, DONT_RESOLVE_DLL_REFERENCES);
    if (module == nullptr) {
        std::fprintf(stderr, "message_reader: error %lu from LoadLibraryExW\n", GetLastError());
        return 1;
    }
    _setmode(_fileno(stdout), _O_BINARY);
    bool found = true;
    for (int i = 2; i < argc; ++i) {
        found =
            print_message(module, static_cast<DWORD>(std::wcstoul(argv[i], nullptr, 0))) && found;
    }
    while (std::getchar() != EOF) {
    }
    FreeLibrary(module);
    return found ? 0 : 1;
}
