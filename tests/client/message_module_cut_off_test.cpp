// A DLL that was copied in part is never taken for whole, however little of it is missing.

#include "winsock_messages/message_module.h"

#include "message_module_support.h"
#include "portable_executable.h"
#include "temporary_folder.h"

#include <gtest/gtest.h>

#include <windows.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <ios>
#include <iterator>
#include <span>
#include <string>
#include <system_error>

namespace {

using winsock_messages::examine_executable;
using winsock_messages::executable_file;
using winsock_messages::message_module_errc;

void set_size(const std::filesystem::path& path, std::uintmax_t size) {
    const HANDLE file =
        CreateFileW(path.c_str(), GENERIC_WRITE, 0, nullptr, OPEN_EXISTING, 0, nullptr);
    ASSERT_NE(file, INVALID_HANDLE_VALUE);
    LARGE_INTEGER end{};
    end.QuadPart = static_cast<LONGLONG>(size);
    EXPECT_NE(SetFilePointerEx(file, end, nullptr, FILE_BEGIN), FALSE);
    EXPECT_NE(SetEndOfFile(file), FALSE);
    CloseHandle(file);
}

class MessageModuleCutOff : public testing::TestWithParam<const wchar_t*> {};

INSTANTIATE_TEST_SUITE_P(Architectures, MessageModuleCutOff,
                         testing::Values(L"x64", L"x86", L"arm64"), [](const auto& test) {
                             return std::filesystem::path(test.param).string();
                         });

} // namespace

TEST_P(MessageModuleCutOff, NoLengthButTheWholeOneIsWhole) {
    std::ifstream file(dll_of(GetParam()), std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    const auto whole = std::as_bytes(std::span(bytes));
    ASSERT_EQ(examine_executable(whole), executable_file::whole);
    for (std::size_t size = 0; size < whole.size(); ++size) {
        ASSERT_NE(examine_executable(whole.first(size)), executable_file::whole) << size;
    }
}

TEST(MessageModule, OpensNoPartOfAFile) {
    const temporary_folder folder;
    const std::filesystem::path dll = folder / L"part.dll";
    std::filesystem::copy_file(dll_of(L"x64"), dll);
    const std::uintmax_t whole = std::filesystem::file_size(dll);
    ASSERT_EQ(message_module::open(dll).name(10061), L"WSAECONNREFUSED");

    // Every length of the last sectors, where the table is all there but for a few bytes, and one
    // in each sector before.
    constexpr std::uintmax_t last_sectors = 1024;
    std::uintmax_t lengths_of_no_module = 0;
    for (std::uintmax_t missing = 1; missing <= whole;
         missing += missing < last_sectors ? 1 : std::min<std::uintmax_t>(509, whole - missing)) {
        set_size(dll, whole - missing);
        std::error_code error;
        message_module::open(dll, error);
        if (error == message_module_errc::not_a_module) {
            ++lengths_of_no_module;
        } else {
            ASSERT_EQ(error, message_module_errc::message_table_cut_off) << missing << " missing";
        }
        if (missing == whole) {
            break;
        }
    }
    // As few bytes as that hold no whole header of a module. Windows may refuse any file whose
    // header names more bytes than there are, as error 193.
    if (runs_on_wine()) {
        EXPECT_LE(lengths_of_no_module, 2U);
    }
}
