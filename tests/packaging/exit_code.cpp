/// exit_code COMMAND CODE: runs the command line that the file COMMAND holds in UTF-8, waits, and
/// writes the exit code to the file CODE in decimal. Wine hands 8 bits of an exit code to Linux,
/// where an installer's 3010 needs more, and puts quotes into command lines as it likes.

#include <windows.h>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

static std::wstring from_utf8(const std::string& text) {
    const int size = static_cast<int>(text.size());
    std::wstring wide(text.size(), L'\0');
    wide.resize(static_cast<std::size_t>(
        MultiByteToWideChar(CP_UTF8, 0, text.data(), size, wide.data(), size)));
    return wide;
}

int wmain(int argc, wchar_t** argv) {
    if (argc != 3) {
        std::fputs("usage: exit_code COMMAND CODE\n", stderr);
        return 2;
    }
    std::ifstream file{argv[1], std::ios::binary};
    std::wstring command = from_utf8({std::istreambuf_iterator<char>{file}, {}});
    STARTUPINFOW startup{};
    startup.cb = sizeof startup;
    PROCESS_INFORMATION process{};
    if (CreateProcessW(nullptr, command.data(), nullptr, nullptr, TRUE, 0, nullptr, nullptr,
                       &startup, &process) == 0) {
        std::fprintf(stderr, "exit_code: error %lu from CreateProcessW\n", GetLastError());
        return 1;
    }
    WaitForSingleObject(process.hProcess, INFINITE);
    DWORD code = 0;
    GetExitCodeProcess(process.hProcess, &code);
    CloseHandle(process.hThread);
    CloseHandle(process.hProcess);
    std::ofstream{argv[2]} << code;
    return 0;
}
