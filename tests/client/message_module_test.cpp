// message_module on Windows: which files it opens, why it refuses others, what it gives out.
// No DLL lies beside this program, and none is linked into it.

#include "winsock_messages/message_module.h"

#include "expected_messages.h"
#include "table_builder.h"
#include "temporary_folder.h"

#include <gtest/gtest.h>

#include <windows.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <latch>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <system_error>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

namespace {

using winsock_messages::message_module;
using winsock_messages::message_module_errc;
using winsock_messages::message_table_errc;

static_assert(std::is_nothrow_default_constructible_v<message_module>);
static_assert(std::is_nothrow_move_constructible_v<message_module>);
static_assert(std::is_nothrow_move_assignable_v<message_module>);
static_assert(!std::is_copy_constructible_v<message_module>);

constexpr WORD japanese = 0x0411;
constexpr WORD english = 0x0409;
constexpr WORD message_table_type = 11;
constexpr WORD raw_data_type = 10;

std::filesystem::path dll_of(std::wstring_view architecture) {
    return std::filesystem::path(DIST_DIR) / architecture / L"winsock-messages-ja.dll";
}

/// What an accessor must return, of an expected text that still has the last CR LF.
std::u16string without_line_end(const std::wstring& text) {
    return {text.begin(), text.end() - 2};
}

std::u16string utf16(const std::wstring& text) {
    return {text.begin(), text.end()};
}

std::error_code error_of_opening(const std::filesystem::path& path) {
    std::error_code error;
    const message_module module = message_module::open(path, error);
    EXPECT_TRUE(module.table().empty());
    EXPECT_EQ(module.native_handle(), nullptr);
    return error;
}

/// Replaces all resources of a DLL by one of a type: `bytes` in the language `langid`, named `id`.
void replace_resources(const std::filesystem::path& dll, WORD type, WORD id, WORD langid,
                       std::span<const std::byte> bytes) {
    const HANDLE update = BeginUpdateResourceW(dll.c_str(), TRUE);
    ASSERT_NE(update, nullptr);
    std::vector<std::byte> copy(bytes.begin(), bytes.end());
    ASSERT_TRUE(UpdateResourceW(update, MAKEINTRESOURCEW(type), MAKEINTRESOURCEW(id), langid,
                                copy.data(), static_cast<DWORD>(copy.size())));
    ASSERT_TRUE(EndUpdateResourceW(update, FALSE));
}

void write_file(const std::filesystem::path& path, std::string_view bytes) {
    std::ofstream(path, std::ios::binary)
        .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

std::string read_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

struct close_handle {
    void operator()(HANDLE handle) const { CloseHandle(handle); }
};

using unique_handle = std::unique_ptr<std::remove_pointer_t<HANDLE>, close_handle>;

/// Opens an existing file for writing, which others may read and write too. Null where Windows
/// refuses; GetLastError says why.
unique_handle open_for_writing(const std::filesystem::path& path) {
    const HANDLE file = CreateFileW(path.c_str(), GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE,
                                    nullptr, OPEN_EXISTING, 0, nullptr);
    return unique_handle(file == INVALID_HANDLE_VALUE ? nullptr : file);
}

bool runs_on_wine() {
    return GetProcAddress(GetModuleHandleW(L"ntdll.dll"), "wine_get_version") != nullptr;
}

/// Valid, but without the messages of the contract.
built_table small_table() {
    return table_builder{}.block(10061, {u"拒否\r\n"}).build();
}

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
        EXPECT_EQ(module.name(expected.code), utf16(expected.name));
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
    EXPECT_EQ(module.event(0), u"%1");
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
    EXPECT_EQ(module.text(10061), u"拒否");
    EXPECT_EQ(module.text(10062), u"終わり"); // with no line end to take off
    EXPECT_EQ(module.text(10063), u"\n");
    EXPECT_EQ(module.event(10061), u"%1: 拒否");
    EXPECT_EQ(module.name(10061), std::nullopt);
    EXPECT_EQ(module.meaning(10061), std::nullopt);
}

// What is left of the moved-from objects is the question.
// NOLINTBEGIN(bugprone-use-after-move, clang-analyzer-cplusplus.Move)
TEST(MessageModule, AMoveKeepsTheTextsAndEmptiesTheOther) {
    message_module first = message_module::open(dll_of(L"x64"));
    const std::u16string_view text = first.meaning(10061).value();
    message_module second = std::move(first);
    EXPECT_EQ(second.meaning(10061)->data(), text.data());
    EXPECT_TRUE(first.table().empty());
    EXPECT_EQ(first.table().begin(), first.table().end());
    EXPECT_EQ(first.native_handle(), nullptr);

    message_module third = message_module::open(dll_of(L"x86"));
    third = std::move(second);
    EXPECT_EQ(text, u"接続が拒否されました。");
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
    EXPECT_EQ(message_module::open(path).name(10061), u"WSAECONNREFUSED");
}

TEST(MessageModule, OpensAPathWithForwardSlashes) {
    std::wstring path = dll_of(L"x64").generic_wstring();
    ASSERT_EQ(path.find(L'\\'), std::wstring::npos);
    EXPECT_EQ(message_module::open(path).name(10061), u"WSAECONNREFUSED");
}

TEST(MessageModule, OpensAPathWithoutItsExtension) {
    EXPECT_EQ(message_module::open(dll_of(L"x64").replace_extension()).name(10061),
              u"WSAECONNREFUSED");
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
        EXPECT_EQ(module.name(10061), u"WSAECONNREFUSED");
    }
    DeleteFileW(path.c_str());
    RemoveDirectoryW(path.parent_path().c_str());
}

TEST(MessageModule, OpensAPathInTheNamespaceOfFiles) {
    const std::wstring path = LR"(\\?\)" + dll_of(L"x64").make_preferred().wstring();
    EXPECT_EQ(message_module::open(path).name(10061), u"WSAECONNREFUSED");
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
    EXPECT_EQ(error_of_opening(folder / L"part.dll"), message_module_errc::message_table_cut_off);
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

// What it costs

TEST(MessageModuleThreads, EightThreadsLookUpAMillionMessagesEach) {
    constexpr std::size_t thread_count = 8;
    constexpr std::size_t look_ups_per_thread = 1'000'000;
    const message_module module = message_module::open(dll_of(L"x64"));
    std::vector<std::pair<std::uint32_t, std::u16string>> expected;
    for (const expected_message& message : expected_messages()) {
        expected.emplace_back(message.code, without_line_end(message.meaning));
    }

    std::latch start{thread_count};
    std::vector<std::size_t> right_answers(thread_count);
    std::vector<std::thread> threads;
    for (std::size_t thread = 0; thread < thread_count; ++thread) {
        threads.emplace_back([&, thread] {
            start.arrive_and_wait();
            std::size_t right = 0;
            for (std::size_t i = 0; i < look_ups_per_thread; ++i) {
                const auto& [code, meaning] = expected[(thread + i) % expected.size()];
                right += module.meaning(code) == meaning ? 1 : 0;
            }
            right_answers[thread] = right;
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    EXPECT_EQ(right_answers, std::vector(thread_count, look_ups_per_thread));
}

namespace {

/// What this process holds at the moment.
struct holdings {
    DWORD handles = 0;
    std::size_t mapped_regions = 0;
    std::size_t heap_blocks = 0;
};

holdings count_holdings() {
    holdings result;
    GetProcessHandleCount(GetCurrentProcess(), &result.handles);
    MEMORY_BASIC_INFORMATION region{};
    for (const auto* address = static_cast<const char*>(nullptr);
         VirtualQuery(address, &region, sizeof(region)) != 0;
         address = static_cast<const char*>(region.BaseAddress) + region.RegionSize) {
        result.mapped_regions += region.Type == MEM_MAPPED ? 1 : 0;
    }
    std::array<HANDLE, 64> heaps{};
    const DWORD heap_count = GetProcessHeaps(static_cast<DWORD>(heaps.size()), heaps.data());
    for (const HANDLE heap : std::span(heaps).first(std::min<std::size_t>(heap_count, 64))) {
        PROCESS_HEAP_ENTRY entry{};
        while (HeapWalk(heap, &entry) != FALSE) {
            result.heap_blocks += (entry.wFlags & PROCESS_HEAP_ENTRY_BUSY) != 0 ? 1 : 0;
        }
    }
    return result;
}

} // namespace

TEST(MessageModule, TenThousandOpeningsLeaveNothingBehind) {
    const std::filesystem::path dll = dll_of(L"x64");
    const auto open_and_close = [&](int times) {
        for (int i = 0; i < times; ++i) {
            message_module::open(dll);
        }
    };
    open_and_close(100); // what is allocated once is allocated now
    const holdings before = count_holdings();
    open_and_close(10'000);
    const holdings after = count_holdings();

    EXPECT_EQ(after.handles, before.handles);
    EXPECT_EQ(after.mapped_regions, before.mapped_regions);
    // A leak of a single byte would leave 10,000 blocks; Windows itself may keep a few more.
    EXPECT_LT(after.heap_blocks, before.heap_blocks + 100);
}
