#include "console/output_file.h"

#include "commands/failure.h"
#include "console/output_stream.h"
#include "look_up/text_output.h"
#include "console/utf16.h"
#include "windows_error.h"

#include <windows.h>

#include <filesystem>
#include <system_error>
#include <utility>

namespace wsaerr {
namespace {

[[noreturn]] void fail(const std::string& path, const std::error_code& error) {
    throw failure(exit_code::output_failed, sentence::file_cannot_be_written, {in_quotes(path)},
                  error);
}

/// A new file, which goes with the object unless it was given its final name.
class new_file {
public:
    explicit new_file(std::wstring path)
        : path_(std::move(path)), handle_(CreateFileW(path_.c_str(), GENERIC_WRITE, 0, nullptr,
                                                      CREATE_NEW, FILE_ATTRIBUTE_NORMAL, nullptr)) {
    }

    new_file(const new_file&) = delete;
    new_file& operator=(const new_file&) = delete;

    ~new_file() {
        if (is_open()) {
            CloseHandle(handle_);
            DeleteFileW(path_.c_str());
        }
    }

    bool is_open() const noexcept { return handle_ != INVALID_HANDLE_VALUE; }

    HANDLE handle() const noexcept { return handle_; }

    /// False where Windows refuses; GetLastError says why.
    bool rename(const std::wstring& path) noexcept {
        CloseHandle(handle_);
        handle_ = INVALID_HANDLE_VALUE;
        if (MoveFileExW(path_.c_str(), path.c_str(),
                        MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH) != FALSE) {
            return true;
        }
        const DWORD error = GetLastError();
        DeleteFileW(path_.c_str());
        SetLastError(error);
        return false;
    }

private:
    std::wstring path_;
    HANDLE handle_;
};

} // namespace

void write_output_file(const std::string& path, std::string_view text) {
    const std::wstring final_path = to_utf16(path);
    new_file file(final_path + L"." + std::to_wstring(GetCurrentProcessId()) + L".tmp");
    if (!file.is_open()) {
        fail(path, winsock_messages::last_error());
    }
    try {
        output_stream(file.handle()).write(text);
    } catch (const failure& failure) {
        fail(path, failure.cause());
    }
    if (!file.rename(final_path)) {
        fail(path, winsock_messages::last_error());
    }
}

bool is_same_file(const std::string& path, const std::string& other_path) {
    std::error_code error;
    return std::filesystem::equivalent(to_utf16(path), to_utf16(other_path), error) && !error;
}

} // namespace wsaerr
