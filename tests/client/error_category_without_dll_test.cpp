// The category where no table is to be found: neither in this program nor beside it.

#include "winsock_messages/error_category.h"

#include <gtest/gtest.h>

#include <windows.h>

#include <array>
#include <string>
#include <system_error>

namespace {

using winsock_messages::category;

/// What Windows says, in UTF-8, by another way than that of the category.
std::string windows_message(DWORD code) {
    std::array<wchar_t, 1000> wide{};
    const DWORD length =
        FormatMessageW(FORMAT_MESSAGE_FROM_SYSTEM | FORMAT_MESSAGE_IGNORE_INSERTS, nullptr, code, 0,
                       wide.data(), static_cast<DWORD>(wide.size()), nullptr);
    std::array<char, 3000> narrow{};
    WideCharToMultiByte(CP_UTF8, 0, wide.data(), static_cast<int>(length), narrow.data(),
                        static_cast<int>(narrow.size()), nullptr, nullptr);
    std::string message = narrow.data();
    EXPECT_TRUE(message.ends_with("\r\n"));
    message.resize(message.size() - 2);
    return message;
}

} // namespace

TEST(ErrorCategoryWithoutDll, SaysWhatTheSystemSays) {
    EXPECT_EQ(category().message(ERROR_FILE_NOT_FOUND), windows_message(ERROR_FILE_NOT_FOUND));
    EXPECT_EQ(category().message(ERROR_INVALID_HANDLE), windows_message(ERROR_INVALID_HANDLE));
}

TEST(ErrorCategoryWithoutDll, SaysItInUtf8WhateverTheAnsiCodePage) {
    if (GetACP() != 932) {
        GTEST_SKIP() << "the ANSI code page is " << GetACP() << ", not 932";
    }
    EXPECT_EQ(category().message(ERROR_ACCESS_DENIED), "アクセスが拒否されました。");
}

TEST(ErrorCategoryWithoutDll, NumbersWhatNobodyKnows) {
    EXPECT_EQ(category().message(0x2FFFFFFF), "unknown error 805306367");
}

TEST(ErrorCategoryWithoutDll, StillMapsToConditions) {
    EXPECT_EQ(std::error_code(10061, category()), std::errc::connection_refused);
}
