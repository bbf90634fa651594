#include "message_source.h"

#include "ask_windows.h"
#include "document_of.h"
#include "failure.h"
#include "utf16.h"

#include <filesystem>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

namespace wsaerr {

using winsock_messages::message_module;

namespace {

message_source read(message_module module, const std::error_code& error, const std::string& path) {
    if (error) {
        throw failure(exit_code::dll_unusable, path + ": " + message_of(error));
    }
    std::vector<entry> entries = entries_of(module);
    if (entries.empty()) {
        throw failure(exit_code::dll_unusable,
                      path + ": its messages are not about Winsock errors");
    }
    return {std::move(module), std::move(entries)};
}

} // namespace

message_source own_messages() {
    std::error_code error;
    message_module messages = message_module::embedded(error);
    message_source source = read(std::move(messages), error, "wsaerr.exe");
    for (entry& each : source.entries) {
        each.document = document_of(each.code);
    }
    return source;
}

message_source open_messages(const std::string& path) {
    std::error_code error;
    const std::wstring full_path = std::filesystem::absolute(to_utf16(path), error).wstring();
    message_module messages;
    if (!error) {
        messages = message_module::open(full_path, error);
    }
    return read(std::move(messages), error, to_utf8(full_path));
}

} // namespace wsaerr
