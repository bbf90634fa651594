/// exit_code FILE COMMAND...: runs a command, waits, and writes its exit code to FILE in decimal.
/// Wine hands 8 bits of an exit code to Linux; an installer's 3010 needs more.

#include <windows.h>

#include <cstdio>
#include <string>
#include <string_view>

/// The command line without its first `count` arguments, quotes as they were.
static std::wstring_view without_arguments(std::wstring_view line, int count) {
    for (; count > 0; --count) {
        bool quoted = false;
        std::size_t end = 0;
        while (end < line.size() && (quoted || line[end] != L' ')) {
            quoted = quoted != (line[end] == L'"');
            ++end;
        }
        end = line.find_first_not_of(L' ', end);
        line = end == std::wstring_view::npos ? std::wstring_view{} : line.substr(end);
    }
    return line;
}

int wmain(int argc, wchar_t** argv) {
    if (argc < 3) {
        std::fputs("usage: exit_code FILE COMMAND...\n", stderr);
        return 2;
    }
    std::wstring command{without_arguments(GetCommandLineW(), 2)};
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

    std::FILE* file = _wfopen(argv[1], L"w");
    if (file == nullptr) {
        std::fputs("exit_code: FILE cannot be written\n", stderr);
        return 1;
    }
    std::fprintf(file, "%lu", code);
    std::fclose(file);
    return 0;
}
