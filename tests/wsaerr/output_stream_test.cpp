#include "console/output_stream.h"

#include "commands/failure.h"
#include "console/utf16.h"

#include <windows.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string>
#include <vector>

namespace wsaerr {
namespace {

TEST(WriteInPieces, WritesShortTextsAtOnce) {
    std::vector<std::wstring> pieces;
    write_in_pieces(L"接続", [&](std::wstring_view piece) {
        pieces.emplace_back(piece);
        return piece.size();
    });
    EXPECT_EQ(pieces, std::vector<std::wstring>{L"接続"});
}

TEST(WriteInPieces, WritesNothingForAnEmptyText) {
    write_in_pieces(L"", [](std::wstring_view) -> std::size_t {
        throw std::logic_error("there is nothing to write");
    });
}

TEST(WriteInPieces, SplitsNoSurrogatePair) {
    const std::wstring text = std::wstring(8191, L'a') + L"\xD83D\xDE00" + std::wstring(3, L'b');
    std::vector<std::size_t> sizes;
    write_in_pieces(text, [&](std::wstring_view piece) {
        sizes.push_back(piece.size());
        return piece.size();
    });
    EXPECT_EQ(sizes, (std::vector<std::size_t>{8191, 5}));
}

TEST(WriteInPieces, GoesOnWhereTheConsoleStopped) {
    std::wstring written;
    write_in_pieces(L"接続が拒否されました。", [&](std::wstring_view piece) {
        written += piece.substr(0, 2);
        return std::min<std::size_t>(piece.size(), 2);
    });
    EXPECT_EQ(written, L"接続が拒否されました。");
}

TEST(OutputStream, WritesUtf8ToAPipe) {
    HANDLE reader = nullptr;
    HANDLE writer = nullptr;
    ASSERT_NE(CreatePipe(&reader, &writer, nullptr, 0), FALSE);
    output_stream(writer).write("接続\n");
    std::array<char, 64> bytes{};
    DWORD size = 0;
    ASSERT_NE(ReadFile(reader, bytes.data(), static_cast<DWORD>(bytes.size()), &size, nullptr),
              FALSE);
    EXPECT_EQ(std::string(bytes.data(), size), "接続\r\n");
    CloseHandle(writer);
    CloseHandle(reader);
}

TEST(OutputStream, WritesNoControlCharacterToAPipe) {
    HANDLE reader = nullptr;
    HANDLE writer = nullptr;
    ASSERT_NE(CreatePipe(&reader, &writer, nullptr, 0), FALSE);
    output_stream(writer).write("a\x1B[2J\r\n\xC2\x9B");
    std::array<char, 64> bytes{};
    DWORD size = 0;
    ASSERT_NE(ReadFile(reader, bytes.data(), static_cast<DWORD>(bytes.size()), &size, nullptr),
              FALSE);
    EXPECT_EQ(std::string(bytes.data(), size), "a�[2J�\r\n�");
    CloseHandle(writer);
    CloseHandle(reader);
}

TEST(OutputStream, WritesNothingWhereThereIsNoStream) {
    EXPECT_NO_THROW(output_stream(nullptr).write("x"));
    EXPECT_NO_THROW(output_stream(INVALID_HANDLE_VALUE).write("x"));
}

TEST(OutputStream, ReportsAStreamThatCannotBeWritten) {
    HANDLE reader = nullptr;
    HANDLE writer = nullptr;
    ASSERT_NE(CreatePipe(&reader, &writer, nullptr, 0), FALSE);
    CloseHandle(reader);
    try {
        output_stream(writer).write("x");
        FAIL() << "nothing was thrown";
    } catch (const failure& failure) {
        EXPECT_EQ(failure.code(), exit_code::output_failed);
        EXPECT_EQ(std::string(failure.what()).find("the output cannot be written: "), 0U);
    }
    CloseHandle(writer);
}

TEST(Utf16, ConvertsBothWays) {
    EXPECT_EQ(to_utf16("a接😀"), L"a接\xD83D\xDE00");
    EXPECT_EQ(to_utf8(L"a接\xD83D\xDE00"), "a接😀");
    EXPECT_EQ(to_utf16(""), L"");
    EXPECT_EQ(to_utf8(L""), "");
}

TEST(Utf16, ReplacesWhatIsNoText) {
    EXPECT_EQ(to_utf16("a\xFF"), L"a\xFFFD");
    EXPECT_EQ(to_utf8(L"a\xD83D"), "a\xEF\xBF\xBD");
}

} // namespace
} // namespace wsaerr
