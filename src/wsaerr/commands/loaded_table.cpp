#include "commands/loaded_table.h"

#include "commands/document_of.h"
#include "commands/failure.h"
#include "console/utf16.h"

#include <winsock_messages/message_module.h>

#include <filesystem>
#include <system_error>

namespace wsaerr {

using winsock_messages::message_module;

namespace {

std::vector<explanation> read(const message_module& module, const std::error_code& error,
                              const std::string& path) {
    if (error) {
        throw failure(exit_code::dll_unusable, sentence::about, {path}, error);
    }
    std::vector<explanation> explanations = explanations_of(module.table());
    if (explanations.empty()) {
        throw failure(exit_code::dll_unusable, sentence::dll_is_about_other_things, {path});
    }
    return explanations;
}

} // namespace

std::vector<explanation> embedded_table() {
    std::error_code error;
    const message_module messages = message_module::embedded(error);
    std::vector<explanation> explanations = read(messages, error, "wsaerr.exe");
    for (explanation& each : explanations) {
        each.document = document_of(each.code);
    }
    return explanations;
}

std::vector<explanation> load_table(const std::string& path) {
    std::error_code error;
    const std::wstring full_path = std::filesystem::absolute(to_utf16(path), error).wstring();
    message_module messages;
    if (!error) {
        messages = message_module::open(full_path, error);
    }
    return read(messages, error, to_utf8(full_path));
}

} // namespace wsaerr
