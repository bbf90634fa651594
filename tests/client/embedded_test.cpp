// The message table linked into this program. No DLL lies beside it.

#include "winsock_messages/error_category.h"
#include "winsock_messages/message_module.h"

#include "expected_messages.h"

#include <gtest/gtest.h>

#include <windows.h>

#include <array>
#include <string>
#include <system_error>

namespace {

using winsock_messages::message_module;

/// Through the program's own module handle.
std::wstring format(DWORD message_id, DWORD langid) {
    std::array<wchar_t, 8192> buffer{};
    const DWORD length = FormatMessageW(FORMAT_MESSAGE_FROM_HMODULE | FORMAT_MESSAGE_IGNORE_INSERTS,
                                        GetModuleHandleW(nullptr), message_id, langid,
                                        buffer.data(), static_cast<DWORD>(buffer.size()), nullptr);
    return {buffer.data(), length};
}

} // namespace

TEST(Embedded, NoDllLiesBesideThisProgram) {
    std::error_code error;
    message_module::open_beside_caller(error);
    EXPECT_EQ(error, std::errc::no_such_file_or_directory);
}

TEST(Embedded, FormatMessageAnswersFromThisProgram) {
    EXPECT_EQ(expected_messages().size(), 97U);
    for (const expected_message& expected : expected_messages()) {
        EXPECT_EQ(format(expected.code, 0), expected.text()) << expected.code;
        EXPECT_EQ(format(0xC1020000U + expected.code, 0x0411), expected.event()) << expected.code;
    }
}

TEST(Embedded, MessageModuleReadsThisProgram) {
    const message_module module = message_module::embedded();
    EXPECT_EQ(module.native_handle(), GetModuleHandleW(nullptr));
    EXPECT_EQ(module.table().size(), 516U);
    EXPECT_EQ(module.meaning(10061), L"接続が拒否されました。");
    EXPECT_EQ(module.name(10061), L"WSAECONNREFUSED");
}

TEST(Embedded, MessageModuleClearsTheErrorOfBefore) {
    std::error_code error = winsock_messages::message_module_errc::file_not_found;
    message_module::embedded(error);
    EXPECT_FALSE(error);
}

TEST(Embedded, OneThatGoesLeavesTheProgramLoaded) {
    { const message_module module = message_module::embedded(); }
    EXPECT_EQ(format(0x0100274D, 0), L"接続が拒否されました。\r\n");
}

TEST(Embedded, TheCategoryReadsThisProgram) {
    EXPECT_EQ(winsock_messages::category().message(10109),
              "この種類のクラスが見つかりません。\n指定されたクラスが見つかりませんでした。");
}
