#include <winsock_messages/event_source_check.h>

#include "fake_event_log_host.h"
#include "message_dlls.h"
#include "message_file.h"
#include "with_host.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <system_error>
#include <vector>

namespace {

using winsock_messages::event_source_check;
using winsock_messages::event_source_errc;
using winsock_messages::event_source_finding;
using winsock_messages::event_source_step;
using winsock_messages::message_module_errc;
using winsock_messages::our_part;

class EventSourceCheck : public testing::Test {
protected:
    event_source_check check(const std::wstring& log = L"Application") {
        return winsock_messages::check_event_source(L"Mailer", log, host_);
    }

    /// The step that fails, which is the last one.
    event_source_finding failure_of(const std::wstring& path, std::uint32_t type = REG_EXPAND_SZ) {
        host_.registry[L"Application\\Mailer"] = {{L"EventMessageFile", text_value(path, type)}};
        const event_source_check result = check();
        EXPECT_FALSE(result.passed());
        return result.findings.back();
    }

    std::error_code error_of_messages() {
        std::error_code error;
        winsock_messages::messages_of_event_source(L"Mailer", error, host_);
        return error;
    }

    fake_event_log_host host_;
};

TEST_F(EventSourceCheck, PassesEveryStep) {
    host_.variables = {{L"Dist", DIST_DIR}};
    const std::wstring stored = L"%Dist%\\x64\\winsock-messages-ja.dll";
    host_.registry[L"Application\\Mailer"] = {{L"EventMessageFile", text_value(stored)}};
    const event_source_check result = check(L"application");
    EXPECT_TRUE(result.passed());
    ASSERT_EQ(result.findings.size(), 5U);
    for (int i = 0; i < 5; ++i) {
        const auto& finding = result.findings[static_cast<std::size_t>(i)];
        EXPECT_EQ(finding.step, static_cast<event_source_step>(i));
        EXPECT_FALSE(finding.error);
    }
    EXPECT_EQ(result.findings[0].subject, L"Application");
    EXPECT_EQ(result.findings[1].subject, stored);
    EXPECT_EQ(result.findings[4].subject, host_.expand(stored));
    EXPECT_FALSE(error_of_messages());
}

TEST_F(EventSourceCheck, NamesAMissingKey) {
    const event_source_check result = check();
    ASSERT_EQ(result.findings.size(), 1U);
    EXPECT_EQ(result.findings[0].step, event_source_step::key);
    EXPECT_EQ(result.findings[0].error, event_source_errc::not_registered);
    EXPECT_EQ(error_of_messages(), event_source_errc::not_registered);
}

TEST_F(EventSourceCheck, NamesTheWrongLog) {
    host_.registry[L"System\\Mailer"] = {{L"EventMessageFile", text_value(built_dll())}};
    const event_source_check result = check();
    ASSERT_EQ(result.findings.size(), 1U);
    EXPECT_EQ(result.findings[0].error, event_source_errc::registered_in_other_log);
    EXPECT_EQ(result.findings[0].subject, L"System");
    EXPECT_TRUE(check(L"System").passed());
}

TEST_F(EventSourceCheck, NamesASecondLog) {
    host_.registry[L"Application\\Mailer"] = {{L"EventMessageFile", text_value(built_dll())}};
    host_.registry[L"System\\Mailer"] = {{L"EventMessageFile", text_value(built_dll())}};
    const event_source_check result = check();
    ASSERT_EQ(result.findings.size(), 1U);
    EXPECT_EQ(result.findings[0].error, event_source_errc::registered_in_other_log);
    EXPECT_EQ(result.findings[0].subject, L"Application, System");
    EXPECT_EQ(error_of_messages(), event_source_errc::registered_in_other_log);
}

TEST_F(EventSourceCheck, NamesAMissingValue) {
    host_.registry[L"Application\\Mailer"] = {};
    const event_source_check result = check();
    EXPECT_EQ(result.findings.back().step, event_source_step::value);
    EXPECT_EQ(result.findings.back().error, event_source_errc::no_message_file);
    EXPECT_EQ(error_of_messages(), event_source_errc::no_message_file);
}

TEST_F(EventSourceCheck, NamesAnUnknownVariable) {
    const auto failure = failure_of(L"%NOSUCH%\\winsock-messages-ja.dll");
    EXPECT_EQ(failure.step, event_source_step::path);
    EXPECT_EQ(failure.error, event_source_errc::variable_not_expanded);
    EXPECT_EQ(error_of_messages(), event_source_errc::variable_not_expanded);
}

TEST_F(EventSourceCheck, NamesAVariableInAStringThatIsNotExpanded) {
    host_.variables = {{L"Dist", DIST_DIR}};
    const auto failure = failure_of(L"%Dist%\\x64\\winsock-messages-ja.dll", REG_SZ);
    EXPECT_EQ(failure.error, event_source_errc::variable_not_expanded);
}

TEST_F(EventSourceCheck, NamesARelativeAndANetworkPath) {
    EXPECT_EQ(failure_of(L"winsock-messages-ja.dll").error, event_source_errc::path_not_absolute);
    EXPECT_EQ(failure_of(L"\\\\server\\a\\b.dll").error, event_source_errc::path_on_network);
}

TEST_F(EventSourceCheck, NamesAWrongPath) {
    const auto failure = failure_of(L"C:\\no such folder\\winsock-messages-ja.dll");
    EXPECT_EQ(failure.step, event_source_step::file);
    EXPECT_EQ(failure.error, event_source_errc::folder_not_found);
}

TEST_F(EventSourceCheck, NamesAMissingDll) {
    const message_dlls dlls;
    const auto failure = failure_of((dlls.folder() / L"winsock-messages-ja.dll").wstring());
    EXPECT_EQ(failure.step, event_source_step::file);
    EXPECT_EQ(failure.error, message_module_errc::file_not_found);
}

TEST_F(EventSourceCheck, NamesAFileThatIsNoDll) {
    const message_dlls dlls;
    const auto failure = failure_of(dlls.text_file());
    EXPECT_EQ(failure.step, event_source_step::file);
    EXPECT_EQ(failure.error, message_module_errc::not_a_module);
}

TEST_F(EventSourceCheck, NamesADllWithoutTable) {
    const message_dlls dlls;
    const auto failure = failure_of(dlls.without_table());
    EXPECT_EQ(failure.step, event_source_step::messages);
    EXPECT_EQ(failure.error, message_module_errc::no_message_table);
}

TEST_F(EventSourceCheck, NamesADllWithOtherMessages) {
    const message_dlls dlls;
    const auto failure = failure_of(dlls.with_other_messages());
    EXPECT_EQ(failure.step, event_source_step::messages);
    EXPECT_EQ(failure.error, event_source_errc::other_messages);
}

TEST_F(EventSourceCheck, PassesWhereOneFileOfAListIsRight) {
    host_.registry[L"Application\\Mailer"] = {
        {L"EventMessageFile", text_value(L"C:\\gone\\mailer.dll;" + built_dll())}};
    EXPECT_TRUE(check().passed());
    EXPECT_FALSE(error_of_messages());
}

TEST_F(EventSourceCheck, NamesWhatIsWrongWithOursInAList) {
    const message_dlls dlls;
    const std::wstring ours = (dlls.folder() / L"winsock-messages-ja.dll").wstring();
    const auto failure = failure_of(ours + L";" + dlls.with_other_messages());
    EXPECT_EQ(failure.error, message_module_errc::file_not_found);
    EXPECT_EQ(failure.subject, ours);
}

TEST_F(EventSourceCheck, FollowsTheParameterMessageFileWhereOnlyThatIsOurs) {
    const message_dlls dlls;
    host_.registry[L"Application\\Mailer"] = {
        {L"EventMessageFile", text_value(dlls.with_other_messages())},
        {L"ParameterMessageFile", text_value(built_dll())}};
    EXPECT_TRUE(check().passed());
    EXPECT_EQ(check().findings.back().subject, built_dll());
    // Its events in our forms would still have no text.
    EXPECT_EQ(error_of_messages(), event_source_errc::other_messages);
}

TEST_F(EventSourceCheck, NamesTheFirstOfOursThatFails) {
    const message_dlls dlls;
    const std::wstring ours = (dlls.folder() / L"winsock-messages-ja.dll").wstring();
    const std::wstring second = L"C:\\no such folder\\winsock-messages-ja.dll";
    EXPECT_EQ(failure_of(L"C:\\a.dll;" + ours + L"," + second + L";C:\\b.dll").subject, ours);
    EXPECT_EQ(failure_of(L"C:\\a.dll;C:\\b.dll").subject, L"C:\\b.dll");
}

TEST_F(EventSourceCheck, NamesADllThatThisUserMayNotRead) {
    const message_dlls dlls;
    const auto failure = failure_of(dlls.closed());
    EXPECT_EQ(failure.step, event_source_step::file);
    EXPECT_EQ(failure.error, event_source_errc::dll_access_denied);
}

TEST_F(EventSourceCheck, NamesADllThatAnotherProgramHasForItself) {
    const message_dlls dlls;
    const std::wstring dll = dlls.copy(L"winsock-messages-ja.dll");
    const HANDLE file =
        CreateFileW(dll.c_str(), GENERIC_READ, 0, nullptr, OPEN_EXISTING, 0, nullptr);
    ASSERT_NE(file, INVALID_HANDLE_VALUE);
    const auto failure = failure_of(dll);
    EXPECT_EQ(failure.step, event_source_step::file);
    EXPECT_EQ(failure.error, event_source_errc::dll_in_use);
    CloseHandle(file);
}

TEST(ErrorOfOpening, IsAboutTheDllWhateverWindowsSays) {
    using winsock_messages::error_of_opening;
    using winsock_messages::message_file_category;
    EXPECT_EQ(error_of_opening(windows_error(5)), event_source_errc::dll_access_denied);
    EXPECT_EQ(error_of_opening(windows_error(32)), event_source_errc::dll_in_use);
    for (const int code : {225, 1392}) { // ERROR_VIRUS_INFECTED, ERROR_FILE_CORRUPT
        const std::error_code expected(code, message_file_category());
        EXPECT_EQ(error_of_opening(windows_error(code)), expected);
    }
    EXPECT_EQ(error_of_opening(message_module_errc::file_not_found),
              message_module_errc::file_not_found);
    EXPECT_FALSE(error_of_opening({}));
}

TEST_F(EventSourceCheck, TellsWhatOfTheSourceIsOurs) {
    const auto part = [this](const std::wstring& events, const std::wstring& parameters) {
        auto& values = host_.registry[L"Application\\Mailer"];
        values.clear();
        if (!events.empty()) {
            values[L"EventMessageFile"] = text_value(events);
        }
        if (!parameters.empty()) {
            values[L"ParameterMessageFile"] = text_value(parameters);
        }
        return check().part;
    };
    const std::wstring gone = L"C:\\gone\\winsock-messages-ja.dll";
    EXPECT_EQ(part(gone, L""), our_part::alone);
    EXPECT_EQ(part(built_dll() + L";" + gone, L""), our_part::alone);
    EXPECT_EQ(part(L"C:\\a.dll;" + gone, L""), our_part::among_others);
    EXPECT_EQ(part(gone + L",C:\\a.dll", gone), our_part::among_others);
    EXPECT_EQ(part(L"C:\\a.dll", gone), our_part::parameters);
    EXPECT_EQ(part(L"C:\\a.dll", L"C:\\b.dll"), our_part::none);
    EXPECT_EQ(part(L"", gone), our_part::none);
    EXPECT_EQ(part(L"", L""), our_part::none);
}

TEST_F(EventSourceCheck, KnowsOursByItsRecord) {
    host_.registry[L"Application\\Mailer"] = {
        {L"EventMessageFile", text_value(L"C:\\gone\\messages.dll;C:\\a.dll")},
        {L"WinsockMessagesJa", text_value(L"C:\\gone\\messages.dll;EventMessageFile", REG_SZ)}};
    EXPECT_EQ(check().part, our_part::among_others);
    const std::vector<std::wstring> recorded{L"C:\\gone\\messages.dll"};
    EXPECT_EQ(check().recorded_paths, recorded);
    EXPECT_EQ(check(L"System").recorded_paths, recorded);
    host_.registry[L"Application\\Mailer"].erase(L"WinsockMessagesJa");
    EXPECT_EQ(check().part, our_part::none);
    EXPECT_TRUE(check().recorded_paths.empty());
}

TEST_F(EventSourceCheck, KnowsWhatAnotherInstallationRecorded) {
    EXPECT_FALSE(check().recorded_elsewhere(L"C:\\a\\messages.dll"));
    const std::wstring record = L"C:\\a\\messages.dll;EventMessageFile";
    host_.registry[L"Application\\Mailer"] = {{L"WinsockMessagesJa", text_value(record, REG_SZ)}};
    EXPECT_FALSE(check().recorded_elsewhere(L"c:/A/b/../messages.dll"));
    EXPECT_EQ(check().recorded_elsewhere(L"C:\\b\\messages.dll"), L"C:\\a\\messages.dll");

    const std::wstring other = L"C:\\b\\messages.dll;Key;EventMessageFile";
    host_.registry[L"System\\Mailer"] = {{L"WinsockMessagesJa", text_value(other, REG_SZ)}};
    EXPECT_EQ(check().recorded_elsewhere(L"C:\\a\\messages.dll"), L"C:\\b\\messages.dll");
}

TEST_F(EventSourceCheck, JudgesAFolderByItsPath) {
    std::error_code error = event_source_errc::not_undone;
    host_.folder_judgement = {L"D:\\", winsock_messages::folder_weakness::files_can_be_added};
    const auto judgement = winsock_messages::check_folder(L"\\\\?\\D:\\a/b", error, host_);
    EXPECT_FALSE(error);
    EXPECT_EQ(judgement.folder, L"D:\\");
    ASSERT_EQ(host_.judged_folders.size(), 1U);
    EXPECT_EQ(host_.judged_folders[0].first, L"D:\\a\\b");
    EXPECT_EQ(host_.judged_folders[0].second, winsock_messages::folder_use::takes_files);
    winsock_messages::check_folder(L"a", error, host_);
    EXPECT_EQ(error, event_source_errc::path_not_absolute);
    EXPECT_EQ(host_.judged_folders.size(), 1U);
}

TEST_F(EventSourceCheck, WarnsOfTheRightsOfTheFile) {
    host_.file_rights = {.users_can_write = true, .local_service_can_read = false};
    host_.registry[L"Application\\Mailer"] = {{L"EventMessageFile", text_value(built_dll())}};
    EXPECT_TRUE(check().warnings.users_can_write);
    EXPECT_TRUE(check().warnings.local_service_cannot_read);
}

TEST_F(EventSourceCheck, DoesNotWarnWhereAStepIsWrong) {
    host_.file_rights = {.users_can_write = true, .local_service_can_read = false};
    failure_of(L"C:\\gone\\winsock-messages-ja.dll");
    EXPECT_FALSE(check().warnings.users_can_write);
    EXPECT_FALSE(check().warnings.local_service_cannot_read);
    EXPECT_TRUE(host_.judged_folders.empty());
}

TEST_F(EventSourceCheck, PassesOnWhatTheRegistrySays) {
    host_.closed_keys = {L""};
    EXPECT_EQ(check().findings.back().error, windows_error(ERROR_ACCESS_DENIED));
    EXPECT_EQ(error_of_messages(), windows_error(ERROR_ACCESS_DENIED));
}

} // namespace
