/// A DLL that writes the file planted.txt beside itself when it is loaded.

#include <windows.h>

#include <array>
#include <cwchar>

// NOLINTNEXTLINE(readability-identifier-naming): the name is the C runtime's.
extern "C" BOOL WINAPI DllMain(HINSTANCE self, DWORD reason, LPVOID /*reserved*/) {
    if (reason == DLL_PROCESS_ATTACH) {
        std::array<wchar_t, MAX_PATH + 16> path{};
        GetModuleFileNameW(self, path.data(), MAX_PATH);
        wchar_t* const name = std::wcsrchr(path.data(), L'\\') + 1;
        *name = L'\0';
        std::wcscat(path.data(), L"planted.txt");
        CloseHandle(CreateFileW(path.data(), GENERIC_WRITE, 0, nullptr, CREATE_ALWAYS, 0, nullptr));
    }
    return TRUE;
}
