#include "commands/event_log_failure.h"
#include "language/error_message.h"

#include "windows_error.h"

#include <winsock_messages/event_source.h>
#include <winsock_messages/message_module.h>
#include <winsock_messages/message_table.h>

#include <windows.h>

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <system_error>

namespace wsaerr {
namespace {

/// Windows has messages in the languages that are installed.
bool windows_speaks_japanese() {
    std::array<wchar_t, 256> text{};
    return FormatMessageW(FORMAT_MESSAGE_FROM_SYSTEM | FORMAT_MESSAGE_IGNORE_INSERTS, nullptr,
                          ERROR_ACCESS_DENIED, MAKELANGID(LANG_JAPANESE, SUBLANG_JAPANESE_JAPAN),
                          text.data(), static_cast<DWORD>(text.size()), nullptr) != 0;
}

TEST(AskWindows, AnswersInTheLanguageThatIsAsked) {
    if (!windows_speaks_japanese()) {
        GTEST_SKIP() << "Windows has no messages in Japanese";
    }
    const auto japanese = ask_windows(language::japanese, ERROR_ACCESS_DENIED);
    EXPECT_EQ(japanese, "アクセスが拒否されました。");
    const auto english = ask_windows(language::english, ERROR_ACCESS_DENIED);
    ASSERT_TRUE(english);
    EXPECT_NE(english, japanese);
    EXPECT_TRUE(english->starts_with("Access")) << *english;
}

TEST(AskWindows, KnowsNotEveryNumber) {
    EXPECT_EQ(ask_windows(language::english, 0x2FFFFFFF), std::nullopt);
}

TEST(AskWindows, TakesTheUsersLanguageWhereWindowsLacksTheOther) {
    constexpr unsigned short sango = 0x0049; // a language without messages
    EXPECT_EQ(winsock_messages::system_message(ERROR_ACCESS_DENIED, sango),
              winsock_messages::system_message(ERROR_ACCESS_DENIED));
}

TEST(ErrorMessage, IsThatOfWindowsForItsErrors) {
    if (!windows_speaks_japanese()) {
        GTEST_SKIP() << "Windows has no messages in Japanese";
    }
    const std::error_code denied(ERROR_ACCESS_DENIED, std::system_category());
    EXPECT_EQ(message_of(language::japanese, denied), "アクセスが拒否されました。");
    EXPECT_EQ(message_of(language::japanese, winsock_messages::windows_error(ERROR_ACCESS_DENIED)),
              "アクセスが拒否されました。");
    EXPECT_EQ(message_of(language::english, denied),
              ask_windows(language::english, ERROR_ACCESS_DENIED));
}

TEST(ErrorMessage, NamesTheDllWhereItCannotBeOpened) {
    const std::error_code corrupt(1392, winsock_messages::message_file_category());
    const auto cause = [](language spoken) { return ask_windows(spoken, 1392).value_or("none"); };
    EXPECT_EQ(message_of(language::english, corrupt),
              "the DLL cannot be opened: " + cause(language::english));
    EXPECT_EQ(message_of(language::japanese, corrupt),
              "DLL を開けません: " + cause(language::japanese));
}

TEST(EventLogFailure, IsAboutTheDllWhereItCannotBeOpened) {
    const std::error_code corrupt(1392, winsock_messages::message_file_category());
    EXPECT_TRUE(is_about_dll(corrupt));
    EXPECT_EQ(event_log_failure("Mailer", corrupt).code(), exit_code::dll_unusable);
    const std::error_code of_registry = winsock_messages::windows_error(1392);
    EXPECT_FALSE(is_about_dll(of_registry));
    EXPECT_EQ(event_log_failure("Mailer", of_registry).code(), exit_code::event_log_failed);
}

TEST(ErrorMessage, IsThatOfTheCategoryForOthers) {
    const std::error_code invalid = std::make_error_code(std::errc::invalid_argument);
    EXPECT_EQ(message_of(language::japanese, invalid), invalid.message());
}

/// Says what it has to say in three lines.
class talkative_category final : public std::error_category {
public:
    const char* name() const noexcept override { return "talkative"; }

    std::string message(int /*value*/) const override { return "one\ntwo\nthree"; }
};

TEST(ErrorMessage, IsOneLine) {
    const talkative_category category;
    EXPECT_EQ(message_of(language::english, {1, category}), "one two three");
}

TEST(ErrorMessage, IsJapaneseForEachErrorOfOurLibraries) {
    for (const std::error_category* category :
         std::array{&winsock_messages::event_source_category(),
                    &winsock_messages::message_module_category(),
                    &winsock_messages::message_table_category()}) {
        int value = 1;
        for (; !category->message(value).starts_with("unknown error"); ++value) {
            const std::error_code error(value, *category);
            EXPECT_TRUE(message_of(language::japanese, error).ends_with("。")) << error.message();
            EXPECT_EQ(message_of(language::english, error), error.message());
        }
        EXPECT_GT(value, 5);
        EXPECT_EQ(japanese_message({value, *category}), "");
    }
}

} // namespace
} // namespace wsaerr
