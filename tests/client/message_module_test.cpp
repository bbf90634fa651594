// message_module on Windows: what it gives out, and which files it opens. No DLL lies beside this
// program, and none is linked into it.

#include "message_module_support.h"

#include "expected_messages.h"
#include "temporary_folder.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <type_traits>
#include <utility>

using winsock_messages::message_module_errc;

namespace {

static_assert(std::is_nothrow_default_constructible_v<message_module>);
static_assert(std::is_nothrow_move_constructible_v<message_module>);
static_assert(std::is_nothrow_move_assignable_v<message_module>);
static_assert(!std::is_copy_constructible_v<message_module>);

} // namespace

// What it gives out

class MessageModuleOf : public testing::TestWithParam<const wchar_t*> {};

INSTANTIATE_TEST_SUITE_P(Architectures, MessageModuleOf, testing::Values(L"x64", L"x86", L"arm64"),
                         [](const auto& test) {
                             const std::wstring_view name = test.param;
                             return std::filesystem::path(name).string();
                         });

TEST_P(MessageModuleOf, GivesOutEveryExpectedText) {
    const message_module module = message_module::open(dll_of(GetParam()));
    EXPECT_EQ(expected_messages().size(), 97U);
    for (const expected_message& expected : expected_messages()) {
        EXPECT_EQ(module.text(expected.code), without_line_end(expected.text())) << expected.code;
        EXPECT_EQ(module.meaning(expected.code), without_line_end(expected.meaning));
        EXPECT_EQ(module.description(expected.code), without_line_end(expected.description));
        EXPECT_EQ(module.remedy(expected.code),
                  expected.remedy.empty() ? std::nullopt
                                          : std::optional(without_line_end(expected.remedy)));
        EXPECT_EQ(module.event(expected.code), without_line_end(expected.event()));
        EXPECT_EQ(module.name(expected.code), expected.name);
    }
}

TEST(MessageModule, HasTheWholeTable) {
    const message_module module = message_module::open(dll_of(L"x64"));
    EXPECT_EQ(module.table().size(), 516U);
    EXPECT_EQ(module.table().find(0xC1020000), u"%1\r\n");
    EXPECT_EQ(module.table().find(0x0100274D), u"接続が拒否されました。\r\n");
}

TEST(MessageModule, GivesNothingForACodeThatTheTableLacks) {
    const message_module module = message_module::open(dll_of(L"x64"));
    for (const std::uint32_t code : {1U, 7U, 10000U, 65535U}) {
        EXPECT_EQ(module.text(code), std::nullopt) << code;
        EXPECT_EQ(module.meaning(code), std::nullopt) << code;
        EXPECT_EQ(module.description(code), std::nullopt) << code;
        EXPECT_EQ(module.remedy(code), std::nullopt) << code;
        EXPECT_EQ(module.event(code), std::nullopt) << code;
        EXPECT_EQ(module.name(code), std::nullopt) << code;
    }
}

TEST(MessageModule, GivesNothingForWhatIsNo16BitCode) {
    const message_module module = message_module::open(dll_of(L"x64"));
    for (const std::uint32_t code : {0x0001274DU, 0x0100274DU, 0x8007274DU, 0xC102274DU}) {
        EXPECT_EQ(module.text(code), std::nullopt) << code;
        EXPECT_EQ(module.event(code), std::nullopt) << code;
        EXPECT_EQ(module.name(code), std::nullopt) << code;
    }
}

TEST(MessageModule, KnowsOfCodeZeroTheEventAlone) {
    const message_module module = message_module::open(dll_of(L"x64"));
    EXPECT_EQ(module.event(0), L"%1");
    EXPECT_EQ(module.text(0), std::nullopt);
    EXPECT_EQ(module.name(0), std::nullopt);
}

TEST(MessageModule, ADefaultOneHasNoMessages) {
    const message_module module;
    EXPECT_TRUE(module.table().empty());
    EXPECT_EQ(module.text(10061), std::nullopt);
    EXPECT_EQ(module.name(10061), std::nullopt);
    EXPECT_EQ(module.native_handle(), nullptr);
}

TEST(MessageModule, ATableOfOthersHasTextsButNoNames) {
    const temporary_folder folder;
    std::filesystem::copy_file(dll_of(L"x64"), folder / L"other.dll");
    const built_table table = table_builder{}
                                  .block(10061, {u"拒否\r\n", u"終わり", u"\n"})
                                  .block(0xC102274D, {u"%1: 拒否\r\n"})
                                  .build();
    replace_resources(folder / L"other.dll", message_table_type, 1, japanese, table.bytes());
    const message_module module = message_module::open(folder / L"other.dll");
    EXPECT_EQ(module.text(10061), L"拒否");
    EXPECT_EQ(module.text(10062), L"終わり"); // with no line end to take off
    EXPECT_EQ(module.text(10063), L"\n");
    EXPECT_EQ(module.event(10061), L"%1: 拒否");
    EXPECT_EQ(module.name(10061), std::nullopt);
    EXPECT_EQ(module.meaning(10061), std::nullopt);
}

// What is left of the moved-from objects is the question.
// NOLINTBEGIN(bugprone-use-after-move, clang-analyzer-cplusplus.Move)
TEST(MessageModule, AMoveKeepsTheTextsAndEmptiesTheOther) {
    message_module first = message_module::open(dll_of(L"x64"));
    const std::wstring_view text = first.meaning(10061).value();
    message_module second = std::move(first);
    EXPECT_EQ(second.meaning(10061)->data(), text.data());
    EXPECT_TRUE(first.table().empty());
    EXPECT_EQ(first.table().begin(), first.table().end());
    EXPECT_EQ(first.native_handle(), nullptr);

    message_module third = message_module::open(dll_of(L"x86"));
    third = std::move(second);
    EXPECT_EQ(text, L"接続が拒否されました。");
    EXPECT_EQ(third.meaning(10061)->data(), text.data());
    EXPECT_TRUE(second.table().empty());
}

// NOLINTEND(bugprone-use-after-move, clang-analyzer-cplusplus.Move)

TEST(MessageModule, ItsHandleIsOneForFormatMessage) {
    const message_module module = message_module::open(dll_of(L"x64"));
    std::array<wchar_t, 100> buffer{};
    EXPECT_NE(FormatMessageW(FORMAT_MESSAGE_FROM_HMODULE, module.native_handle(), 0x0100274D,
                             japanese, buffer.data(), static_cast<DWORD>(buffer.size()), nullptr),
              0U);
    EXPECT_STREQ(buffer.data(), L"接続が拒否されました。\r\n");
}

// What it opens

TEST(MessageModule, OpensAPathWithJapaneseCharactersAndSpaces) {
    const temporary_folder folder;
    const std::filesystem::path path = folder / L"ソケット メッセージ.dll";
    std::filesystem::copy_file(dll_of(L"x64"), path);
    EXPECT_EQ(message_module::open(path).name(10061), L"WSAECONNREFUSED");
}

TEST(MessageModule, OpensAPathWithForwardSlashes) {
    std::wstring path = dll_of(L"x64").generic_wstring();
    ASSERT_EQ(path.find(L'\\'), std::wstring::npos);
    EXPECT_EQ(message_module::open(path).name(10061), L"WSAECONNREFUSED");
}

TEST(MessageModule, OpensAPathWithoutItsExtension) {
    EXPECT_EQ(message_module::open(dll_of(L"x64").replace_extension()).name(10061),
              L"WSAECONNREFUSED");
}

TEST(MessageModule, OpensAPathLongerThanMaxPath) {
    const temporary_folder folder;
    std::filesystem::path path = LR"(\\?\)" + (folder / std::wstring(200, L'a')).wstring();
    CreateDirectoryW(path.c_str(), nullptr);
    path /= std::wstring(200, L'b') + L".dll";
    ASSERT_TRUE(CopyFileW(dll_of(L"x64").make_preferred().c_str(), path.c_str(), TRUE));

    std::error_code error;
    const message_module module = message_module::open(path, error);
    if (runs_on_wine()) {
        // Wine 8 loads no data file from such a path.
        EXPECT_EQ(error, message_module_errc::file_not_found);
    } else {
        EXPECT_EQ(module.name(10061), L"WSAECONNREFUSED");
    }
    DeleteFileW(path.c_str());
    RemoveDirectoryW(path.parent_path().c_str());
}

TEST(MessageModule, OpensAPathInTheNamespaceOfFiles) {
    const std::wstring path = LR"(\\?\)" + dll_of(L"x64").make_preferred().wstring();
    EXPECT_EQ(message_module::open(path).name(10061), L"WSAECONNREFUSED");
}

TEST(MessageModule, TakesANetworkPathForAbsolute) {
    EXPECT_NE(error_of_opening(LR"(\\localhost\no such share\winsock-messages-ja.dll)"),
              message_module_errc::path_not_absolute);
}

TEST(MessageModule, OpensTheSameFileTwice) {
    const message_module first = message_module::open(dll_of(L"x64"));
    const message_module second = message_module::open(dll_of(L"x64"));
    EXPECT_EQ(first.name(10061), second.name(10061));
}

TEST(MessageModule, LetsNobodyWriteToTheFileWhileItIsOpen) {
    const temporary_folder folder;
    const std::filesystem::path path = folder / L"open.dll";
    std::filesystem::copy_file(dll_of(L"x64"), path);
    {
        const message_module module = message_module::open(path);
        EXPECT_EQ(open_for_writing(path), nullptr);
        EXPECT_EQ(GetLastError(), DWORD{ERROR_SHARING_VIOLATION});
    }
    EXPECT_NE(open_for_writing(path), nullptr);
}

TEST(MessageModule, OpensTheDllBesideTheDllThatTheLibraryIsLinkedInto) {
    // caller.dll lies in a folder with winsock-messages-ja.dll, unlike this program.
    const HMODULE caller = LoadLibraryW(CALLER_DLL);
    ASSERT_NE(caller, nullptr) << GetLastError();
    const FARPROC opens_messages = GetProcAddress(caller, "opens_messages_beside_caller");
    ASSERT_NE(opens_messages, nullptr);
    EXPECT_EQ(opens_messages(), 1);
    FreeLibrary(caller);
}

TEST(MessageModule, ClearsTheErrorOfBefore) {
    std::error_code error = message_module_errc::file_not_found;
    message_module::open(dll_of(L"x64"), error);
    EXPECT_FALSE(error);
}

TEST(MessageModule, ReadingADllFromInsideLeavesItLoaded) {
    const HMODULE caller = LoadLibraryW(CALLER_DLL);
    ASSERT_NE(caller, nullptr) << GetLastError();
    const FARPROC reads_messages = GetProcAddress(caller, "reads_embedded_messages");
    ASSERT_NE(reads_messages, nullptr);
    for (int i = 0; i < 3; ++i) {
        EXPECT_EQ(reads_messages(), 1);
        ASSERT_EQ(GetModuleHandleW(L"caller.dll"), caller);
    }
    EXPECT_NE(FreeLibrary(caller), FALSE);
    EXPECT_EQ(GetModuleHandleW(L"caller.dll"), nullptr);
}
