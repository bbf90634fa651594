#include "message_source.h"

#include "failure.h"
#include "utf16.h"

#include <filesystem>
#include <system_error>

namespace wsaerr {

using winsock_messages::message_module;

message_module own_messages() {
    std::error_code error;
    message_module module = message_module::embedded(error);
    if (error) {
        throw failure(exit_code::dll_unusable, "wsaerr.exe is damaged: " + error.message());
    }
    return module;
}

message_module open_messages(const std::string& path) {
    std::error_code error;
    const std::wstring full_path = std::filesystem::absolute(to_utf16(path), error).wstring();
    message_module module;
    if (!error) {
        module = message_module::open(full_path, error);
    }
    if (error) {
        throw failure(exit_code::dll_unusable, to_utf8(full_path) + ": " + error.message());
    }
    return module;
}

} // namespace wsaerr
