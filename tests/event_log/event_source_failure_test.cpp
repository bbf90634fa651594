#include "event_source_fixture.h"

#include <gtest/gtest.h>

#include <string>
#include <system_error>
#include <vector>

namespace {

class EventSourceFailure : public event_source_fixture {};

TEST_F(EventSourceFailure, SaysThatTheProcessIsNotElevated) {
    host_.changes_before_refusal = 0;
    host_.refusals = 1;
    EXPECT_EQ(refusal_of_name(L"Mailer"), event_source_errc::not_elevated);
    EXPECT_NE(error_.message().find("run this as administrator"), std::string::npos);
}

TEST_F(EventSourceFailure, HalfMadeIsRolledBack) {
    for (int changes = 1; changes <= 3; ++changes) {
        host_.changes_before_refusal = changes;
        host_.refusals = 1;
        host_.refusal = ERROR_DISK_FULL;
        EXPECT_EQ(refusal_of_name(L"Mailer"), windows_error(ERROR_DISK_FULL));
        EXPECT_EQ(host_.refusals, 0) << "failed later than meant: " << changes;
    }
}

TEST_F(EventSourceFailure, HalfReplacedIsRolledBack) {
    host_.registry[key_] = {{L"EventMessageFile", text_value(L"C:\\mailer\\messages.dll")},
                            {L"TypesSupported", number_value(1)}};
    for (int changes = 1; changes <= 4; ++changes) {
        host_.changes_before_refusal = changes;
        host_.refusals = 1;
        EXPECT_EQ(
            refusal(
                {.name = L"Mailer", .message_file = built_dll(), .mode = registration_mode::force}),
            event_source_errc::not_elevated);
        EXPECT_EQ(host_.refusals, 0) << "failed later than meant: " << changes;
    }
}

TEST_F(EventSourceFailure, SaysThatItCouldNotBeRolledBack) {
    host_.changes_before_refusal = 1;
    host_.refusals = 100;
    add();
    EXPECT_EQ(error_, event_source_errc::not_undone);
}

TEST_F(EventSourceFailure, HalfRemovedIsRolledBack) {
    host_.registry[key_] = {
        {L"EventMessageFile", text_value(L"C:\\mailer\\messages.dll;" + built_dll())},
        {L"ParameterMessageFile", text_value(built_dll())},
        {L"WinsockMessagesJa", record(L";EventMessageFile;ParameterMessageFile")}};
    const auto before = host_.registry;
    for (int changes = 0; changes <= 2; ++changes) {
        host_.changes_before_refusal = changes;
        host_.refusals = 1;
        EXPECT_FALSE(remove());
        EXPECT_EQ(error_, event_source_errc::not_elevated);
        EXPECT_EQ(host_.registry, before);
        EXPECT_EQ(host_.refusals, 0) << "failed later than meant: " << changes;
    }
}

TEST_F(EventSourceFailure, RemovalOfTheRecordComesLast) {
    add();
    host_.registry[key_][L"Somebody"] = number_value(1);
    host_.results_of_changes = {ERROR_SUCCESS, ERROR_SUCCESS, ERROR_DISK_FULL, ERROR_DISK_FULL,
                                ERROR_DISK_FULL};
    EXPECT_FALSE(remove());
    EXPECT_EQ(error_, event_source_errc::not_undone);
    const winsock_messages::registry_values expected{
        {L"Somebody", number_value(1)},
        {L"WinsockMessagesJa", record(L";Key;EventMessageFile;TypesSupported")}};
    EXPECT_EQ(host_.registry.at(key_), expected);
}

TEST_F(EventSourceFailure, RemovedInOneLogIsRestoredWhereTheOtherFails) {
    add();
    host_.registry[L"System\\Mailer"] = host_.registry.at(key_);
    const auto before = host_.registry;
    host_.changes_before_refusal = 1;
    host_.refusals = 1;
    EXPECT_FALSE(remove());
    EXPECT_EQ(error_, event_source_errc::not_elevated);
    EXPECT_EQ(host_.registry, before);
    EXPECT_EQ(host_.refusals, 0);
}

TEST_F(EventSourceFailure, FirstRemovalThatFailsIsTheError) {
    add();
    host_.registry[L"System\\Mailer"] = host_.registry.at(key_);
    const auto before = host_.registry;
    host_.results_of_changes = {ERROR_DISK_FULL};
    EXPECT_FALSE(remove());
    EXPECT_EQ(error_, windows_error(ERROR_DISK_FULL));
    EXPECT_EQ(host_.registry, before);
}

TEST_F(EventSourceFailure, ReadingThatFailsIsTheError) {
    add();
    const auto before = host_.registry;
    host_.errors_of_keys = {{key_, ERROR_INVALID_DATA}};
    EXPECT_TRUE(winsock_messages::find_event_sources(L"Mailer", error_, host_).empty());
    EXPECT_EQ(error_, windows_error(ERROR_INVALID_DATA));
    EXPECT_FALSE(add().changed);
    EXPECT_EQ(error_, windows_error(ERROR_INVALID_DATA));
    EXPECT_FALSE(remove());
    EXPECT_EQ(error_, windows_error(ERROR_INVALID_DATA));
    EXPECT_EQ(host_.registry, before);
}

TEST_F(EventSourceFailure, OfTheLogsIsTheError) {
    host_.closed_keys = {L""};
    EXPECT_EQ(refusal_of_name(L"Mailer"), windows_error(ERROR_ACCESS_DENIED));
    EXPECT_TRUE(
        winsock_messages::list_event_sources(error_, winsock_messages::listing::by_name, host_)
            .sources.empty());
    EXPECT_EQ(error_, windows_error(ERROR_ACCESS_DENIED));
}

TEST_F(EventSourceFailure, OfALogEndsTheList) {
    add();
    host_.errors_of_keys = {{L"System", ERROR_INVALID_DATA}};
    EXPECT_TRUE(
        winsock_messages::list_event_sources(error_, winsock_messages::listing::by_name, host_)
            .sources.empty());
    EXPECT_EQ(error_, windows_error(ERROR_INVALID_DATA));
}

} // namespace
