// FormatMessageA, for a program whose ANSI code page is Japanese.
#include "expected_messages.h"
#include "message_library.h"

#include <winsock_messages/message_id.h>

#include <gtest/gtest.h>

#include <array>

TEST(MessageDllAnsi, AnswersInCodePage932) {
    if (GetACP() != 932) {
        GTEST_SKIP() << "the ANSI code page is " << GetACP() << ", not 932";
    }
    const message_library library(L"x64");
    for (const expected_message& expected : expected_messages()) {
        std::array<char, 16384> text{};
        const DWORD length =
            FormatMessageA(FORMAT_MESSAGE_FROM_HMODULE | FORMAT_MESSAGE_IGNORE_INSERTS,
                           library.get(), expected.code, WINSOCK_MESSAGES_LANGID, text.data(),
                           static_cast<DWORD>(text.size()), nullptr);

        std::array<char, 16384> in_code_page{};
        BOOL lossy = FALSE;
        const std::wstring wide = expected.text();
        const int size = WideCharToMultiByte(
            932, WC_NO_BEST_FIT_CHARS, wide.data(), static_cast<int>(wide.size()),
            in_code_page.data(), static_cast<int>(in_code_page.size()), nullptr, &lossy);
        EXPECT_EQ(lossy, FALSE) << expected.code;
        EXPECT_EQ(std::string(text.data(), length),
                  std::string(in_code_page.data(), static_cast<std::size_t>(size)))
            << expected.code;
    }
}

TEST(MessageDllAnsi, WritesConnectionRefusedInShiftJis) {
    if (GetACP() != 932) {
        GTEST_SKIP() << "the ANSI code page is " << GetACP() << ", not 932";
    }
    const message_library library(L"x64");
    std::array<char, 256> text{};
    FormatMessageA(FORMAT_MESSAGE_FROM_HMODULE, library.get(), WINSOCK_MESSAGES_MEANING(10061),
                   WINSOCK_MESSAGES_LANGID, text.data(), static_cast<DWORD>(text.size()), nullptr);
    EXPECT_STREQ(text.data(), "\x90\xDA\x91\xB1\x82\xAA\x8B\x91\x94\xDB\x82\xB3\x82\xEA\x82\xDC"
                              "\x82\xB5\x82\xBD\x81\x42\r\n");
}
