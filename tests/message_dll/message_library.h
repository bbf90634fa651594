/// One of the built DLLs, loaded for as long as the object lives.
#ifndef WINSOCK_MESSAGES_TESTS_MESSAGE_LIBRARY_H
#define WINSOCK_MESSAGES_TESTS_MESSAGE_LIBRARY_H

#include <windows.h>

#include <string>

class message_library {
public:
    /// `flags` as LoadLibraryExW takes them; 0 loads the DLL as LoadLibraryW does.
    explicit message_library(const std::wstring& architecture,
                             DWORD flags = LOAD_LIBRARY_AS_DATAFILE)
        : module_(
              LoadLibraryExW((DIST_DIR L"/" + architecture + L"/winsock-messages-ja.dll").c_str(),
                             nullptr, flags)),
          error_(module_ == nullptr ? GetLastError() : ERROR_SUCCESS) {}

    message_library(const message_library&) = delete;
    message_library& operator=(const message_library&) = delete;

    ~message_library() {
        if (module_ != nullptr) {
            FreeLibrary(module_);
        }
    }

    /// Null where the DLL could not be loaded; `error` then tells why.
    [[nodiscard]] HMODULE get() const { return module_; }

    [[nodiscard]] DWORD error() const { return error_; }

private:
    HMODULE module_;
    DWORD error_;
};

#endif
