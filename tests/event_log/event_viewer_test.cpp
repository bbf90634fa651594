// Events as the event log of Windows itself gives them back. Wine stores no events: there these
// tests are skipped. They need an elevated prompt.

#include <winsock_messages/event_reporter.h>
#include <winsock_messages/event_source.h>

#include "message_dlls.h"

#include <gtest/gtest.h>

#include <windows.h>

#include <winevt.h>

#include <memory>
#include <string>
#include <system_error>

namespace {

using winsock_messages::event_reporter;
using winsock_messages::event_severity;

struct close_event_handle {
    void operator()(EVT_HANDLE handle) const { EvtClose(handle); }
};

using event_handle = std::unique_ptr<void, close_event_handle>;

constexpr const wchar_t* refused =
    L"WSAECONNREFUSED (10061): 接続が拒否されました。\r\n\r\n"
    L"対象のコンピュータによって能動的に拒否されたため、接続できません。このエラーは、通常、外部ホ"
    L"スト上の"
    L"非アクティブなサービス (実行中のサーバー プログラムが存在しないホスト) に接続したために、"
    L"発生します。\r\n\r\n"
    L"対処: 接続先のポートで待機しているプログラムがあるかどうかを確認してください。\r\n"
    L"・サーバーで netstat -ano を実行し、そのポートの行が LISTENING であることを確認します。\r\n"
    L"・その行のローカル アドレスが 127.0.0.1 または [::1] の場合、"
    L"他のコンピュータからは接続できません。\r\n"
    L"・PowerShell で Test-NetConnection ホスト名 -Port ポート番号 を実行し、"
    L"宛先のアドレスと接続の結果を確認します。";

bool is_wine() {
    return GetProcAddress(GetModuleHandleW(L"ntdll.dll"), "wine_get_version") != nullptr;
}

class EventViewer : public testing::Test {
protected:
    void SetUp() override {
        if (is_wine()) {
            GTEST_SKIP() << "Wine stores no events";
        }
        std::error_code error;
        winsock_messages::add_event_source({.name = name_, .message_file = built_dll()}, error);
        ASSERT_FALSE(error) << error.message();
    }

    void TearDown() override {
        std::error_code ignored;
        winsock_messages::remove_event_source(name_, ignored);
    }

    /// The text of the newest event of the source in a display language, without its line end.
    std::wstring newest_text(LCID language) const {
        const std::wstring query = L"*[System[Provider[@Name='" + name_ + L"']]]";
        const event_handle results(EvtQuery(nullptr, L"Application", query.c_str(),
                                            EvtQueryChannelPath | EvtQueryReverseDirection));
        EVT_HANDLE found = nullptr;
        DWORD count = 0;
        EvtNext(results.get(), 1, &found, 5000, 0, &count);
        const event_handle event(found);
        const event_handle publisher(
            EvtOpenPublisherMetadata(nullptr, name_.c_str(), nullptr, language, 0));
        DWORD size = 0;
        EvtFormatMessage(publisher.get(), event.get(), 0, 0, nullptr, EvtFormatMessageEvent, 0,
                         nullptr, &size);
        std::wstring text(size, L'\0');
        EvtFormatMessage(publisher.get(), event.get(), 0, 0, nullptr, EvtFormatMessageEvent, size,
                         text.data(), &size);
        text.erase(text.find_last_not_of(std::wstring_view(L"\0\r\n", 3)) + 1);
        return text;
    }

    std::wstring name_ = L"WinsockMessagesViewer-" + std::to_wstring(GetCurrentProcessId());
};

TEST_F(EventViewer, ShowsTheEventForm) {
    ASSERT_FALSE(event_reporter::open(name_).report(event_severity::error, 10061, L"fe80::1%12"));
    EXPECT_EQ(newest_text(0), std::wstring(L"fe80::1％12\r\n\r\n") + refused);
}

TEST_F(EventViewer, ShowsJapaneseInAnyDisplayLanguage) {
    ASSERT_FALSE(event_reporter::open(name_).report(event_severity::error, 10061, L"test"));
    for (const LCID language : {0x0409UL, 0x0411UL, 0x0407UL}) {
        EXPECT_EQ(newest_text(language), std::wstring(L"test\r\n\r\n") + refused) << language;
    }
}

TEST_F(EventViewer, ShowsTheTextForm) {
    ASSERT_FALSE(event_reporter::open(name_).report(event_severity::warning, 10061));
    EXPECT_TRUE(newest_text(0).starts_with(L"接続が拒否されました。\r\n"));
}

TEST_F(EventViewer, ShowsACodeThatIsNotInTheTable) {
    ASSERT_FALSE(event_reporter::open(name_).report(event_severity::information, 2, L"test"));
    EXPECT_TRUE(newest_text(0).starts_with(L"test\r\n\r\n2 (0x00000002)"));
}

TEST_F(EventViewer, TakesTheLongestContext) {
    const std::wstring context(40000, L'語');
    ASSERT_FALSE(event_reporter::open(name_).report(event_severity::error, 10061, context));
    EXPECT_TRUE(newest_text(0).starts_with(context.substr(0, 31838) + L"…"));
}

} // namespace
