// Opens DLLs that were changed for a test.
#ifndef WINSOCK_MESSAGES_TESTS_MESSAGE_MODULE_SUPPORT_H
#define WINSOCK_MESSAGES_TESTS_MESSAGE_MODULE_SUPPORT_H

#include "winsock_messages/message_module.h"

#include "table_builder.h"

#include <gtest/gtest.h>

#include <windows.h>

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <system_error>
#include <type_traits>
#include <vector>

using winsock_messages::message_module;

inline constexpr WORD japanese = 0x0411;
inline constexpr WORD english = 0x0409;
inline constexpr WORD message_table_type = 11;
inline constexpr WORD raw_data_type = 10;

inline std::filesystem::path dll_of(std::wstring_view architecture) {
    return std::filesystem::path(DIST_DIR) / architecture / L"winsock-messages-ja.dll";
}

/// What an accessor must return, of an expected text that still has the last CR LF.
inline std::wstring without_line_end(const std::wstring& text) {
    return {text.begin(), text.end() - 2};
}

inline std::error_code error_of_opening(const std::filesystem::path& path) {
    std::error_code error;
    const message_module module = message_module::open(path, error);
    EXPECT_TRUE(module.table().empty());
    EXPECT_EQ(module.native_handle(), nullptr);
    return error;
}

/// Replaces all resources of a DLL by one of a type: `bytes` in the language `langid`, named `id`.
inline void replace_resources(const std::filesystem::path& dll, WORD type, WORD id, WORD langid,
                              std::span<const std::byte> bytes) {
    const HANDLE update = BeginUpdateResourceW(dll.c_str(), TRUE);
    ASSERT_NE(update, nullptr);
    std::vector<std::byte> copy(bytes.begin(), bytes.end());
    ASSERT_TRUE(UpdateResourceW(update, MAKEINTRESOURCEW(type), MAKEINTRESOURCEW(id), langid,
                                copy.data(), static_cast<DWORD>(copy.size())));
    ASSERT_TRUE(EndUpdateResourceW(update, FALSE));
}

inline void write_file(const std::filesystem::path& path, std::string_view bytes) {
    std::ofstream(path, std::ios::binary)
        .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

inline std::string read_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

struct close_handle {
    void operator()(HANDLE handle) const { CloseHandle(handle); }
};

using unique_handle = std::unique_ptr<std::remove_pointer_t<HANDLE>, close_handle>;

/// Opens an existing file for writing, which others may read and write too. Null where Windows
/// refuses; GetLastError says why.
inline unique_handle open_for_writing(const std::filesystem::path& path) {
    const HANDLE file = CreateFileW(path.c_str(), GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE,
                                    nullptr, OPEN_EXISTING, 0, nullptr);
    return unique_handle(file == INVALID_HANDLE_VALUE ? nullptr : file);
}

inline bool runs_on_wine() {
    return GetProcAddress(GetModuleHandleW(L"ntdll.dll"), "wine_get_version") != nullptr;
}

/// Valid, but without the messages of the contract.
inline built_table small_table() {
    return table_builder{}.block(10061, {u"拒否\r\n"}).build();
}

#endif
