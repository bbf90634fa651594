#include "event_source_fixture.h"

#include <gtest/gtest.h>

#include <string>
#include <system_error>
#include <vector>

namespace {

class AddEventSource : public event_source_fixture {};

TEST_F(AddEventSource, WritesRecordDllAndAllTypes) {
    EXPECT_TRUE(add().changed);
    EXPECT_FALSE(error_);
    const winsock_messages::registry_values expected{
        {L"EventMessageFile", text_value(built_dll(), REG_EXPAND_SZ)},
        {L"TypesSupported", number_value(7)},
        {L"WinsockMessagesJa", record(L";Key;EventMessageFile;TypesSupported")}};
    EXPECT_EQ(host_.registry.at(key_), expected);
    EXPECT_EQ(host_.registry.size(), 6U);
}

TEST_F(AddEventSource, AddsParameterMessagesToItsOwnSource) {
    add();
    add(registration_mode::parameter_only);
    EXPECT_FALSE(error_);
    const winsock_messages::registry_values expected{
        {L"EventMessageFile", text_value(built_dll())},
        {L"ParameterMessageFile", text_value(built_dll())},
        {L"TypesSupported", number_value(7)},
        {L"WinsockMessagesJa",
         record(L";Key;EventMessageFile;ParameterMessageFile;TypesSupported")}};
    EXPECT_EQ(host_.registry.at(key_), expected);
}

TEST_F(AddEventSource, WritesTheRecordFirst) {
    host_.results_of_changes = {ERROR_SUCCESS, ERROR_SUCCESS, ERROR_DISK_FULL, ERROR_DISK_FULL,
                                ERROR_DISK_FULL};
    add();
    EXPECT_EQ(error_, event_source_errc::not_undone);
    const winsock_messages::registry_values expected{
        {L"WinsockMessagesJa", record(L";Key;EventMessageFile;TypesSupported")}};
    EXPECT_EQ(host_.registry.at(key_), expected);
}

TEST_F(AddEventSource, ReplacesAnotherOfOursWithItsParameterMessages) {
    for (const registration_mode mode :
         {registration_mode::keep, registration_mode::parameter_only}) {
        add({.name = L"Mailer", .message_file = built_dll(L"x86"), .mode = mode});
    }
    EXPECT_TRUE(add(registration_mode::force).changed);
    EXPECT_FALSE(error_);
    EXPECT_EQ(host_.registry.at(key_).at(L"ParameterMessageFile"), text_value(built_dll()));
    EXPECT_EQ(host_.registry.at(key_).at(L"WinsockMessagesJa"),
              record(L";Key;EventMessageFile;ParameterMessageFile;TypesSupported"));
    EXPECT_TRUE(remove());
    EXPECT_FALSE(host_.registry.contains(key_));
}

TEST_F(AddEventSource, SaysThatAValueIsOfAnotherType) {
    host_.registry[key_] = {{L"EventMessageFile", number_value(1)}};
    for (const registration_mode mode : {registration_mode::keep, registration_mode::append}) {
        EXPECT_EQ(refusal({.name = L"Mailer", .message_file = built_dll(), .mode = mode}),
                  event_source_errc::other_type);
    }
}

TEST_F(AddEventSource, KeepsAnEmptyListThatItReplaces) {
    host_.registry[key_] = {{L"EventMessageFile", text_value(L"")}};
    const auto before = host_.registry;
    add(registration_mode::append);
    EXPECT_EQ(host_.registry.at(key_).at(L"EventMessageFile"), text_value(built_dll()));
    EXPECT_TRUE(remove());
    EXPECT_EQ(host_.registry, before);
}

TEST_F(AddEventSource, WaitsForOthers) {
    add();
    EXPECT_EQ(host_.changes_without_lock, 0);
    EXPECT_FALSE(host_.is_locked);
    host_.error_of_lock = event_source_errc::busy;
    EXPECT_EQ(refusal_of_name(L"Robot"), event_source_errc::busy);
    host_.error_of_lock = windows_error(ERROR_ACCESS_DENIED);
    EXPECT_EQ(refusal_of_name(L"Robot"), event_source_errc::not_elevated);
}

TEST_F(AddEventSource, IsAddedToAnotherLog) {
    add({.name = L"Mailer", .message_file = built_dll(), .log = L"Tools"});
    EXPECT_FALSE(error_);
    EXPECT_TRUE(host_.registry.contains(L"Tools\\Mailer"));
}

TEST_F(AddEventSource, IsRegisteredWithThePathInItsNormalForm) {
    std::wstring path = built_dll();
    path.replace(path.rfind(L'\\'), 1, L"/../x64/");
    add({.name = L"Mailer", .message_file = path});
    EXPECT_FALSE(error_);
    EXPECT_EQ(host_.registry.at(key_).at(L"EventMessageFile"), text_value(built_dll()));
}

TEST_F(AddEventSource, AddedTwiceChangesNothing) {
    for (const registration_mode mode :
         {registration_mode::keep, registration_mode::append, registration_mode::force}) {
        add();
        const auto before = host_.registry;
        EXPECT_FALSE(add(mode).changed);
        EXPECT_FALSE(error_);
        EXPECT_EQ(host_.registry, before);
    }
}

TEST_F(AddEventSource, WithOtherValuesIsKept) {
    host_.registry[key_] = {{L"EventMessageFile", text_value(L"C:\\mailer\\messages.dll")}};
    EXPECT_EQ(refusal_of_name(L"Mailer"), event_source_errc::other_values);
}

TEST_F(AddEventSource, WithAnotherParameterMessageFileIsKept) {
    host_.registry[key_] = {{L"EventMessageFile", text_value(L"C:\\mailer\\messages.dll")},
                            {L"ParameterMessageFile", text_value(L"C:\\mailer\\words.dll")}};
    EXPECT_EQ(refusal({.name = L"Mailer",
                       .message_file = built_dll(),
                       .mode = registration_mode::parameter_only}),
              event_source_errc::other_values);
}

TEST_F(AddEventSource, KeepsTheTypeOfAValueThatIsAppendedTo) {
    host_.registry[key_] = {{L"EventMessageFile", text_value(L"C:\\b.dll", REG_SZ)}};
    add(registration_mode::append);
    EXPECT_EQ(host_.registry.at(key_).at(L"EventMessageFile"),
              text_value(L"C:\\b.dll;" + built_dll(), REG_SZ));
}

TEST_F(AddEventSource, MustExistToGetParameterMessagesOnly) {
    const registration wanted{
        .name = L"Mailer", .message_file = built_dll(), .mode = registration_mode::parameter_only};
    EXPECT_EQ(refusal(wanted), event_source_errc::not_registered);
}

TEST_F(AddEventSource, RejectsEmptyName) {
    EXPECT_EQ(refusal_of_name(L""), event_source_errc::empty_name);
}

TEST_F(AddEventSource, RejectsNameLongerThanAKeyMayBe) {
    EXPECT_EQ(refusal_of_name(std::wstring(256, L'x')), event_source_errc::name_too_long);
    add({.name = std::wstring(255, L'x'), .message_file = built_dll()});
    EXPECT_FALSE(error_);
}

TEST_F(AddEventSource, RejectsCharactersInName) {
    for (const wchar_t* name : {L"a\\b", L"a<b", L"a>b", L"a&b", L"a\"b", L"a\tb", L"a\x7Fg"}) {
        EXPECT_EQ(refusal_of_name(name), event_source_errc::character_in_name);
    }
    EXPECT_EQ(refusal_of_name(std::wstring(L"a\0b", 3)), event_source_errc::character_in_name);
}

TEST_F(AddEventSource, AcceptsJapaneseName) {
    add({.name = L"メール 送信", .message_file = built_dll()});
    EXPECT_FALSE(error_);
    EXPECT_TRUE(host_.registry.contains(L"Application\\メール 送信"));
}

TEST_F(AddEventSource, RejectsTheNameOfALog) {
    EXPECT_EQ(refusal_of_name(L"tools"), event_source_errc::name_of_a_log);
}

TEST_F(AddEventSource, RejectsANameRegisteredInAnotherLog) {
    host_.registry[L"System\\Mailer"] = {};
    EXPECT_EQ(refusal_of_name(L"Mailer"), event_source_errc::registered_in_other_log);
}

TEST_F(AddEventSource, RejectsANameRegisteredInTwoLogs) {
    host_.registry[key_] = {};
    host_.registry[L"System\\Mailer"] = {};
    EXPECT_EQ(refusal_of_name(L"Mailer"), event_source_errc::registered_in_other_log);
}

TEST_F(AddEventSource, AcceptsTheLogInAnyCase) {
    add();
    const auto before = host_.registry;
    EXPECT_FALSE(
        add({.name = L"mailer", .message_file = built_dll(), .log = L"APPLICATION"}).changed);
    EXPECT_FALSE(error_);
    EXPECT_EQ(host_.registry, before);
}

TEST_F(AddEventSource, RejectsALogThatDoesNotExist) {
    EXPECT_EQ(refusal({.name = L"Mailer", .message_file = built_dll(), .log = L"Nowhere"}),
              event_source_errc::no_such_log);
}

TEST_F(AddEventSource, RejectsTheSecurityLog) {
    EXPECT_EQ(refusal({.name = L"Mailer", .message_file = built_dll(), .log = L"security"}),
              event_source_errc::security_log);
}

TEST_F(AddEventSource, RejectsRelativePath) {
    EXPECT_EQ(refusal_of_path(L"winsock-messages-ja.dll"), event_source_errc::path_not_absolute);
    EXPECT_EQ(refusal_of_path(L"C:winsock-messages-ja.dll"), event_source_errc::path_not_absolute);
    EXPECT_EQ(refusal_of_path(L"\\winsock-messages-ja.dll"), event_source_errc::path_not_absolute);
    EXPECT_EQ(refusal_of_path(L""), event_source_errc::path_not_absolute);
}

TEST_F(AddEventSource, RejectsUncPath) {
    EXPECT_EQ(refusal_of_path(L"\\\\server\\share\\a.dll"), event_source_errc::path_on_network);
    EXPECT_EQ(refusal_of_path(L"//server/share/a.dll"), event_source_errc::path_on_network);
    EXPECT_EQ(refusal_of_path(L"\\\\?\\UNC\\server\\share\\a.dll"),
              event_source_errc::path_on_network);
}

TEST_F(AddEventSource, RejectsMappedDrive) {
    host_.mapped_drives = {L"M:"};
    EXPECT_EQ(refusal_of_path(L"M:\\a.dll"), event_source_errc::path_on_network);
}

TEST_F(AddEventSource, RejectsCharactersInPath) {
    EXPECT_EQ(refusal_of_path(L"C:\\a;b\\a.dll"), event_source_errc::character_in_path);
    EXPECT_EQ(refusal_of_path(L"C:\\a,b\\a.dll"), event_source_errc::character_in_path);
    EXPECT_EQ(refusal_of_path(L"%C:\\a.dll"), event_source_errc::path_not_absolute);
    EXPECT_EQ(refusal_of_path(L"C:\\100%\\a.dll"), event_source_errc::character_in_path);
}

TEST_F(AddEventSource, RejectsADllThatIsNotThere) {
    EXPECT_EQ(refusal_of_path(L"C:\\nowhere\\a.dll"), message_module_errc::file_not_found);
}

TEST_F(AddEventSource, RejectsWhatIsNoDll) {
    const message_dlls dlls;
    EXPECT_EQ(refusal_of_path(dlls.text_file()), message_module_errc::not_a_module);
}

TEST_F(AddEventSource, RejectsADllWithoutTable) {
    const message_dlls dlls;
    EXPECT_EQ(refusal_of_path(dlls.without_table()), message_module_errc::no_message_table);
}

TEST_F(AddEventSource, RejectsADllWithOtherMessages) {
    const message_dlls dlls;
    EXPECT_EQ(refusal_of_path(dlls.with_other_messages()), event_source_errc::other_messages);
}

TEST_F(AddEventSource, AcceptsTheDllOfEveryArchitecture) {
    for (const wchar_t* architecture : {L"x64", L"x86", L"arm64"}) {
        add({.name = architecture, .message_file = built_dll(architecture)});
        EXPECT_FALSE(error_) << architecture;
    }
}

TEST_F(AddEventSource, WarnsOfWhoMayWriteAndWhoMayNotRead) {
    host_.file_rights = {.users_can_write = true, .local_service_can_read = false};
    const auto warned = add().warnings;
    EXPECT_TRUE(warned.users_can_write);
    EXPECT_TRUE(warned.local_service_cannot_read);
    host_.file_rights = {.users_can_write = false, .local_service_can_read = true};
    const auto calm = add().warnings;
    EXPECT_FALSE(calm.users_can_write);
    EXPECT_FALSE(calm.local_service_cannot_read);
}

TEST_F(AddEventSource, AcceptsALongLocalPath) {
    add({.name = L"Mailer", .message_file = L"\\\\?\\" + built_dll()});
    EXPECT_FALSE(error_);
    EXPECT_EQ(host_.registry.at(key_).at(L"EventMessageFile"), text_value(built_dll()));
}

TEST_F(AddEventSource, RejectsADllThatThisUserMayNotRead) {
    const message_dlls dlls;
    EXPECT_EQ(refusal_of_path(dlls.closed()), event_source_errc::dll_access_denied);
}

TEST_F(AddEventSource, RejectsADllThatAnotherProgramHasForItself) {
    const message_dlls dlls;
    const std::wstring dll = dlls.copy(L"winsock-messages-ja.dll");
    const HANDLE file =
        CreateFileW(dll.c_str(), GENERIC_READ, 0, nullptr, OPEN_EXISTING, 0, nullptr);
    ASSERT_NE(file, INVALID_HANDLE_VALUE);
    EXPECT_EQ(refusal_of_path(dll), event_source_errc::dll_in_use);
    CloseHandle(file);
}

TEST_F(AddEventSource, WarnsOfTheFolderOfTheDll) {
    host_.folder_judgement = {L"C:\\weak", winsock_messages::folder_weakness::belongs_to_user};
    const auto warned = add().warnings;
    EXPECT_EQ(warned.folder.folder, L"C:\\weak");
    EXPECT_EQ(warned.folder.weakness, winsock_messages::folder_weakness::belongs_to_user);
    ASSERT_EQ(host_.judged_folders.size(), 1U);
    EXPECT_EQ(host_.judged_folders[0].first,
              std::filesystem::path(built_dll()).parent_path().wstring());
    EXPECT_EQ(host_.judged_folders[0].second, winsock_messages::folder_use::holds_file);
}

TEST_F(AddEventSource, DoesNotWarnOfRightsThatCannotBeRead) {
    host_.error_of_rights = ERROR_ACCESS_DENIED;
    host_.file_rights = {.users_can_write = true, .local_service_can_read = false};
    host_.folder_judgement = {L"C:\\weak", winsock_messages::folder_weakness::belongs_to_user};
    const auto warned = add().warnings;
    EXPECT_FALSE(error_);
    EXPECT_FALSE(warned.users_can_write);
    EXPECT_FALSE(warned.local_service_cannot_read);
    EXPECT_EQ(warned.folder.weakness, winsock_messages::folder_weakness::none);
}

} // namespace
