// wsaerr started by a program without a console, as services are, and without standard handles.

#include "temporary_folder.h"

#include <gtest/gtest.h>

#include <windows.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace {

DWORD run_detached(const std::wstring& arguments, const std::filesystem::path& folder) {
    std::wstring command_line = L"\"" WSAERR L"\" " + arguments;
    STARTUPINFOW startup{};
    startup.cb = sizeof(startup);
    startup.dwFlags = STARTF_USESTDHANDLES; // all of them null
    PROCESS_INFORMATION process{};
    if (CreateProcessW(nullptr, command_line.data(), nullptr, nullptr, FALSE, DETACHED_PROCESS,
                       nullptr, folder.c_str(), &startup, &process) == FALSE) {
        ADD_FAILURE() << "CreateProcessW: " << GetLastError();
        return ~DWORD{0};
    }
    WaitForSingleObject(process.hProcess, INFINITE);
    DWORD exit_code = ~DWORD{0};
    GetExitCodeProcess(process.hProcess, &exit_code);
    CloseHandle(process.hThread);
    CloseHandle(process.hProcess);
    return exit_code;
}

} // namespace

TEST(DetachedProcess, DoesItsWorkAndExitsWithZero) {
    const temporary_folder folder;
    EXPECT_EQ(run_detached(L"--form meaning 10061 --output meaning.txt", folder / L"."), 0U);
    std::string line;
    std::getline(std::ifstream(folder / L"meaning.txt"), line);
    EXPECT_TRUE(line.starts_with("接続が拒否されました。")) << line;
}

TEST(DetachedProcess, ExitsWithZeroWhereThereIsNobodyToTell) {
    const temporary_folder folder;
    EXPECT_EQ(run_detached(L"10061", folder / L"."), 0U);
    EXPECT_EQ(run_detached(L"--help", folder / L"."), 0U);
}

TEST(DetachedProcess, StillTellsByItsExitCodeWhatWentWrong) {
    const temporary_folder folder;
    EXPECT_EQ(run_detached(L"WSAECONREFUSED", folder / L"."), 1U);
    EXPECT_EQ(run_detached(L"--unknown", folder / L"."), 2U);
}
