#include <winsock_messages/event_source.h>

#include <gtest/gtest.h>

#include <string>
#include <system_error>

namespace {

using winsock_messages::event_source_errc;

TEST(EventSourceErrc, HasASentenceForEachValue) {
    using enum event_source_errc;

    struct {
        event_source_errc error;
        const char* sentence;
    } const expected[] = {
        {empty_name, "the name of the source is empty"},
        {name_too_long, "the name of the source is longer than 255 characters, the most that a "
                        "registry key may have"},
        {character_in_name,
         "the name of the source holds a control character or one of \\ < > & \""},
        {name_of_a_log, "an event log has the name of the source; choose another"},
        {no_such_log, "there is no such event log; create it first or name an existing one"},
        {security_log,
         "the log Security is for Windows alone; use Application or a log of your own"},
        {registered_in_other_log, "the source is registered in another log; remove it there first"},
        {other_values, "the source is registered with other values, which were kept; append to "
                       "them or replace them"},
        {other_type, "a value of the source is not of the type that Windows documents for it; it "
                     "was kept; replace it"},
        {not_recorded, "the source uses our DLL, but nothing says that we registered it; it was "
                       "left alone; force its removal where it is yours"},
        {not_registered,
         "the source is not registered: Windows would show nothing of its events; add it first"},
        {no_message_file, "the source has no EventMessageFile; add it again"},
        {path_not_absolute, "the path is not absolute; write it with its drive"},
        {path_on_network, "the path is a network path or on a mapped drive, which the Event Log "
                          "service cannot see; use a local drive"},
        {character_in_path, "the path holds ; , or %, which have a meaning of their own in a "
                            "registration; choose another folder"},
        {variable_not_expanded,
         "the path holds a variable that nothing expands (it is unknown, or the value is not of "
         "the type REG_EXPAND_SZ); register an absolute path"},
        {folder_not_found,
         "the folder of the DLL does not exist: the path is wrong; register the right one"},
        {other_messages, "the DLL has a message table, but not the messages of Winsock errors; "
                         "register winsock-messages-ja.dll"},
        {dll_access_denied, "access to the DLL was denied; give this user the right to read it"},
        {dll_in_use,
         "another program has opened the DLL for itself alone; close that and try again"},
        {not_elevated,
         "access to the registry was denied; run this as administrator, from an elevated prompt"},
        {busy,
         "another program is changing event sources and does not come to an end; try again later"},
        {not_undone, "the registration failed in the middle, and what was done could not be "
                     "undone; look at the source's key in the registry"},
    };

    int last = 0;
    for (const auto& [error, sentence] : expected) {
        EXPECT_EQ(make_error_code(error).message(), sentence);
        EXPECT_EQ(static_cast<int>(error), ++last);
    }
    EXPECT_EQ(last, static_cast<int>(not_undone));
    EXPECT_EQ(winsock_messages::event_source_category().message(last + 1), "unknown error 24");
}

TEST(EventSourceErrc, HasACategoryOfItsOwn) {
    EXPECT_STREQ(make_error_code(event_source_errc::busy).category().name(),
                 "winsock_messages.event_source");
}

TEST(MessageFileCategory, SaysWhatWindowsSaysOfOpeningADll) {
    const std::error_code error(1392, winsock_messages::message_file_category());
    EXPECT_TRUE(error.message().starts_with("the DLL cannot be opened: error 1392: "));
    EXPECT_GT(error.message().size(), std::string("the DLL cannot be opened: error 1392: ").size());
    EXPECT_STREQ(error.category().name(), "winsock_messages.message_file");
    const std::error_code no_memory(8, winsock_messages::message_file_category());
    EXPECT_EQ(no_memory, std::errc::not_enough_memory);
}

} // namespace
