/// A DLL that writes the file planted.txt beside itself when it is loaded.

#include <windows.h>

#include <string>

// NOLINTNEXTLINE(readability-identifier-naming): the name is the C runtime's.
extern "C" BOOL WINAPI DllMain(HINSTANCE self, DWORD reason, LPVOID /*reserved*/) {
    if (reason == DLL_PROCESS_ATTACH) {
        std::wstring path(MAX_PATH, L'\0');
        path.resize(GetModuleFileNameW(self, path.data(), MAX_PATH));
        path.replace(path.rfind(L'\\') + 1, std::wstring::npos, L"planted.txt");
        CloseHandle(
            CreateFileW(path.c_str(), GENERIC_WRITE, 0, nullptr, CREATE_ALWAYS, 0, nullptr));
    }
    return TRUE;
}
