// The DLLs as users see them: through LoadLibraryExW and FormatMessageW.
#include "expected_messages.h"
#include "message_library.h"

#include <winsock_messages/message_id.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <map>

namespace {

constexpr DWORD from_module = FORMAT_MESSAGE_FROM_HMODULE | FORMAT_MESSAGE_IGNORE_INSERTS;
constexpr DWORD japanese = WINSOCK_MESSAGES_LANGID;

/// A message through a large buffer; empty where FormatMessageW failed, GetLastError says why.
std::wstring format(const message_library& library, DWORD message_id, DWORD langid = japanese,
                    DWORD flags = from_module, va_list* arguments = nullptr) {
    std::array<wchar_t, 32768> buffer{};
    const DWORD length = FormatMessageW(flags, library.get(), message_id, langid, buffer.data(),
                                        static_cast<DWORD>(buffer.size()), arguments);
    return {buffer.data(), length};
}

/// Every message of the contract by its ID, inserts unexpanded.
std::map<DWORD, std::wstring> every_message() {
    std::map<DWORD, std::wstring> messages{{WINSOCK_MESSAGES_EVENT(0), L"%1\r\n"}};
    for (const expected_message& expected : expected_messages()) {
        messages[WINSOCK_MESSAGES_TEXT(expected.code)] = expected.text();
        messages[WINSOCK_MESSAGES_HRESULT(expected.code)] = expected.text();
        messages[WINSOCK_MESSAGES_MEANING(expected.code)] = expected.meaning;
        messages[WINSOCK_MESSAGES_DESCRIPTION(expected.code)] = expected.description;
        messages[WINSOCK_MESSAGES_EVENT(expected.code)] = expected.event();
        if (!expected.remedy.empty()) {
            messages[WINSOCK_MESSAGES_REMEDY(expected.code)] = expected.remedy;
        }
    }
    return messages;
}

void expect_every_message(const message_library& library) {
    ASSERT_NE(library.get(), nullptr) << "error " << library.error();
    for (const auto& [id, expected] : every_message()) {
        EXPECT_EQ(format(library, id), expected) << "message " << std::hex << id;
    }
}

bool runs_on_wine() {
    return GetProcAddress(GetModuleHandleW(L"ntdll.dll"), "wine_get_version") != nullptr;
}

} // namespace

TEST(MessageDll, HasFiveFormsOfEachCodeAndASixthOfSomeAndOneMessageMore) {
    EXPECT_EQ(every_message().size(), 516U);
}

TEST(MessageDll, AnswersFromX64AsDataFile) {
    expect_every_message(message_library(L"x64"));
}

TEST(MessageDll, AnswersFromX86AsDataFile) {
    expect_every_message(message_library(L"x86"));
}

TEST(MessageDll, AnswersFromArm64AsDataFile) {
    expect_every_message(message_library(L"arm64"));
}

// An image can be loaded as one only by a process of its own architecture.
#if defined(_M_ARM64)
constexpr const wchar_t* native = L"arm64";
#elif defined(_M_IX86)
constexpr const wchar_t* native = L"x86";
#else
constexpr const wchar_t* native = L"x64";
#endif

TEST(MessageDll, AnswersWhenLoadedAsImage) {
    expect_every_message(message_library(native, 0));
}

TEST(MessageDll, AnswersAsExclusiveDataFile) {
    expect_every_message(message_library(native, LOAD_LIBRARY_AS_DATAFILE_EXCLUSIVE));
}

TEST(MessageDll, AnswersAsImageResource) {
    expect_every_message(message_library(native, LOAD_LIBRARY_AS_IMAGE_RESOURCE));
}

TEST(MessageDll, AnswersFromArm64AsImageResourceExceptOnWine) {
    const message_library library(L"arm64", LOAD_LIBRARY_AS_IMAGE_RESOURCE);
    if (runs_on_wine() && library.get() == nullptr) { // which Windows loads
        EXPECT_EQ(library.error(), DWORD{ERROR_BAD_EXE_FORMAT});
    } else {
        expect_every_message(library);
    }
}

TEST(MessageDll, AnswersForNeutralLanguagesAndJapanese) {
    const message_library library(L"x64");
    for (const DWORD langid : {0x0000U, 0x0400U, 0x0411U}) {
        EXPECT_EQ(format(library, WINSOCK_MESSAGES_MEANING(10061), langid),
                  L"接続が拒否されました。\r\n")
            << std::hex << langid;
    }
}

TEST(MessageDll, AnswersForNoOtherLanguage) {
    const message_library library(L"x64");
    for (const DWORD langid : {0x0009U, 0x0011U, 0x0409U, 0x0407U, 0x0412U, 0x0804U, 0x0811U}) {
        EXPECT_EQ(format(library, 10061, langid), L"") << std::hex << langid;
        // Windows may have looked for a file of translations.
        constexpr std::array<DWORD, 3> errors{ERROR_RESOURCE_LANG_NOT_FOUND,
                                              ERROR_MUI_FILE_NOT_FOUND, ERROR_MUI_FILE_NOT_LOADED};
        EXPECT_NE(std::ranges::find(errors, GetLastError()), errors.end())
            << std::hex << langid << ' ' << GetLastError();
    }
}

TEST(MessageDll, KnowsNoCodeThatIsNotInTheDocument) {
    const message_library library(L"x64");
    for (const DWORD id :
         {317U, 10000U, 0x8007013DU, 0x0100013DU, 0x0103013DU, 0x01032714U, 0xC102013DU}) {
        EXPECT_EQ(format(library, id), L"") << id;
        EXPECT_EQ(GetLastError(), DWORD{ERROR_MR_MID_NOT_FOUND}) << id;
    }
}

TEST(MessageDll, LeavesOtherCodesToTheSystem) {
    const message_library library(L"x64");
    const DWORD both = from_module | FORMAT_MESSAGE_FROM_SYSTEM;
    const std::wstring system = format(library, ERROR_FILE_NOT_FOUND, 0,
                                       FORMAT_MESSAGE_FROM_SYSTEM | FORMAT_MESSAGE_IGNORE_INSERTS);
    ASSERT_NE(system, L"");
    EXPECT_EQ(format(library, ERROR_FILE_NOT_FOUND, 0, both), system);
    EXPECT_EQ(format(library, 10061, 0, both), format(library, 10061));
}

TEST(MessageDll, AsksForAnArgumentInTheEventFormOnly) {
    const message_library library(L"x64");
    for (const auto& [id, expected] : every_message()) {
        if (winsock_messages::form_of(id) != winsock_messages::form::event) {
            EXPECT_EQ(format(library, id, japanese, FORMAT_MESSAGE_FROM_HMODULE), expected)
                << std::hex << id;
        }
    }
}

TEST(MessageDll, PutsTheContextIntoTheEventForm) {
    const message_library library(L"x64");
    const wchar_t* context = L"[fe80::1]:443 への接続 🔌";
    std::array<DWORD_PTR, 1> inserts{reinterpret_cast<DWORD_PTR>(context)};
    auto* arguments = reinterpret_cast<va_list*>(inserts.data());
    const DWORD flags = FORMAT_MESSAGE_FROM_HMODULE | FORMAT_MESSAGE_ARGUMENT_ARRAY;

    for (const expected_message& expected : expected_messages()) {
        EXPECT_EQ(
            format(library, WINSOCK_MESSAGES_EVENT(expected.code), japanese, flags, arguments),
            context + expected.event().substr(2));
    }
    EXPECT_EQ(format(library, WINSOCK_MESSAGES_EVENT(0), japanese, flags, arguments),
              std::wstring(context) + L"\r\n");
}

TEST(MessageDll, BecomesOneLineWithMaxWidthMask) {
    const message_library library(L"x64");
    for (const auto& [id, expected] : every_message()) {
        const std::wstring line =
            format(library, id, japanese, from_module | FORMAT_MESSAGE_MAX_WIDTH_MASK);
        EXPECT_NE(line, L"") << std::hex << id;
        EXPECT_EQ(line.find_first_of(L"\r\n"), std::wstring::npos) << std::hex << id;
    }
    EXPECT_EQ(format(library, WINSOCK_MESSAGES_TEXT(10109), japanese,
                     from_module | FORMAT_MESSAGE_MAX_WIDTH_MASK),
              L"この種類のクラスが見つかりません。 指定されたクラスが見つかりませんでした。 ");
}

TEST(MessageDll, FailsWhereTheBufferIsTooSmall) {
    const message_library library(L"x64");
    std::array<wchar_t, 13> buffer{}; // 接続が拒否されました。 is 11, CR LF 2, the NUL 1
    EXPECT_EQ(FormatMessageW(from_module, library.get(), WINSOCK_MESSAGES_MEANING(10061), japanese,
                             buffer.data(), static_cast<DWORD>(buffer.size()), nullptr),
              0U);
    EXPECT_EQ(GetLastError(), DWORD{ERROR_INSUFFICIENT_BUFFER});
}

TEST(MessageDll, FillsABufferThatJustFits) {
    const message_library library(L"x64");
    std::array<wchar_t, 14> buffer{};
    EXPECT_EQ(FormatMessageW(from_module, library.get(), WINSOCK_MESSAGES_MEANING(10061), japanese,
                             buffer.data(), static_cast<DWORD>(buffer.size()), nullptr),
              13U);
    EXPECT_STREQ(buffer.data(), L"接続が拒否されました。\r\n");
}

TEST(MessageDll, FillsAnAllocatedBuffer) {
    const message_library library(L"x64");
    for (const auto& [id, expected] : every_message()) {
        wchar_t* buffer = nullptr;
        const DWORD length =
            FormatMessageW(from_module | FORMAT_MESSAGE_ALLOCATE_BUFFER, library.get(), id,
                           japanese, reinterpret_cast<wchar_t*>(&buffer), 0, nullptr);
        ASSERT_NE(buffer, nullptr) << std::hex << id;
        EXPECT_EQ(std::wstring(buffer, length), expected) << std::hex << id;
        LocalFree(buffer);
    }
}
