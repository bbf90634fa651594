// message_module on Windows: what it refuses, and how it says so. No DLL lies beside this program,
// and none is linked into it.

#include "message_module_support.h"

#include "expected_messages.h"
#include "temporary_folder.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>

using winsock_messages::message_module_errc;
using winsock_messages::message_table_errc;

// What it refuses

TEST(MessageModule, RefusesARelativePath) {
    EXPECT_EQ(error_of_opening(L"winsock-messages-ja.dll"), message_module_errc::path_not_absolute);
    EXPECT_EQ(error_of_opening(LR"(.\winsock-messages-ja.dll)"),
              message_module_errc::path_not_absolute);
}

TEST(MessageModule, RefusesAPathRelativeToADrive) {
    EXPECT_EQ(error_of_opening(L"C:winsock-messages-ja.dll"),
              message_module_errc::path_not_absolute);
    EXPECT_EQ(error_of_opening(LR"(\winsock-messages-ja.dll)"),
              message_module_errc::path_not_absolute);
}

TEST(MessageModule, RefusesAnEmptyPath) {
    EXPECT_EQ(error_of_opening(L""), message_module_errc::path_not_absolute);
}

TEST(MessageModule, SaysThatThereIsNoSuchFile) {
    const temporary_folder folder;
    EXPECT_EQ(error_of_opening(folder / L"missing.dll"), message_module_errc::file_not_found);
}

TEST(MessageModule, SaysThatThereIsNoSuchFolder) {
    const temporary_folder folder;
    EXPECT_EQ(error_of_opening(folder / LR"(missing\winsock-messages-ja.dll)"),
              message_module_errc::file_not_found);
}

TEST(MessageModule, NeverSearchesForADll) {
    const temporary_folder folder;
    EXPECT_EQ(error_of_opening(folder / L"kernel32.dll"), message_module_errc::file_not_found);
}

TEST(MessageModule, SaysThatADirectoryIsNoFile) {
    const temporary_folder folder;
    std::filesystem::create_directory(folder / L"directory.dll");
    EXPECT_EQ(error_of_opening(folder / L"directory.dll"), std::errc::permission_denied);
}

TEST(MessageModule, SaysThatATextFileIsNoModule) {
    const temporary_folder folder;
    write_file(folder / L"text.dll", "No DLL, whatever its name says.\r\n");
    EXPECT_EQ(error_of_opening(folder / L"text.dll"), message_module_errc::not_a_module);
}

TEST(MessageModule, SaysThatAnEmptyFileIsNoModule) {
    const temporary_folder folder;
    write_file(folder / L"empty.dll", "");
    EXPECT_EQ(error_of_opening(folder / L"empty.dll"), message_module_errc::not_a_module);
}

TEST(MessageModule, SaysThatAFileIsBeingWritten) {
    const temporary_folder folder;
    std::filesystem::copy_file(dll_of(L"x64"), folder / L"busy.dll");
    const unique_handle writer = open_for_writing(folder / L"busy.dll");
    ASSERT_NE(writer, nullptr);
    const std::error_code error = error_of_opening(folder / L"busy.dll");
    EXPECT_EQ(error.value(), ERROR_SHARING_VIOLATION);
    EXPECT_STREQ(error.category().name(), "winsock_messages");
    EXPECT_EQ(error, std::errc::permission_denied);
}

TEST(MessageModule, SaysThatAModuleHasNoMessageTable) {
    const temporary_folder folder;
    std::filesystem::copy_file(dll_of(L"x64"), folder / L"without.dll");
    replace_resources(folder / L"without.dll", raw_data_type, 1, japanese, small_table().bytes());
    EXPECT_EQ(error_of_opening(folder / L"without.dll"), message_module_errc::no_message_table);
}

TEST(MessageModule, SaysThatAProgramHasNoResourcesAtAll) {
    EXPECT_EQ(error_of_opening(PROGRAM_WITHOUT_RESOURCES), message_module_errc::no_message_table);
}

TEST(MessageModule, TakesResourceOneAloneAsFormatMessageDoes) {
    const temporary_folder folder;
    std::filesystem::copy_file(dll_of(L"x64"), folder / L"two.dll");
    replace_resources(folder / L"two.dll", message_table_type, 2, japanese, small_table().bytes());
    EXPECT_EQ(error_of_opening(folder / L"two.dll"), message_module_errc::no_message_table);
}

TEST(MessageModule, SaysThatAModuleHasNoJapaneseMessageTable) {
    const temporary_folder folder;
    std::filesystem::copy_file(dll_of(L"x64"), folder / L"english.dll");
    replace_resources(folder / L"english.dll", message_table_type, 1, english,
                      small_table().bytes());
    EXPECT_EQ(error_of_opening(folder / L"english.dll"),
              message_module_errc::no_japanese_message_table);
}

TEST(MessageModule, SaysWhatIsWrongWithAMalformedTable) {
    const temporary_folder folder;
    std::filesystem::copy_file(dll_of(L"x64"), folder / L"malformed.dll");
    built_table table = small_table();
    table.set_flags(0, 0);
    replace_resources(folder / L"malformed.dll", message_table_type, 1, japanese, table.bytes());
    EXPECT_EQ(error_of_opening(folder / L"malformed.dll"), message_table_errc::ansi_entry);
}

TEST(MessageModule, SaysThatTheFileEndsInsideTheTable) {
    const temporary_folder folder;
    const std::string whole = read_file(dll_of(L"x64"));
    write_file(folder / L"part.dll", std::string_view(whole).substr(0, whole.size() / 2));
    const std::error_code error = error_of_opening(folder / L"part.dll");
    // Windows may refuse such a file itself, as error 193.
    if (runs_on_wine() || error != message_module_errc::not_a_module) {
        EXPECT_EQ(error, message_module_errc::message_table_cut_off);
    }
}

TEST(MessageModule, FindsNoDllBesideThisProgram) {
    std::error_code error;
    message_module::open_beside_caller(error);
    EXPECT_EQ(error, message_module_errc::file_not_found);
}

TEST(MessageModule, FindsNoTableInThisProgram) {
    std::error_code error;
    message_module::embedded(error);
    EXPECT_EQ(error, message_module_errc::no_message_table);
}

// How it says so

TEST(MessageModule, ThrowsTheErrorAndThePathInUtf8) {
    try {
        message_module::open(LR"(C:\フォルダ\無.dll)");
        FAIL() << "nothing was thrown";
    } catch (const std::system_error& thrown) {
        EXPECT_EQ(thrown.code(), message_module_errc::file_not_found);
        EXPECT_STREQ(thrown.what(), R"(C:\フォルダ\無.dll: there is no such message DLL)");
    }
}

TEST(MessageModule, ThrowsWhereNoDllLiesBesideThisProgram) {
    try {
        message_module::open_beside_caller();
        FAIL() << "nothing was thrown";
    } catch (const std::system_error& thrown) {
        EXPECT_EQ(thrown.code(), message_module_errc::file_not_found);
        EXPECT_NE(std::string_view(thrown.what())
                      .find(R"(\tests\client\winsock-messages-ja.dll: there is no such)"),
                  std::string_view::npos)
            << thrown.what();
    }
}

TEST(MessageModule, ThrowsWhereNoTableIsInThisProgram) {
    EXPECT_THROW(message_module::embedded(), std::system_error);
}

TEST(MessageModule, EveryErrorHasAMessage) {
    const auto message = [](message_module_errc error) { return make_error_code(error).message(); };
    using enum message_module_errc;
    EXPECT_EQ(message(path_not_absolute), "the path of the message DLL is not absolute");
    EXPECT_EQ(message(file_not_found), "there is no such message DLL");
    EXPECT_EQ(message(not_a_module), "the file is neither a DLL nor a program");
    EXPECT_EQ(message(no_message_table), "the module has no message table");
    EXPECT_EQ(message(no_japanese_message_table), "the module has no message table in Japanese");
    EXPECT_EQ(message(message_table_cut_off),
              "the file is shorter than its headers say: it is damaged or was copied in part");
    EXPECT_EQ(message(static_cast<message_module_errc>(0)), "unknown error 0");
    EXPECT_STREQ(make_error_code(file_not_found).category().name(),
                 "winsock_messages.message_module");
}

TEST(MessageModule, SomeErrorsAreThoseOfTheStandardLibrary) {
    EXPECT_EQ(make_error_code(message_module_errc::file_not_found),
              std::errc::no_such_file_or_directory);
    EXPECT_EQ(make_error_code(message_module_errc::not_a_module),
              std::errc::executable_format_error);
    for (const auto error :
         {message_module_errc::path_not_absolute, message_module_errc::no_message_table,
          message_module_errc::message_table_cut_off}) {
        const std::error_code code = error;
        EXPECT_EQ(code.default_error_condition(),
                  std::error_condition(code.value(), winsock_messages::message_module_category()));
    }
}
