#include "windows_error.h"

#include <gtest/gtest.h>

#include <windows.h>

#include <string>
#include <string_view>

namespace {

using winsock_messages::compare_ignoring_case;
using winsock_messages::system_message;

TEST(CompareIgnoringCase, OrdersByCodeUnitsOfCapitals) {
    EXPECT_EQ(compare_ignoring_case(L"Mailer", L"mAILER"), 0);
    EXPECT_EQ(compare_ignoring_case(L"É送信", L"é送信"), 0);
    EXPECT_LT(compare_ignoring_case(L"mail", L"Mailer"), 0);
    EXPECT_GT(compare_ignoring_case(L"Robot", L"mailer"), 0);
}

TEST(CompareIgnoringCase, OrdersNoTextBeforeEveryOther) {
    const std::wstring_view nothing; // whose pointer is null, unlike that of an empty text
    for (const std::wstring_view none : {nothing, std::wstring_view(L"")}) {
        EXPECT_EQ(compare_ignoring_case(none, nothing), 0);
        EXPECT_EQ(compare_ignoring_case(nothing, none), 0);
        EXPECT_LT(compare_ignoring_case(none, L"a"), 0);
        EXPECT_GT(compare_ignoring_case(L"a", none), 0);
    }
}

TEST(SystemMessage, HasNoLineEnd) {
    const std::wstring text = system_message(ERROR_FILE_NOT_FOUND);
    ASSERT_FALSE(text.empty());
    EXPECT_EQ(std::wstring_view(L"\r\n ").find(text.back()), std::wstring_view::npos);
}

TEST(SystemMessage, LeavesInsertsAsTheyAre) {
    // "%1 is not a valid Win32 application." in the language of the system
    EXPECT_NE(system_message(ERROR_BAD_EXE_FORMAT).find(L"%1"), std::wstring::npos);
}

TEST(SystemMessage, IsEmptyWhereWindowsSaysNothing) {
    EXPECT_EQ(system_message(0x2FFFFFFF), L"");
}

TEST(ModulePath, IsThatOfTheFile) {
    EXPECT_TRUE(winsock_messages::module_path(nullptr).ends_with(L"\\message_module_test.exe"));
    EXPECT_EQ(winsock_messages::module_path(GetModuleHandleW(L"kernel32.dll")).find(L'\0'),
              std::wstring::npos);
}

} // namespace
