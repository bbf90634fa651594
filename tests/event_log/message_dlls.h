/// The files that registrations in the tests name, good ones and bad ones.
#ifndef WINSOCK_MESSAGES_TESTS_MESSAGE_DLLS_H
#define WINSOCK_MESSAGES_TESTS_MESSAGE_DLLS_H

#include <filesystem>
#include <string>

/// One of the DLLs that were built.
std::wstring built_dll(const std::wstring& architecture = L"x64");

/// Files of its own in a temporary folder, which goes when it does.
class message_dlls {
public:
    message_dlls();
    message_dlls(const message_dlls&) = delete;
    message_dlls& operator=(const message_dlls&) = delete;
    ~message_dlls();

    const std::filesystem::path& folder() const { return folder_; }

    /// A copy of a built DLL.
    std::wstring copy(const std::wstring& name) const;

    /// What this user may not open: a folder, which Windows refuses as it does a closed file.
    std::wstring closed() const;

    /// A file that is neither a DLL nor a program.
    std::wstring text_file() const;

    /// A program without a message table.
    std::wstring without_table() const;

    /// A DLL with a Japanese message table that is not about Winsock errors.
    std::wstring with_other_messages() const;

private:
    std::filesystem::path folder_;
};

#endif
