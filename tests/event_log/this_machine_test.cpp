// The registry and the files of this machine: Wine's, or Windows' in an elevated prompt.

#include <winsock_messages/event_reporter.h>
#include <winsock_messages/event_source.h>
#include <winsock_messages/event_source_check.h>
#include <winsock_messages/folder_judgement.h>

#include "fake_event_log_host.h"
#include "message_dlls.h"
#include "registry_lock.h"
#include "this_machine.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <functional>
#include <string>
#include <system_error>
#include <thread>

namespace {

using winsock_messages::event_reporter;
using winsock_messages::event_severity;
using winsock_messages::this_machine;

class ThisMachine : public testing::Test {
protected:
    ~ThisMachine() override {
        std::error_code ignored;
        winsock_messages::remove_event_source(name_, ignored);
        host_.delete_key(key_);
    }

    winsock_messages::event_log_host& host_ = this_machine();
    std::wstring name_ = L"WinsockMessagesTest-" + std::to_wstring(GetCurrentProcessId());
    std::wstring key_ = L"Application\\" + name_;
    std::error_code error_;
};

TEST_F(ThisMachine, KnowsTheLogs) {
    const auto logs = host_.subkeys({}, error_);
    EXPECT_FALSE(error_);
    EXPECT_EQ(std::ranges::count(logs, L"Application"), 1);
    EXPECT_EQ(std::ranges::count(logs, L"System"), 1);
}

TEST_F(ThisMachine, KeepsValuesOfEveryKind) {
    ASSERT_FALSE(host_.create_key(key_));
    const winsock_messages::registry_values values{
        {L"text", text_value(L"接続;%SystemRoot%")},
        {L"plain", text_value(L"", REG_SZ)},
        {L"number", number_value(0xFFFFFFFF)},
        {L"bytes", {REG_BINARY, {std::byte{1}, std::byte{0}, std::byte{255}}}},
        {L"nothing", {REG_BINARY, {}}}};
    for (const auto& [name, value] : values) {
        EXPECT_FALSE(host_.set_value(key_, name, value));
    }
    EXPECT_EQ(host_.values(key_, error_), values);
    EXPECT_FALSE(error_);
    EXPECT_FALSE(host_.delete_value(key_, L"TEXT"));
    EXPECT_EQ(host_.values(key_, error_).size(), 4U);
    EXPECT_FALSE(host_.delete_key(key_));
    host_.values(key_, error_);
    EXPECT_EQ(error_, windows_error(ERROR_FILE_NOT_FOUND));
}

TEST_F(ThisMachine, DeletesNoKeyWithKeysBelowIt) {
    ASSERT_FALSE(host_.create_key(key_));
    ASSERT_FALSE(host_.create_key(key_ + L"\\below"));
    EXPECT_TRUE(host_.delete_key(key_));
    EXPECT_EQ(host_.subkeys(key_, error_), std::vector<std::wstring>{L"below"});
    EXPECT_FALSE(host_.delete_key(key_ + L"\\below"));
}

TEST_F(ThisMachine, NamesWhatIsNotThere) {
    const std::error_code not_found = windows_error(ERROR_FILE_NOT_FOUND);
    EXPECT_TRUE(host_.subkeys(key_, error_).empty());
    EXPECT_EQ(error_, not_found);
    EXPECT_EQ(host_.delete_key(key_), not_found);
    EXPECT_EQ(host_.set_value(key_, L"a", number_value(1)), not_found);
    EXPECT_EQ(host_.delete_value(key_, L"a"), not_found);
    EXPECT_EQ(host_.create_key(L"No such log\\a"), not_found);
}

TEST_F(ThisMachine, ExpandsVariables) {
    EXPECT_EQ(host_.expand(L"a;b"), L"a;b");
    EXPECT_EQ(host_.expand(L""), L"");
    EXPECT_EQ(host_.expand(L"%NOSUCHVARIABLE%\\a"), L"%NOSUCHVARIABLE%\\a");
    EXPECT_TRUE(std::filesystem::is_directory(host_.expand(L"%SystemRoot%\\system32")));
}

TEST_F(ThisMachine, SeesThatASystemDriveIsNotMapped) {
    EXPECT_FALSE(host_.is_on_mapped_drive(host_.expand(L"%SystemRoot%\\a.dll")));
}

TEST_F(ThisMachine, ReadsTheRightsOfAFile) {
    error_ = windows_error(ERROR_DISK_FULL); // of before
    host_.rights(built_dll(), error_);
    EXPECT_FALSE(error_);
    host_.rights(L"C:\\no such file", error_);
    EXPECT_EQ(error_, windows_error(ERROR_FILE_NOT_FOUND));
}

TEST_F(ThisMachine, JudgesFolders) {
    const std::wstring windows = host_.expand(L"%SystemRoot%");
    for (const std::wstring& folder : {windows, windows + L"\\", windows + L"\\none\\at all"}) {
        const auto judgement =
            host_.judge_folder(folder, winsock_messages::folder_use::holds_file, error_);
        EXPECT_FALSE(error_);
        EXPECT_EQ(judgement.weakness, winsock_messages::folder_weakness::none);
        EXPECT_EQ(judgement.folder, L"");
    }
    host_.judge_folder(windows + L"\\win.ini", winsock_messages::folder_use::holds_file, error_);
    EXPECT_EQ(error_, windows_error(ERROR_DIRECTORY));
}

TEST_F(ThisMachine, ReadsValuesThatGrowMeanwhile) {
    ASSERT_FALSE(host_.create_key(key_));
    std::atomic<bool> ends = false;
    std::thread writer([&] {
        for (std::size_t i = 0; !ends; ++i) {
            host_.set_value(key_, L"text", text_value(std::wstring(i % 97 * 50, L'x')));
        }
    });
    for (int i = 0; i < 2000; ++i) {
        host_.values(key_, error_);
        EXPECT_FALSE(error_) << error_.message();
    }
    ends = true;
    writer.join();
    EXPECT_FALSE(host_.delete_key(key_));
}

TEST_F(ThisMachine, LosesKeysMeanwhile) {
    std::atomic<bool> ends = false;
    std::thread writer([&] {
        while (!ends) {
            host_.create_key(key_);
            host_.set_value(key_, L"text", text_value(L"x"));
            host_.delete_key(key_);
        }
    });
    for (int i = 0; i < 2000; ++i) {
        host_.values(key_, error_);
        EXPECT_TRUE(!error_ || error_ == windows_error(ERROR_FILE_NOT_FOUND)) << error_.message();
        EXPECT_TRUE(host_.subkeys(key_, error_).empty());
        EXPECT_TRUE(!error_ || error_ == windows_error(ERROR_FILE_NOT_FOUND)) << error_.message();
    }
    ends = true;
    writer.join();
}

TEST_F(ThisMachine, LocksChanges) {
    const auto lock = host_.lock_changes(error_);
    EXPECT_FALSE(error_);
    const HANDLE mutex = OpenMutexW(SYNCHRONIZE, FALSE, winsock_messages::mutex_of_changes);
    ASSERT_NE(mutex, nullptr);
    DWORD state = WAIT_FAILED;
    std::thread([&] { state = WaitForSingleObject(mutex, 0); }).join();
    EXPECT_EQ(state, DWORD{WAIT_TIMEOUT});
    CloseHandle(mutex);
}

TEST_F(ThisMachine, HasMessagesOfItsOwn) {
    const std::wstring text = host_.system_message(ERROR_FILE_NOT_FOUND);
    EXPECT_FALSE(text.empty());
    EXPECT_FALSE(text.ends_with(L"\n"));
    EXPECT_EQ(host_.system_message(0x2FFFFFFF), L"");
}

TEST_F(ThisMachine, HoldsASourceFromAddingToRemoving) {
    const auto before = host_.subkeys(L"Application", error_);
    const auto added =
        winsock_messages::add_event_source({.name = name_, .message_file = built_dll()}, error_);
    EXPECT_TRUE(added.changed);
    ASSERT_FALSE(error_);
    const winsock_messages::registry_values expected{
        {L"EventMessageFile", text_value(built_dll())},
        {L"TypesSupported", number_value(7)},
        {L"WinsockMessagesJa",
         text_value(built_dll() + L";Key;EventMessageFile;TypesSupported", REG_SZ)}};
    EXPECT_EQ(host_.values(key_, error_), expected);
    EXPECT_TRUE(winsock_messages::check_event_source(name_, L"Application").passed());

    const auto list = winsock_messages::list_event_sources(error_).sources;
    EXPECT_EQ(std::ranges::count(list, name_, &winsock_messages::event_source::name), 1);

    EXPECT_TRUE(winsock_messages::remove_event_source(name_, error_));
    EXPECT_FALSE(error_);
    EXPECT_EQ(host_.subkeys(L"Application", error_), before);
}

/// What a call throws; no error where it returns.
std::error_code thrown_by(const std::function<void()>& call) {
    try {
        call();
    } catch (const std::system_error& error) {
        return error.code();
    }
    return {};
}

TEST_F(ThisMachine, IsAskedByFunctionsThatThrow) {
    using winsock_messages::event_source_errc;
    const auto wanted = winsock_messages::registration{.name = name_, .message_file = built_dll()};
    EXPECT_TRUE(winsock_messages::add_event_source(wanted).changed);
    EXPECT_EQ(winsock_messages::find_event_sources(name_).size(), 1U);
    EXPECT_FALSE(winsock_messages::list_event_sources().sources.empty());
    EXPECT_TRUE(winsock_messages::remove_event_source(name_));
    EXPECT_EQ(winsock_messages::check_folder(L"C:\\").weakness,
              winsock_messages::check_folder(L"C:\\", error_).weakness);

    EXPECT_EQ(thrown_by([] { winsock_messages::add_event_source({}); }),
              event_source_errc::empty_name);
    EXPECT_EQ(thrown_by([] { winsock_messages::find_event_sources(L""); }),
              event_source_errc::empty_name);
    EXPECT_EQ(thrown_by([] { winsock_messages::remove_event_source(L""); }),
              event_source_errc::empty_name);
    EXPECT_EQ(thrown_by([] { winsock_messages::check_folder(L"folder"); }),
              event_source_errc::path_not_absolute);
}

TEST_F(ThisMachine, TakesReports) {
    winsock_messages::add_event_source({.name = name_, .message_file = built_dll()}, error_);
    ASSERT_FALSE(error_);
    const event_reporter reporter = event_reporter::open(name_);
    EXPECT_FALSE(reporter.report(event_severity::error, 10061, L"fe80::1%12"));
    EXPECT_FALSE(reporter.report(event_severity::warning, 10061));
    EXPECT_FALSE(reporter.report(event_severity::information, 12345, std::wstring(40000, L'x')));
}

} // namespace
