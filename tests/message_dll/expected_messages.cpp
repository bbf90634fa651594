#include "expected_messages.h"

#include <windows.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <map>
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

/// The fields of each line, which begins with a code.
template <std::size_t Columns>
std::map<std::uint16_t, std::array<std::string, Columns>> read_file(const wchar_t* path) {
    std::ifstream file(std::filesystem::path(path), std::ios::binary);
    std::map<std::uint16_t, std::array<std::string, Columns>> fields_by_code;
    for (std::string line; std::getline(file, line);) {
        std::istringstream columns(line);
        std::array<std::string, Columns> fields;
        for (std::string& value : fields) {
            std::getline(columns, value, '\t');
        }
        fields_by_code[static_cast<std::uint16_t>(std::stoul(fields[0]))] = fields;
    }
    if (fields_by_code.empty()) {
        throw std::runtime_error("a file of expected messages cannot be read");
    }
    return fields_by_code;
}

std::vector<expected_message> read_files() {
    const auto remedies = read_file<2>(EXPECTED_REMEDIES);
    std::vector<expected_message> messages;
    for (const auto& [code, fields] : read_file<4>(EXPECTED_MESSAGES)) {
        const auto remedy = remedies.find(code);
        messages.push_back({code, std::wstring(fields[1].begin(), fields[1].end()),
                            lines(fields[2]), lines(fields[3]),
                            remedy == remedies.end() ? L"" : lines(remedy->second[1])});
    }
    return messages;
}

} // namespace

const std::vector<expected_message>& expected_messages() {
    static const std::vector<expected_message> messages = read_files();
    return messages;
}
