#include "event_source_fixture.h"

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <system_error>
#include <vector>

namespace {

class EventSource : public event_source_fixture {};

TEST_F(EventSource, IsFoundAsItIsRegistered) {
    host_.registry[L"Tools\\Mailer"] = {
        {L"EventMessageFile", text_value(L"%SystemRoot%\\a.dll;C:\\b.dll", REG_SZ)},
        {L"ParameterMessageFile", text_value(L"C:\\c.dll")},
        {L"TypesSupported", number_value(3)}};
    const auto found = winsock_messages::find_event_sources(L"mailer", error_, host_);
    EXPECT_FALSE(error_);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].log, L"Tools");
    EXPECT_EQ(found[0].event_message_files->text, L"%SystemRoot%\\a.dll;C:\\b.dll");
    EXPECT_FALSE(found[0].event_message_files->expands);
    EXPECT_EQ(found[0].event_message_files->paths(),
              (std::vector<std::wstring>{L"%SystemRoot%\\a.dll", L"C:\\b.dll"}));
    EXPECT_TRUE(found[0].parameter_message_file->expands);
    EXPECT_EQ(found[0].types_supported, 3U);
}

TEST_F(EventSource, WithValuesOfOtherTypesIsFoundWithoutThem) {
    host_.registry[key_] = {{L"EventMessageFile", number_value(1)},
                            {L"TypesSupported", text_value(L"7")}};
    const auto found = winsock_messages::find_event_sources(L"Mailer", error_, host_);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_FALSE(found[0].event_message_files);
    EXPECT_FALSE(found[0].types_supported);
}

TEST_F(EventSource, WithANumberThatIsCutOffIsFoundWithoutIt) {
    winsock_messages::registry_value types = number_value(7);
    types.data.resize(2);
    host_.registry[key_] = {{L"TypesSupported", types}};
    const auto found = winsock_messages::find_event_sources(L"Mailer", error_, host_);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_FALSE(found[0].types_supported);
}

TEST_F(EventSource, WithATextThatNoNulEndsIsFound) {
    winsock_messages::registry_value files = text_value(L"C:\\a.dll");
    files.data.resize(files.data.size() - 2);
    host_.registry[key_] = {{L"EventMessageFile", files}};
    const auto found = winsock_messages::find_event_sources(L"Mailer", error_, host_);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].event_message_files->text, L"C:\\a.dll");
}

TEST_F(EventSource, ThatNobodyRegisteredIsNotFound) {
    EXPECT_TRUE(winsock_messages::find_event_sources(L"Mailer", error_, host_).empty());
    EXPECT_FALSE(error_);
}

TEST_F(EventSource, IsFoundThoughALogIsClosed) {
    add();
    host_.closed_keys = {L"Security", L"Security\\Mailer"};
    EXPECT_EQ(winsock_messages::find_event_sources(L"Mailer", error_, host_).size(), 1U);
    EXPECT_FALSE(error_);
}

TEST_F(EventSource, ListNamesOursInEveryLogAndTheClosedLogs) {
    add();
    add({.name = L"Robot", .message_file = built_dll(L"arm64"), .log = L"Tools"});
    host_.registry[L"Application\\Somebody"] = {
        {L"EventMessageFile", text_value(L"C:\\somebody.dll")}};
    host_.registry[L"System\\Words"] = {
        {L"EventMessageFile", text_value(L"C:\\words.dll")},
        {L"ParameterMessageFile", text_value(L"C:\\gone\\winsock-messages-ja.dll")}};
    host_.closed_keys = {L"Security"};
    const auto list =
        winsock_messages::list_event_sources(error_, winsock_messages::listing::by_name, host_);
    EXPECT_FALSE(error_);
    std::vector<std::wstring> names;
    for (const auto& source : list.sources) {
        names.push_back(source.log + L"/" + source.name);
    }
    EXPECT_EQ(names,
              (std::vector<std::wstring>{L"Application/Mailer", L"System/Words", L"Tools/Robot"}));
    EXPECT_EQ(list.closed_logs, std::vector<std::wstring>{L"Security"});
}

TEST_F(EventSource, IsFoundWithItsRecord) {
    add();
    const auto found = winsock_messages::find_event_sources(L"Mailer", error_, host_);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].record, built_dll() + L";Key;EventMessageFile;TypesSupported");
    host_.registry[key_].erase(L"WinsockMessagesJa");
    EXPECT_EQ(winsock_messages::find_event_sources(L"Mailer", error_, host_)[0].record,
              std::nullopt);
}

TEST_F(EventSource, HasPathsBetweenCommasAndSemicolons) {
    const winsock_messages::message_files files{L",C:\\a.dll,C:\\b.dll;;C:\\c.dll;", false};
    EXPECT_EQ(files.paths(), (std::vector<std::wstring>{L"C:\\a.dll", L"C:\\b.dll", L"C:\\c.dll"}));
    EXPECT_TRUE(winsock_messages::message_files().paths().empty());
}

TEST_F(EventSource, OfAnotherFileNameIsListedByItsMessagesOnly) {
    const message_dlls dlls;
    host_.registry[key_] = {{L"EventMessageFile", text_value(dlls.copy(L"messages-ja.dll"))}};
    EXPECT_TRUE(
        winsock_messages::list_event_sources(error_, winsock_messages::listing::by_name, host_)
            .sources.empty());
    const auto all =
        winsock_messages::list_event_sources(error_, winsock_messages::listing::by_messages, host_);
    ASSERT_EQ(all.sources.size(), 1U);
    EXPECT_EQ(all.sources[0].name, L"Mailer");
}

TEST_F(EventSource, OfAnotherFileNameIsListedByItsRecord) {
    const message_dlls dlls;
    add({.name = L"Mailer", .message_file = dlls.copy(L"messages-ja.dll")});
    EXPECT_EQ(
        winsock_messages::list_event_sources(error_, winsock_messages::listing::by_name, host_)
            .sources.size(),
        1U);
}

TEST_F(EventSource, ThatVanishesMeanwhileIsNotListed) {
    add();
    host_.errors_of_keys = {{key_, ERROR_FILE_NOT_FOUND}, {L"System", ERROR_FILE_NOT_FOUND}};
    const auto list =
        winsock_messages::list_event_sources(error_, winsock_messages::listing::by_name, host_);
    EXPECT_FALSE(error_);
    EXPECT_TRUE(list.sources.empty());
    EXPECT_TRUE(list.closed_logs.empty());
}

} // namespace
