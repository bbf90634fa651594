#include "event_source_fixture.h"

#include <gtest/gtest.h>

#include <cwctype>
#include <string>
#include <system_error>
#include <vector>

namespace {

class RemoveEventSource : public event_source_fixture {};

TEST_F(RemoveEventSource, TakesTheKeyThatWasMade) {
    const auto before = host_.registry;
    add();
    EXPECT_TRUE(remove());
    EXPECT_FALSE(error_);
    EXPECT_EQ(host_.registry, before);
    EXPECT_EQ(host_.changes_without_lock, 0);
    EXPECT_FALSE(remove());
    EXPECT_FALSE(error_);
}

TEST_F(RemoveEventSource, WorksAfterTheDllHasGone) {
    const auto before = host_.registry;
    {
        const message_dlls dlls;
        add({.name = L"Mailer", .message_file = dlls.copy(L"messages-ja.dll")});
        ASSERT_FALSE(error_);
    }
    EXPECT_TRUE(remove());
    EXPECT_EQ(host_.registry, before);
}

TEST_F(RemoveEventSource, KeepsWhatSomebodyAddedToTheKey) {
    add();
    host_.registry[key_][L"CategoryCount"] = number_value(3);
    EXPECT_TRUE(remove());
    const winsock_messages::registry_values expected{{L"CategoryCount", number_value(3)}};
    EXPECT_EQ(host_.registry.at(key_), expected);
}

TEST_F(RemoveEventSource, KeepsKeysBelow) {
    add();
    host_.registry[key_ + L"\\Parameters"] = {};
    EXPECT_TRUE(remove());
    EXPECT_FALSE(error_);
    EXPECT_TRUE(host_.registry.at(key_).empty());
    EXPECT_TRUE(host_.registry.contains(key_ + L"\\Parameters"));
}

TEST_F(RemoveEventSource, KeepsWhatSomebodyChangedSince) {
    add();
    host_.registry[key_][L"EventMessageFile"] = text_value(L"C:\\new.dll", REG_SZ);
    host_.registry[key_][L"TypesSupported"] = number_value(31);
    EXPECT_TRUE(remove());
    const winsock_messages::registry_values expected{
        {L"EventMessageFile", text_value(L"C:\\new.dll", REG_SZ)},
        {L"TypesSupported", number_value(31)}};
    EXPECT_EQ(host_.registry.at(key_), expected);
}

TEST_F(RemoveEventSource, KeepsWhatSomebodyAppendedSince) {
    add();
    host_.registry[key_][L"EventMessageFile"] = text_value(built_dll() + L",C:\\new.dll");
    EXPECT_TRUE(remove());
    const winsock_messages::registry_values expected{
        {L"EventMessageFile", text_value(L"C:\\new.dll")}};
    EXPECT_EQ(host_.registry.at(key_), expected);
}

TEST_F(RemoveEventSource, GivesBackAListToWhichSomebodyHasAdded) {
    host_.registry[key_] = {{L"EventMessageFile", text_value(L"C:\\old.dll")},
                            {L"TypesSupported", number_value(7)}};
    add(registration_mode::force);
    host_.registry[key_][L"EventMessageFile"] = text_value(built_dll() + L";C:\\new.dll");
    EXPECT_TRUE(remove());
    const winsock_messages::registry_values expected{
        {L"EventMessageFile", text_value(L"C:\\old.dll;C:\\new.dll")},
        {L"TypesSupported", number_value(7)}};
    EXPECT_EQ(host_.registry.at(key_), expected);
}

TEST_F(RemoveEventSource, FindsItsPathInAnyCase) {
    add();
    std::wstring path = built_dll();
    for (wchar_t& c : path) {
        c = static_cast<wchar_t>(std::towupper(c));
    }
    host_.registry[key_][L"EventMessageFile"] = text_value(path);
    EXPECT_TRUE(remove());
    EXPECT_FALSE(host_.registry.contains(key_));
}

TEST_F(RemoveEventSource, LeavesASourceOfSomebodyElseAlone) {
    host_.registry[key_] = {{L"EventMessageFile", text_value(L"C:\\mailer\\messages.dll")}};
    const auto before = host_.registry;
    for (const removal_mode mode : {removal_mode::recorded, removal_mode::force}) {
        EXPECT_FALSE(remove(L"Mailer", mode));
        EXPECT_FALSE(error_);
        EXPECT_EQ(host_.registry, before);
    }
}

TEST_F(RemoveEventSource, SaysThatASourceWithoutARecordUsesOurDll) {
    const std::wstring unreadable = built_dll() + L";Key;Somewhat";
    for (const std::wstring& record : {std::wstring(), std::wstring(L";Key"), unreadable}) {
        host_.registry[key_] = {{L"EventMessageFile", text_value(built_dll())},
                                {L"WinsockMessagesJa", text_value(record, REG_SZ)}};
        const auto before = host_.registry;
        EXPECT_FALSE(remove());
        EXPECT_EQ(error_, event_source_errc::not_recorded);
        EXPECT_EQ(host_.registry, before);
    }
}

TEST_F(RemoveEventSource, ByForceTakesOurDllWithoutARecord) {
    host_.registry[key_] = {{L"EventMessageFile", text_value(L"C:\\gone\\winsock-messages-ja.dll")},
                            {L"TypesSupported", number_value(7)}};
    EXPECT_TRUE(remove_by_force());
    EXPECT_FALSE(error_);
    EXPECT_FALSE(host_.registry.contains(key_));
}

TEST_F(RemoveEventSource, ByForceKeepsWhatIsNotOurs) {
    host_.registry[key_] = {
        {L"EventMessageFile",
         text_value(L"C:\\a.dll,C:\\gone\\winsock-messages-ja.dll;C:\\b.dll;" + built_dll())},
        {L"ParameterMessageFile", text_value(built_dll())},
        {L"TypesSupported", number_value(7)},
        {L"WinsockMessagesJa", number_value(1)}};
    EXPECT_TRUE(remove_by_force());
    const winsock_messages::registry_values expected{
        {L"EventMessageFile", text_value(L"C:\\a.dll;C:\\b.dll")},
        {L"TypesSupported", number_value(7)}};
    EXPECT_EQ(host_.registry.at(key_), expected);
}

TEST_F(RemoveEventSource, ByForceKeepsOtherTypesAndKeysBelow) {
    host_.registry[key_] = {{L"EventMessageFile", text_value(built_dll())},
                            {L"TypesSupported", number_value(31)}};
    EXPECT_TRUE(remove_by_force());
    const winsock_messages::registry_values expected{{L"TypesSupported", number_value(31)}};
    EXPECT_EQ(host_.registry.at(key_), expected);
    host_.registry[key_] = {{L"EventMessageFile", text_value(built_dll())},
                            {L"TypesSupported", number_value(7)}};
    host_.registry[key_ + L"\\Parameters"] = {};
    EXPECT_TRUE(remove_by_force());
    EXPECT_TRUE(host_.registry.at(key_).empty());
}

TEST_F(RemoveEventSource, ByForceGoesByTheRecordWhereThereIsOne) {
    add();
    host_.registry[key_][L"EventMessageFile"] =
        text_value(L"C:\\other\\winsock-messages-ja.dll;" + built_dll());
    EXPECT_TRUE(remove_by_force());
    const winsock_messages::registry_values expected{
        {L"EventMessageFile", text_value(L"C:\\other\\winsock-messages-ja.dll")}};
    EXPECT_EQ(host_.registry.at(key_), expected);
}

TEST_F(RemoveEventSource, RejectsANameThatNoSourceHas) {
    EXPECT_FALSE(remove(L"a\\b"));
    EXPECT_EQ(error_, event_source_errc::character_in_name);
}

TEST_F(RemoveEventSource, WaitsForOthers) {
    add();
    const auto before = host_.registry;
    host_.error_of_lock = event_source_errc::busy;
    EXPECT_FALSE(remove());
    EXPECT_EQ(error_, event_source_errc::busy);
    EXPECT_EQ(host_.registry, before);
}

} // namespace
