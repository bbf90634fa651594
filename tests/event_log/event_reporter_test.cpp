#include <winsock_messages/event_reporter.h>
#include <winsock_messages/event_source.h>
#include <winsock_messages/message_module.h>

#include "event_insert.h"
#include "fake_event_log_host.h"
#include "message_dlls.h"
#include "with_host.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace {

using winsock_messages::event_insert;
using winsock_messages::event_reporter;
using winsock_messages::event_severity;
using winsock_messages::event_source_errc;
using winsock_messages::longest_event_insert;
using winsock_messages::message_module;

constexpr std::uint32_t connection_refused = 10061;
constexpr std::uint32_t unknown_code = 12345;

// What becomes of a context

TEST(EventInsert, IsTheTextItself) {
    EXPECT_EQ(event_insert(L""), L"");
    EXPECT_EQ(event_insert(L"\"db.example\":5432\r\n接続 😀"), L"\"db.example\":5432\r\n接続 😀");
}

TEST(EventInsert, HasNoPercentSign) {
    EXPECT_EQ(event_insert(L"fe80::1%12 %1 100% %%10061"), L"fe80::1％12 ％1 100％ ％％10061");
}

TEST(EventInsert, EndsAtANul) {
    EXPECT_EQ(event_insert(std::wstring_view(L"seen\0hidden", 11)), L"seen");
}

TEST(EventInsert, OfTheGreatestLengthIsWhole) {
    EXPECT_EQ(longest_event_insert, 31839U);
    const std::wstring longest(31839, L'x');
    EXPECT_EQ(event_insert(longest), longest);
}

TEST(EventInsert, IsCutWithAnEllipsis) {
    EXPECT_EQ(event_insert(std::wstring(31840, L'x')), std::wstring(31838, L'x') + L"…");
    EXPECT_EQ(event_insert(L"abcdef", 4), L"abc…");
    EXPECT_EQ(event_insert(L"abcdef", 1), L"…");
    EXPECT_EQ(event_insert(L"abcdef", 0), L"");
}

TEST(EventInsert, NeverSplitsASurrogatePair) {
    EXPECT_EQ(event_insert(L"ab\xD83D\xDE00zz", 4), L"ab…");
    EXPECT_EQ(event_insert(L"ab\xD83D\xDE00zz", 5), L"ab\xD83D\xDE00…");
}

TEST(EventInsert, IsMeasuredUpToTheNul) {
    std::wstring text(40000, L'x');
    text[3] = L'\0';
    EXPECT_EQ(event_insert(text), L"xxx");
}

// What is passed to ReportEventW

class EventReporter : public testing::Test {
protected:
    EventReporter() {
        host_.registry[L"Application\\Mailer"] = {{L"EventMessageFile", text_value(built_dll())}};
    }

    event_reporter open() {
        return winsock_messages::open_event_reporter(L"Mailer", error_, host_);
    }

    std::error_code report(std::uint32_t code, std::wstring_view context = {}) {
        return open().report(event_severity::error, code, context);
    }

    fake_event_log_host host_;
    std::error_code error_ = event_source_errc::not_undone; // every success must clear it
};

TEST_F(EventReporter, WritesTheEventFormWithItsContext) {
    EXPECT_FALSE(report(connection_refused, L"fe80::1%12 に接続しています"));
    EXPECT_FALSE(error_);
    const std::vector<reported_event> expected{
        {EVENTLOG_ERROR_TYPE, 0xC102274D, L"fe80::1％12 に接続しています"}};
    EXPECT_EQ(host_.events, expected);
}

TEST_F(EventReporter, WritesTheTextFormWithoutContext) {
    EXPECT_FALSE(report(connection_refused));
    EXPECT_FALSE(report(connection_refused, std::wstring_view(L"\0hidden", 7)));
    const reported_event expected{EVENTLOG_ERROR_TYPE, 10061, std::nullopt};
    EXPECT_EQ(host_.events, (std::vector{expected, expected}));
}

TEST_F(EventReporter, CutsALongContext) {
    EXPECT_FALSE(report(connection_refused, std::wstring(50000, L'語')));
    ASSERT_EQ(host_.events.size(), 1U);
    EXPECT_EQ(host_.events[0].insert, std::wstring(31838, L'語') + L"…");
}

TEST_F(EventReporter, WritesEachSeverityAsItsType) {
    const event_reporter reporter = open();
    reporter.report(event_severity::error, connection_refused);
    reporter.report(event_severity::warning, connection_refused);
    reporter.report(event_severity::information, connection_refused);
    ASSERT_EQ(host_.events.size(), 3U);
    EXPECT_EQ(host_.events[0].type, 1);
    EXPECT_EQ(host_.events[1].type, 2);
    EXPECT_EQ(host_.events[2].type, 4);
}

TEST_F(EventReporter, ExplainsACodeThatIsNotInTheTable) {
    EXPECT_FALSE(report(unknown_code, L"50% done"));
    const reported_event expected{
        EVENTLOG_ERROR_TYPE, 0xC1020000,
        L"50％ done\r\n\r\n12345 (0x00003039): No such thing 100％ sure."};
    EXPECT_EQ(host_.events, std::vector{expected});
}

TEST_F(EventReporter, ExplainsAnUnknownCodeWithoutContextOrSystemMessage) {
    host_.system_text = L"";
    EXPECT_FALSE(report(0x8007274D));
    EXPECT_FALSE(report(0));
    ASSERT_EQ(host_.events.size(), 2U);
    EXPECT_EQ(host_.events[0].insert, L"2147952461 (0x8007274D)");
    EXPECT_EQ(host_.events[1].insert, L"0 (0x00000000)");
    EXPECT_EQ(host_.events[1].message_id, 0xC1020000);
}

TEST_F(EventReporter, KeepsTheNumberWhereTheContextIsLong) {
    EXPECT_FALSE(report(unknown_code, std::wstring(50000, L'x')));
    ASSERT_EQ(host_.events.size(), 1U);
    const std::wstring insert = host_.events[0].insert.value();
    EXPECT_EQ(insert.size(), 31839U);
    EXPECT_TRUE(insert.ends_with(L"x…\r\n\r\n12345 (0x00003039): No such thing 100％ sure."));
}

// Nothing is written that Event Viewer could not show

TEST_F(EventReporter, RefusesASourceThatIsNotRegistered) {
    host_.registry.erase(L"Application\\Mailer");
    const event_reporter reporter = open();
    EXPECT_EQ(error_, event_source_errc::not_registered);
    EXPECT_EQ(reporter.report(event_severity::error, connection_refused), error_);
    EXPECT_TRUE(host_.events.empty());
}

TEST_F(EventReporter, RefusesASourceWhoseDllIsMissing) {
    host_.registry[L"Application\\Mailer"] = {
        {L"EventMessageFile", text_value(L"C:\\winsock-messages-ja.dll")}};
    open();
    EXPECT_EQ(error_, winsock_messages::message_module_errc::file_not_found);
}

TEST_F(EventReporter, NeedsNeitherRegistryNorDllOnceItIsOpen) {
    std::optional<event_reporter> reporter;
    {
        const message_dlls dlls;
        const std::wstring dll = dlls.copy(L"winsock-messages-ja.dll");
        host_.registry[L"Application\\Mailer"] = {{L"EventMessageFile", text_value(dll)}};
        reporter = open();
        ASSERT_FALSE(error_);
        // It can be opened for writing, deleted and replaced.
        const HANDLE file =
            CreateFileW(dll.c_str(), GENERIC_WRITE, 0, nullptr, OPEN_EXISTING, 0, nullptr);
        EXPECT_NE(file, INVALID_HANDLE_VALUE);
        CloseHandle(file);
        EXPECT_TRUE(DeleteFileW(dll.c_str()));
        std::ofstream(std::filesystem::path(dll)) << "something else";
    }
    host_.registry.erase(L"Application\\Mailer");
    host_.looks = 0;
    EXPECT_FALSE(reporter->report(event_severity::error, connection_refused, L"x"));
    EXPECT_FALSE(reporter->report(event_severity::error, unknown_code, L"x"));
    EXPECT_EQ(host_.looks, 0);
    ASSERT_EQ(host_.events.size(), 2U);
    EXPECT_EQ(host_.events[0].message_id, 0xC102274D);
    EXPECT_EQ(host_.events[1].message_id, 0xC1020000);
}

TEST_F(EventReporter, KnowsTheFirstAndTheLastCode) {
    const message_module messages = message_module::open(built_dll());
    const event_reporter reporter = open();
    std::uint32_t known = 0;
    for (std::uint32_t code = 1; code <= 0xFFFF; ++code) {
        if (messages.event(code)) {
            ++known;
            EXPECT_FALSE(reporter.report(event_severity::error, code));
            EXPECT_EQ(host_.events.back().message_id, code);
        }
    }
    EXPECT_EQ(host_.events.size(), known);
    EXPECT_GT(known, 90U);
}

TEST_F(EventReporter, ThrowsTheErrorWithTheName) {
    try {
        event_reporter::open(L"送信"); // which this machine does not know
        FAIL() << "nothing was thrown";
    } catch (const std::system_error& error) {
        EXPECT_EQ(error.code(), event_source_errc::not_registered);
        EXPECT_NE(std::string_view(error.what()).find("送信"), std::string_view::npos);
    }
}

TEST_F(EventReporter, ThatWasMovedReportsAsBefore) {
    event_reporter first = open();
    event_reporter second = std::move(first);
    EXPECT_FALSE(second.report(event_severity::error, connection_refused));
    first = std::move(second);
    EXPECT_FALSE(first.report(event_severity::error, connection_refused));
    ASSERT_EQ(host_.events.size(), 2U);
    EXPECT_EQ(host_.events[0].message_id, connection_refused);
    EXPECT_EQ(host_.events[1].message_id, connection_refused);
    EXPECT_EQ(second.report(event_severity::error, connection_refused), // NOLINT(*-use-after-move)
              event_source_errc::not_registered);
}

TEST_F(EventReporter, StaysOpenWhenItIsAssignedToItself) {
    event_reporter reporter = open();
    event_reporter& same = reporter;
    reporter = std::move(same);
    EXPECT_EQ(host_.open_sources, 1);
    EXPECT_FALSE(reporter.report(event_severity::error, connection_refused));
}

TEST_F(EventReporter, PassesOnWhatWindowsSays) {
    const event_reporter reporter = open();
    host_.error_of_report = ERROR_LOG_FILE_FULL;
    EXPECT_EQ(reporter.report(event_severity::error, connection_refused),
              windows_error(ERROR_LOG_FILE_FULL));
    host_.error_of_open = RPC_S_SERVER_UNAVAILABLE;
    open();
    EXPECT_EQ(error_, windows_error(RPC_S_SERVER_UNAVAILABLE));
}

TEST_F(EventReporter, ClosesItsSource) {
    {
        event_reporter first = open();
        event_reporter second = std::move(first);
        EXPECT_EQ(host_.open_sources, 1);
        EXPECT_FALSE(second.report(event_severity::error, connection_refused));
        EXPECT_EQ(
            first.report(event_severity::error, connection_refused), // NOLINT(*-use-after-move)
            event_source_errc::not_registered);
        second = open();
        EXPECT_EQ(host_.open_sources, 1);
    }
    EXPECT_EQ(host_.open_sources, 0);
}

} // namespace
