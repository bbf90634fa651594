#include "expected_messages.h"

#include <windows.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace {

/// UTF-8 to UTF-16, each `\n` spelled out to CR LF, and one CR LF at the end.
std::wstring lines(const std::string& field) {
    std::string text = field + "\r\n";
    for (auto at = text.find("\\n"); at != std::string::npos; at = text.find("\\n")) {
        text.replace(at, 2, "\r\n");
    }
    const int size = static_cast<int>(text.size());
    std::wstring wide(text.size(), L'\0');
    wide.resize(static_cast<std::size_t>(
        MultiByteToWideChar(CP_UTF8, 0, text.data(), size, wide.data(), size)));
    return wide;
}

std::vector<expected_message> read_file() {
    std::ifstream file(std::filesystem::path(EXPECTED_MESSAGES), std::ios::binary);
    std::vector<expected_message> messages;
    for (std::string line; std::getline(file, line);) {
        std::istringstream columns(line);
        std::array<std::string, 4> field;
        for (std::string& value : field) {
            std::getline(columns, value, '\t');
        }
        messages.push_back({static_cast<std::uint16_t>(std::stoul(field[0])),
                            std::wstring(field[1].begin(), field[1].end()), lines(field[2]),
                            lines(field[3])});
    }
    if (messages.empty()) {
        throw std::runtime_error("expected_messages.tsv cannot be read");
    }
    return messages;
}

} // namespace

const std::vector<expected_message>& expected_messages() {
    static const std::vector<expected_message> messages = read_file();
    return messages;
}
