#include "message_dlls.h"

#include "table_builder.h"

#include <windows.h>

#include <cstddef>
#include <fstream>
#include <span>
#include <stdexcept>

namespace {

void replace_table(const std::wstring& dll, std::span<const std::byte> table) {
    const HANDLE update = BeginUpdateResourceW(dll.c_str(), FALSE);
    // The function does not write to the bytes, whatever its declaration says.
    UpdateResourceW(update, MAKEINTRESOURCEW(11), MAKEINTRESOURCEW(1), 0x0411,
                    const_cast<std::byte*>(table.data()), static_cast<DWORD>(table.size()));
    if (EndUpdateResourceW(update, FALSE) == FALSE) {
        throw std::runtime_error("the message table of a DLL cannot be changed");
    }
}

} // namespace

std::wstring built_dll(const std::wstring& architecture) {
    return std::filesystem::path(DIST_DIR L"/" + architecture + L"/winsock-messages-ja.dll")
        .make_preferred()
        .wstring();
}

message_dlls::message_dlls()
    : folder_(std::filesystem::temp_directory_path() /
              (L"winsock-messages-" + std::to_wstring(GetCurrentProcessId()))) {
    std::filesystem::create_directories(folder_);
}

message_dlls::~message_dlls() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
}

std::wstring message_dlls::copy(const std::wstring& name) const {
    const std::filesystem::path file = folder_ / name;
    std::filesystem::copy_file(built_dll(), file);
    return file.wstring();
}

std::wstring message_dlls::closed() const {
    const std::filesystem::path path = folder_ / L"closed.dll";
    std::filesystem::create_directory(path);
    return path.wstring();
}

std::wstring message_dlls::text_file() const {
    const std::filesystem::path file = folder_ / L"text.dll";
    std::ofstream(file) << "not a DLL";
    return file.wstring();
}

std::wstring message_dlls::without_table() const {
    std::wstring this_program(MAX_PATH, L'\0');
    this_program.resize(GetModuleFileNameW(nullptr, this_program.data(), MAX_PATH));
    const std::filesystem::path file = folder_ / L"no-table.dll";
    std::filesystem::copy_file(this_program, file);
    return file.wstring();
}

std::wstring message_dlls::with_other_messages() const {
    const built_table table = table_builder().block(10061, {u"別のメッセージ\r\n"}).build();
    std::wstring file = copy(L"other.dll");
    replace_table(file, table.bytes());
    return file;
}
