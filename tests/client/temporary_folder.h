/// A folder of a test's own, with Japanese characters and a space in its name.
#ifndef WINSOCK_MESSAGES_TESTS_TEMPORARY_FOLDER_H
#define WINSOCK_MESSAGES_TESTS_TEMPORARY_FOLDER_H

#include <windows.h>

#include <filesystem>
#include <string>
#include <system_error>

/// Removed, with all that is in it, when the object goes.
class temporary_folder {
public:
    temporary_folder()
        : path_(std::filesystem::temp_directory_path() /
                (L"試験 " + std::to_wstring(GetCurrentProcessId()))) {
        std::filesystem::create_directory(path_);
    }

    temporary_folder(const temporary_folder&) = delete;
    temporary_folder& operator=(const temporary_folder&) = delete;

    ~temporary_folder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }

    std::filesystem::path operator/(const std::wstring& name) const { return path_ / name; }

private:
    std::filesystem::path path_;
};

#endif
