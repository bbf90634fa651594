/// message_reader DLL CODE: loads a message DLL as an image, prints the message of CODE in UTF-8, and
/// keeps the DLL loaded until standard input ends, as Event Viewer does until it is closed.

#include <windows.h>

#include <array>
#include <cstdio>
#include <cwchar>

int wmain(int argc, wchar_t** argv) {
    if (argc != 3) {
        std::fputs("usage: message_reader DLL CODE\n", stderr);
        return 2;
    }
    // Not as data: Wine lets a file mapped as data be deleted.
    HMODULE module = LoadLibraryExW(argv[1], nullptr, DONT_RESOLVE_DLL_REFERENCES);
    if (module == nullptr) {
        std::fprintf(stderr, "message_reader: error %lu from LoadLibraryExW\n", GetLastError());
        return 1;
    }
    std::array<wchar_t, 4096> text{};
    const DWORD length = FormatMessageW(
        FORMAT_MESSAGE_FROM_HMODULE | FORMAT_MESSAGE_IGNORE_INSERTS, module,
        static_cast<DWORD>(std::wcstoul(argv[2], nullptr, 0)), 0, text.data(),
        static_cast<DWORD>(text.size()), nullptr);
    std::array<char, 3 * text.size()> utf8{};
    const int bytes =
        WideCharToMultiByte(CP_UTF8, 0, text.data(), static_cast<int>(length), utf8.data(),
                            static_cast<int>(utf8.size()), nullptr, nullptr);
    std::fwrite(utf8.data(), 1, static_cast<std::size_t>(bytes), stdout);
    std::fflush(stdout);
    while (std::getchar() != EOF) {
    }
    FreeLibrary(module);
    return length == 0 ? 1 : 0;
}
