#include "console/output_file.h"

#include "commands/failure.h"
#include "console/utf16.h"

#include "temporary_folder.h"

#include <gtest/gtest.h>

#include <windows.h>

#include <filesystem>
#include <fstream>
#include <ios>
#include <iterator>
#include <string>
#include <system_error>

namespace wsaerr {
namespace {

std::string read(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string utf8(const std::filesystem::path& path) {
    return to_utf8(path.wstring());
}

std::ptrdiff_t files_in(const std::filesystem::path& folder) {
    return std::distance(std::filesystem::directory_iterator(folder), {});
}

void expect_failure(const std::filesystem::path& path) {
    try {
        write_output_file(utf8(path), "text\n");
        FAIL() << "nothing was thrown";
    } catch (const failure& failure) {
        EXPECT_EQ(failure.code(), exit_code::output_failed);
        EXPECT_TRUE(std::string(failure.what()).starts_with("'" + utf8(path).substr(0, 20)));
    }
}

TEST(OutputFile, WritesAsAStreamDoes) {
    const temporary_folder folder;
    write_output_file(utf8(folder / L"接続 😀.txt"), "接続\n\x1B\n");
    EXPECT_EQ(read(folder / L"接続 😀.txt"), "接続\r\n\xEF\xBF\xBD\r\n");
    EXPECT_EQ(files_in(folder / L"."), 1);
}

TEST(OutputFile, ReplacesAFile) {
    const temporary_folder folder;
    std::ofstream(folder / L"a.txt") << "something longer than what is written";
    write_output_file(utf8(folder / L"a.txt"), "new\n");
    EXPECT_EQ(read(folder / L"a.txt"), "new\r\n");
    EXPECT_EQ(files_in(folder / L"."), 1);
}

TEST(OutputFile, WritesAnEmptyFile) {
    const temporary_folder folder;
    write_output_file(utf8(folder / L"a.txt"), "");
    EXPECT_TRUE(std::filesystem::exists(folder / L"a.txt"));
    EXPECT_EQ(read(folder / L"a.txt"), "");
}

TEST(OutputFile, LeavesAllAsItWasWhereItCannotReplace) {
    const temporary_folder folder;
    std::ofstream(folder / L"a.txt") << "old";
    const HANDLE in_use = CreateFileW((folder / L"a.txt").c_str(), GENERIC_READ, FILE_SHARE_READ,
                                      nullptr, OPEN_EXISTING, 0, nullptr);
    ASSERT_NE(in_use, INVALID_HANDLE_VALUE);
    expect_failure(folder / L"a.txt");
    CloseHandle(in_use);
    EXPECT_EQ(read(folder / L"a.txt"), "old");
    EXPECT_EQ(files_in(folder / L"."), 1);
}

TEST(OutputFile, ReplacesNoFolder) {
    const temporary_folder folder;
    std::filesystem::create_directory(folder / L"a");
    expect_failure(folder / L"a");
    EXPECT_TRUE(std::filesystem::is_directory(folder / L"a"));
    EXPECT_EQ(files_in(folder / L"."), 1);
}

TEST(OutputFile, MakesNoFolder) {
    const temporary_folder folder;
    expect_failure(folder / LR"(missing\a.txt)");
    EXPECT_EQ(files_in(folder / L"."), 0);
}

TEST(OutputFile, KnowsOneFileByTwoPaths) {
    const temporary_folder folder;
    std::ofstream(folder / L"a.txt") << "a";
    std::ofstream(folder / L"b.txt") << "a";
    EXPECT_TRUE(is_same_file(utf8(folder / L"a.txt"), utf8(folder / L".\\A.TXT")));
    EXPECT_FALSE(is_same_file(utf8(folder / L"a.txt"), utf8(folder / L"b.txt")));
    EXPECT_FALSE(is_same_file(utf8(folder / L"a.txt"), utf8(folder / L"missing.txt")));
    EXPECT_FALSE(is_same_file(utf8(folder / L"missing.txt"), utf8(folder / L"missing.txt")));
}

} // namespace
} // namespace wsaerr
