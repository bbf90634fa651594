/// A DLL that writes a file beside itself, <name>.dll.loaded, when it is loaded.

#include <windows.h>

#include <array>
#include <cwchar>

// NOLINTNEXTLINE(readability-identifier-naming): the name is the C runtime's.
extern "C" BOOL WINAPI DllMain(HINSTANCE self, DWORD reason, LPVOID /*reserved*/) {
    if (reason == DLL_PROCESS_ATTACH) {
        std::array<wchar_t, MAX_PATH + 16> path{};
        GetModuleFileNameW(self, path.data(), MAX_PATH);
        std::wcscat(path.data(), L".loaded");
        CloseHandle(CreateFileW(path.data(), GENERIC_WRITE, 0, nullptr, CREATE_ALWAYS, 0, nullptr));
    }
    return TRUE;
}
