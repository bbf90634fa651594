#include <winsock_messages/event_source.h>
#include <winsock_messages/message_module.h>

#include "fake_event_log_host.h"
#include "message_dlls.h"

#include <gtest/gtest.h>

#include <string>
#include <system_error>
#include <vector>

namespace {

using winsock_messages::event_source_errc;
using winsock_messages::message_module_errc;
using winsock_messages::registration;
using winsock_messages::registration_mode;
using winsock_messages::registration_result;

const std::wstring key = L"Application\\Mailer"; // NOLINT(cert-err58-cpp)

class EventSource : public testing::Test {
protected:
    registration_result add(const registration& wanted) {
        return winsock_messages::add_event_source(wanted, error_, host_);
    }

    registration_result add(registration_mode mode = registration_mode::keep) {
        return add({.name = L"Mailer", .message_file = built_dll(), .mode = mode});
    }

    bool remove(const std::wstring& name = L"Mailer") {
        return winsock_messages::remove_event_source(name, error_, host_);
    }

    /// What adding is refused with; nothing may have changed.
    std::error_code refusal(const registration& wanted) {
        const auto before = host_.registry;
        EXPECT_FALSE(add(wanted).changed);
        EXPECT_EQ(host_.registry, before);
        return error_;
    }

    std::error_code refusal_of_name(const std::wstring& name) {
        return refusal({.name = name, .message_file = built_dll()});
    }

    std::error_code refusal_of_path(const std::wstring& path) {
        return refusal({.name = L"Mailer", .message_file = path});
    }

    fake_event_log_host host_;
    std::error_code error_ = event_source_errc::not_undone; // every success must clear it
};

// Adding

TEST_F(EventSource, IsAddedWithItsDllAndAllTypes) {
    EXPECT_TRUE(add().changed);
    EXPECT_FALSE(error_);
    const winsock_messages::registry_values expected{
        {L"EventMessageFile", text_value(built_dll(), REG_EXPAND_SZ)},
        {L"TypesSupported", number_value(7)}};
    EXPECT_EQ(host_.registry.at(key), expected);
    EXPECT_EQ(host_.registry.size(), 6U);
}

TEST_F(EventSource, IsAddedWithParameterMessagesWhereAsked) {
    add({.name = L"Mailer", .message_file = built_dll(), .parameter_messages = true});
    EXPECT_FALSE(error_);
    EXPECT_EQ(host_.registry.at(key).at(L"ParameterMessageFile"), text_value(built_dll()));
    EXPECT_EQ(host_.registry.at(key).size(), 3U);
}

TEST_F(EventSource, IsAddedToAnotherLog) {
    add({.name = L"Mailer", .message_file = built_dll(), .log = L"Tools"});
    EXPECT_FALSE(error_);
    EXPECT_TRUE(host_.registry.contains(L"Tools\\Mailer"));
}

TEST_F(EventSource, IsRegisteredWithThePathInItsNormalForm) {
    std::wstring path = built_dll();
    path.replace(path.rfind(L'\\'), 1, L"/../x64/");
    add({.name = L"Mailer", .message_file = path});
    EXPECT_FALSE(error_);
    EXPECT_EQ(host_.registry.at(key).at(L"EventMessageFile"), text_value(built_dll()));
}

TEST_F(EventSource, AddedTwiceChangesNothing) {
    for (const registration_mode mode :
         {registration_mode::keep, registration_mode::append, registration_mode::replace}) {
        add();
        const auto before = host_.registry;
        EXPECT_FALSE(add(mode).changed);
        EXPECT_FALSE(error_);
        EXPECT_EQ(host_.registry, before);
    }
}

TEST_F(EventSource, WithOtherValuesIsKept) {
    host_.registry[key] = {{L"EventMessageFile", text_value(L"C:\\mailer\\messages.dll")}};
    EXPECT_EQ(refusal_of_name(L"Mailer"), event_source_errc::other_values);
}

TEST_F(EventSource, WithAnotherParameterMessageFileIsKept) {
    host_.registry[key] = {{L"EventMessageFile", text_value(L"C:\\mailer\\messages.dll")},
                           {L"ParameterMessageFile", text_value(L"C:\\mailer\\words.dll")}};
    const registration wanted{.name = L"Mailer",
                              .message_file = built_dll(),
                              .mode = registration_mode::append,
                              .parameter_messages = true};
    EXPECT_EQ(refusal(wanted), event_source_errc::other_values);
}

TEST_F(EventSource, IsReplacedWhereAsked) {
    host_.registry[key] = {{L"EventMessageFile", text_value(L"C:\\mailer\\messages.dll")},
                           {L"TypesSupported", number_value(1)}};
    EXPECT_TRUE(add(registration_mode::replace).changed);
    EXPECT_FALSE(error_);
    const winsock_messages::registry_values expected{{L"EventMessageFile", text_value(built_dll())},
                                                     {L"TypesSupported", number_value(7)}};
    EXPECT_EQ(host_.registry.at(key), expected);
}

TEST_F(EventSource, KeepsItsMessageFilesWhenOursIsAppended) {
    const winsock_messages::registry_values before{
        {L"EventMessageFile", text_value(L"%SystemRoot%\\a.dll;C:\\b.dll")},
        {L"TypesSupported", number_value(1)}};
    host_.registry[key] = before;
    EXPECT_TRUE(add(registration_mode::append).changed);
    EXPECT_FALSE(error_);
    EXPECT_EQ(host_.registry.at(key).at(L"EventMessageFile"),
              text_value(L"%SystemRoot%\\a.dll;C:\\b.dll;" + built_dll()));
    EXPECT_EQ(host_.registry.at(key).at(L"TypesSupported"), number_value(1));
    EXPECT_TRUE(remove());
    EXPECT_EQ(host_.registry.at(key), before);
}

TEST_F(EventSource, KeepsTheTypeOfAValueThatIsAppendedTo) {
    host_.registry[key] = {{L"EventMessageFile", text_value(L"C:\\b.dll", REG_SZ)}};
    add(registration_mode::append);
    EXPECT_EQ(host_.registry.at(key).at(L"EventMessageFile"),
              text_value(L"C:\\b.dll;" + built_dll(), REG_SZ));
}

TEST_F(EventSource, GetsParameterMessagesOnly) {
    const winsock_messages::registry_values before{
        {L"EventMessageFile", text_value(L"C:\\mailer\\messages.dll")}};
    host_.registry[key] = before;
    EXPECT_TRUE(add(registration_mode::parameter_only).changed);
    EXPECT_FALSE(error_);
    winsock_messages::registry_values expected = before;
    expected[L"ParameterMessageFile"] = text_value(built_dll());
    EXPECT_EQ(host_.registry.at(key), expected);
    EXPECT_FALSE(add(registration_mode::parameter_only).changed);
    EXPECT_TRUE(remove());
    EXPECT_EQ(host_.registry.at(key), before);
}

TEST_F(EventSource, MustExistToGetParameterMessagesOnly) {
    const registration wanted{
        .name = L"Mailer", .message_file = built_dll(), .mode = registration_mode::parameter_only};
    EXPECT_EQ(refusal(wanted), event_source_errc::not_registered);
}

// Names

TEST_F(EventSource, RejectsEmptyName) {
    EXPECT_EQ(refusal_of_name(L""), event_source_errc::empty_name);
}

TEST_F(EventSource, RejectsNameLongerThanAKeyMayBe) {
    EXPECT_EQ(refusal_of_name(std::wstring(256, L'x')), event_source_errc::name_too_long);
    add({.name = std::wstring(255, L'x'), .message_file = built_dll()});
    EXPECT_FALSE(error_);
}

TEST_F(EventSource, RejectsCharactersInName) {
    for (const wchar_t* name : {L"a\\b", L"a<b", L"a>b", L"a&b", L"a\"b", L"a\tb"}) {
        EXPECT_EQ(refusal_of_name(name), event_source_errc::character_in_name);
    }
    EXPECT_EQ(refusal_of_name(std::wstring(L"a\0b", 3)), event_source_errc::character_in_name);
}

TEST_F(EventSource, AcceptsJapaneseName) {
    add({.name = L"メール 送信", .message_file = built_dll()});
    EXPECT_FALSE(error_);
    EXPECT_TRUE(host_.registry.contains(L"Application\\メール 送信"));
}

TEST_F(EventSource, RejectsTheNameOfALog) {
    EXPECT_EQ(refusal_of_name(L"tools"), event_source_errc::name_of_a_log);
}

TEST_F(EventSource, RejectsANameRegisteredInAnotherLog) {
    host_.registry[L"System\\Mailer"] = {};
    EXPECT_EQ(refusal_of_name(L"Mailer"), event_source_errc::registered_in_other_log);
}

TEST_F(EventSource, RejectsALogThatDoesNotExist) {
    EXPECT_EQ(refusal({.name = L"Mailer", .message_file = built_dll(), .log = L"Nowhere"}),
              event_source_errc::no_such_log);
}

TEST_F(EventSource, RejectsTheSecurityLog) {
    EXPECT_EQ(refusal({.name = L"Mailer", .message_file = built_dll(), .log = L"security"}),
              event_source_errc::security_log);
}

// Paths

TEST_F(EventSource, RejectsRelativePath) {
    EXPECT_EQ(refusal_of_path(L"winsock-messages-ja.dll"), event_source_errc::path_not_absolute);
    EXPECT_EQ(refusal_of_path(L"C:winsock-messages-ja.dll"), event_source_errc::path_not_absolute);
    EXPECT_EQ(refusal_of_path(L"\\winsock-messages-ja.dll"), event_source_errc::path_not_absolute);
    EXPECT_EQ(refusal_of_path(L""), event_source_errc::path_not_absolute);
}

TEST_F(EventSource, RejectsUncPath) {
    EXPECT_EQ(refusal_of_path(L"\\\\server\\share\\a.dll"), event_source_errc::path_on_network);
    EXPECT_EQ(refusal_of_path(L"//server/share/a.dll"), event_source_errc::path_on_network);
}

TEST_F(EventSource, RejectsMappedDrive) {
    host_.mapped_drives = {L"M:"};
    EXPECT_EQ(refusal_of_path(L"M:\\a.dll"), event_source_errc::path_on_network);
}

TEST_F(EventSource, RejectsCharactersInPath) {
    EXPECT_EQ(refusal_of_path(L"C:\\a;b\\a.dll"), event_source_errc::character_in_path);
    EXPECT_EQ(refusal_of_path(L"%C:\\a.dll"), event_source_errc::path_not_absolute);
    EXPECT_EQ(refusal_of_path(L"C:\\100%\\a.dll"), event_source_errc::character_in_path);
}

TEST_F(EventSource, RejectsADllThatIsNotThere) {
    EXPECT_EQ(refusal_of_path(L"C:\\nowhere\\a.dll"), message_module_errc::file_not_found);
}

TEST_F(EventSource, RejectsWhatIsNoDll) {
    const message_dlls dlls;
    EXPECT_EQ(refusal_of_path(dlls.text_file()), message_module_errc::not_a_module);
}

TEST_F(EventSource, RejectsADllWithoutTable) {
    const message_dlls dlls;
    EXPECT_EQ(refusal_of_path(dlls.without_table()), message_module_errc::no_message_table);
}

TEST_F(EventSource, RejectsADllWithOtherMessages) {
    const message_dlls dlls;
    EXPECT_EQ(refusal_of_path(dlls.with_other_messages()), event_source_errc::other_messages);
}

TEST_F(EventSource, AcceptsTheDllOfEveryArchitecture) {
    for (const wchar_t* architecture : {L"x64", L"x86", L"arm64"}) {
        add({.name = architecture, .message_file = built_dll(architecture)});
        EXPECT_FALSE(error_) << architecture;
    }
}

TEST_F(EventSource, WarnsOfWhoMayWriteAndWhoMayNotRead) {
    host_.file_rights = {.users_can_write = true, .local_service_can_read = false};
    const auto warned = add().warnings;
    EXPECT_TRUE(warned.users_can_write);
    EXPECT_TRUE(warned.local_service_cannot_read);
    host_.file_rights = {.users_can_write = false, .local_service_can_read = true};
    const auto calm = add().warnings;
    EXPECT_FALSE(calm.users_can_write);
    EXPECT_FALSE(calm.local_service_cannot_read);
}

// Failures

TEST_F(EventSource, SaysThatTheProcessIsNotElevated) {
    host_.changes_before_refusal = 0;
    host_.refusals = 1;
    EXPECT_EQ(refusal_of_name(L"Mailer"), event_source_errc::not_elevated);
    EXPECT_NE(error_.message().find("run this as administrator"), std::string::npos);
}

TEST_F(EventSource, HalfMadeIsRolledBack) {
    for (int changes = 1; changes <= 3; ++changes) {
        host_.changes_before_refusal = changes;
        host_.refusals = 1;
        host_.refusal = ERROR_DISK_FULL;
        EXPECT_EQ(
            refusal({.name = L"Mailer", .message_file = built_dll(), .parameter_messages = true}),
            windows_error(ERROR_DISK_FULL));
        EXPECT_EQ(host_.refusals, 0) << "failed later than meant: " << changes;
    }
}

TEST_F(EventSource, HalfReplacedIsRolledBack) {
    host_.registry[key] = {{L"EventMessageFile", text_value(L"C:\\mailer\\messages.dll")},
                           {L"TypesSupported", number_value(1)}};
    host_.changes_before_refusal = 1;
    host_.refusals = 1;
    EXPECT_EQ(
        refusal(
            {.name = L"Mailer", .message_file = built_dll(), .mode = registration_mode::replace}),
        event_source_errc::not_elevated);
    EXPECT_EQ(host_.refusals, 0);
}

TEST_F(EventSource, SaysThatItCouldNotBeRolledBack) {
    host_.changes_before_refusal = 1;
    host_.refusals = 100;
    add();
    EXPECT_EQ(error_, event_source_errc::not_undone);
}

TEST_F(EventSource, HalfRemovedIsRolledBack) {
    host_.registry[key] = {
        {L"EventMessageFile", text_value(L"C:\\mailer\\messages.dll;" + built_dll())},
        {L"ParameterMessageFile", text_value(built_dll())}};
    const auto before = host_.registry;
    host_.changes_before_refusal = 1;
    host_.refusals = 1;
    EXPECT_FALSE(remove());
    EXPECT_EQ(error_, event_source_errc::not_elevated);
    EXPECT_EQ(host_.registry, before);
}

TEST_F(EventSource, RemovedInOneLogIsRestoredWhereTheOtherFails) {
    add();
    host_.registry[L"System\\Mailer"] = host_.registry.at(key);
    const auto before = host_.registry;
    host_.changes_before_refusal = 1;
    host_.refusals = 1;
    EXPECT_FALSE(remove());
    EXPECT_EQ(host_.registry, before);
}

// Removing

TEST_F(EventSource, IsRemovedWithItsKey) {
    const auto before = host_.registry;
    add();
    EXPECT_TRUE(remove());
    EXPECT_FALSE(error_);
    EXPECT_EQ(host_.registry, before);
    EXPECT_FALSE(remove());
    EXPECT_FALSE(error_);
}

TEST_F(EventSource, IsRemovedAfterItsDllHasGone) {
    const auto before = host_.registry;
    host_.registry[key] = {
        {L"EventMessageFile", text_value(L"C:\\nowhere\\WINSOCK-MESSAGES-JA.DLL")},
        {L"TypesSupported", number_value(7)}};
    EXPECT_TRUE(remove());
    EXPECT_EQ(host_.registry, before);
}

TEST_F(EventSource, OfADllWithANameOfItsOwnIsRemoved) {
    const message_dlls dlls;
    const auto before = host_.registry;
    add({.name = L"Mailer", .message_file = dlls.copy(L"mailer-messages.dll")});
    EXPECT_TRUE(remove());
    EXPECT_EQ(host_.registry, before);
}

TEST_F(EventSource, ThatWasThereBeforeKeepsItsKey) {
    for (const winsock_messages::registry_values& before :
         {winsock_messages::registry_values(),
          winsock_messages::registry_values{{L"CategoryCount", number_value(2)}}}) {
        host_.registry[key] = before;
        EXPECT_TRUE(add().changed);
        EXPECT_TRUE(remove());
        EXPECT_EQ(host_.registry.at(key), before);
    }
}

TEST_F(EventSource, WithKeysBelowItKeepsThem) {
    add();
    host_.registry[key + L"\\Parameters"] = {};
    EXPECT_TRUE(remove());
    EXPECT_FALSE(host_.registry.at(key).contains(L"EventMessageFile"));
    EXPECT_TRUE(host_.registry.contains(key + L"\\Parameters"));
}

TEST_F(EventSource, OfSomebodyElseIsNotRemoved) {
    host_.registry[key] = {{L"EventMessageFile", text_value(L"C:\\mailer\\messages.dll")}};
    const auto before = host_.registry;
    EXPECT_FALSE(remove());
    EXPECT_FALSE(error_);
    EXPECT_EQ(host_.registry, before);
}

TEST_F(EventSource, KeepsEmptyPlacesOfItsListWhenOursIsRemoved) {
    host_.registry[key] = {{L"EventMessageFile", text_value(L"C:\\a.dll;;C:\\b.dll;")}};
    const auto before = host_.registry;
    add(registration_mode::append);
    EXPECT_TRUE(remove());
    EXPECT_EQ(host_.registry, before);
}

// Finding and listing

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
    host_.registry[key] = {{L"EventMessageFile", number_value(1)},
                           {L"TypesSupported", text_value(L"7")}};
    const auto found = winsock_messages::find_event_sources(L"Mailer", error_, host_);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_FALSE(found[0].event_message_files);
    EXPECT_FALSE(found[0].types_supported);
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
    const auto list = winsock_messages::list_event_sources(error_, host_);
    EXPECT_FALSE(error_);
    std::vector<std::wstring> names;
    for (const auto& source : list.sources) {
        names.push_back(source.log + L"/" + source.name);
    }
    EXPECT_EQ(names,
              (std::vector<std::wstring>{L"Application/Mailer", L"System/Words", L"Tools/Robot"}));
    EXPECT_EQ(list.closed_logs, std::vector<std::wstring>{L"Security"});
}

TEST_F(EventSource, ListFailsWhereTheLogsCannotBeRead) {
    host_.closed_keys = {L""};
    EXPECT_TRUE(winsock_messages::list_event_sources(error_, host_).sources.empty());
    EXPECT_EQ(error_, windows_error(ERROR_ACCESS_DENIED));
}

TEST(EventSourceErrc, HasASentenceForEachValue) {
    const auto last = static_cast<int>(event_source_errc::not_undone);
    for (int value = 1; value <= last; ++value) {
        const std::string text = winsock_messages::event_source_category().message(value);
        EXPECT_FALSE(text.starts_with("unknown error")) << value;
    }
    EXPECT_EQ(winsock_messages::event_source_category().message(last + 1),
              "unknown error " + std::to_string(last + 1));
}

} // namespace
