#include "registration_record.h"

#include "fake_event_log_host.h"

#include <gtest/gtest.h>

#include <optional>
#include <string>

namespace {

using winsock_messages::parse_record;
using winsock_messages::registration_record;
using winsock_messages::to_text;

TEST(RegistrationRecord, NamesPathAndItemsInTheirOrder) {
    registration_record record{L"C:\\a b\\x.dll"};
    EXPECT_EQ(to_text(record), L"C:\\a b\\x.dll");
    record.types_supported = true;
    record.key = true;
    EXPECT_EQ(to_text(record), L"C:\\a b\\x.dll;Key;TypesSupported");
    record.event_message_file = true;
    record.parameter_message_file = true;
    EXPECT_EQ(to_text(record),
              L"C:\\a b\\x.dll;Key;EventMessageFile;ParameterMessageFile;TypesSupported");
}

TEST(RegistrationRecord, IsReadAsItWasWritten) {
    for (const bool key : {false, true}) {
        for (const bool parameters : {false, true}) {
            const registration_record record{L"C:\\x.dll", key, !key, parameters, !parameters};
            EXPECT_EQ(parse_record(to_text(record)), record);
        }
    }
}

TEST(RegistrationRecord, WithoutAPathOrWithAnUnknownItemIsNone) {
    for (const wchar_t* text : {L"", L";Key", L"C:\\x.dll;", L"C:\\x.dll;Key;", L"C:\\x.dll;Keys",
                                L"C:\\x.dll;key", L"C:\\x.dll;Key;Other"}) {
        EXPECT_EQ(parse_record(text), std::nullopt) << text;
    }
}

TEST(RegistrationRecord, IsAStringAmongTheValues) {
    const auto of = [](const winsock_messages::registry_value& value) {
        return winsock_messages::record_in({{L"winsockmessagesja", value}});
    };
    EXPECT_EQ(of(text_value(L"C:\\x.dll;Key", REG_SZ)),
              (registration_record{L"C:\\x.dll", true, false, false, false}));
    EXPECT_EQ(of(text_value(L"C:\\x.dll;Key", REG_EXPAND_SZ)), std::nullopt);
    EXPECT_EQ(of(number_value(7)), std::nullopt);
    EXPECT_EQ(winsock_messages::record_in({}), std::nullopt);
}

TEST(RegistrationRecord, HasValuesBesideIt) {
    EXPECT_EQ(winsock_messages::value_of_kept(L"TypesSupported"),
              L"WinsockMessagesJa.TypesSupported");
    EXPECT_TRUE(winsock_messages::belongs_to_record(L"WinsockMessagesJa"));
    EXPECT_TRUE(winsock_messages::belongs_to_record(L"winsockmessagesja.eventmessagefile"));
    EXPECT_FALSE(winsock_messages::belongs_to_record(L"WinsockMessagesJapan"));
    EXPECT_FALSE(winsock_messages::belongs_to_record(L"EventMessageFile"));
}

} // namespace
