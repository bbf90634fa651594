#include "commands/loaded_table.h"

#include "console/ask_windows.h"
#include "commands/document_of.h"
#include "commands/failure.h"
#include "console/utf16.h"

#include <filesystem>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

namespace wsaerr {

using winsock_messages::message_module;

namespace {

loaded_table read(message_module module, const std::error_code& error, const std::string& path) {
    if (error) {
        throw failure(exit_code::dll_unusable, path + ": " + message_of(error));
    }
    std::vector<explanation> explanations = explanations_of(module.table());
    if (explanations.empty()) {
        throw failure(exit_code::dll_unusable,
                      path + ": its messages are not about Winsock errors");
    }
    return {std::move(module), std::move(explanations)};
}

} // namespace

loaded_table embedded_table() {
    std::error_code error;
    message_module messages = message_module::embedded(error);
    loaded_table source = read(std::move(messages), error, "wsaerr.exe");
    for (explanation& each : source.explanations) {
        each.document = document_of(each.code);
    }
    return source;
}

loaded_table load_table(const std::string& path) {
    std::error_code error;
    const std::wstring full_path = std::filesystem::absolute(to_utf16(path), error).wstring();
    message_module messages;
    if (!error) {
        messages = message_module::open(full_path, error);
    }
    return read(std::move(messages), error, to_utf8(full_path));
}

} // namespace wsaerr
