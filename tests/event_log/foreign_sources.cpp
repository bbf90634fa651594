#include "foreign_sources.h"

#include "fake_event_log_host.h"

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <stdexcept>

namespace {

std::vector<std::string> split(const std::string& text, const std::string& separator) {
    std::vector<std::string> parts;
    std::size_t begin = 0;
    for (std::size_t end = 0; end != std::string::npos; begin = end + separator.size()) {
        end = text.find(separator, begin);
        parts.push_back(text.substr(begin, end - begin));
    }
    return parts;
}

std::wstring replaced(std::wstring text, const std::wstring& what, const std::wstring& by) {
    for (std::size_t at = text.find(what); at != std::wstring::npos;
         at = text.find(what, at + by.size())) {
        text.replace(at, what.size(), by);
    }
    return text;
}

winsock_messages::registry_value value_in(const std::string& type, const std::wstring& data) {
    if (type == "dword") {
        return number_value(static_cast<std::uint32_t>(std::stoul(data)));
    }
    if (type == "multi") { // each string ends in a NUL, and so does their list
        return text_value(replaced(data, L"\\0", std::wstring(1, L'\0')) + std::wstring(1, L'\0'),
                          REG_MULTI_SZ);
    }
    if (type != "sz" && type != "expand") {
        throw std::runtime_error("no type of a value: " + type);
    }
    return text_value(data, type == "sz" ? REG_SZ : REG_EXPAND_SZ);
}

} // namespace

std::vector<foreign_source> foreign_sources() {
    std::ifstream file(std::filesystem::path(FOREIGN_SOURCES));
    std::vector<std::string> columns;
    std::vector<foreign_source> sources;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with('#')) {
            continue;
        }
        const std::vector<std::string> cells = split(line, "\t");
        if (columns.empty()) {
            columns = cells;
            continue;
        }
        foreign_source source;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            source[columns[i]] = cells.at(i);
        }
        sources.push_back(source);
    }
    return sources;
}

std::optional<winsock_messages::registry_values> values_in(const std::string& cell,
                                                           const std::wstring& dll) {
    if (cell == "no key") {
        return std::nullopt;
    }
    winsock_messages::registry_values values;
    for (const std::string& part :
         cell == "empty key" ? std::vector<std::string>() : split(cell, " | ")) {
        const std::size_t equals = part.find('=');
        const std::size_t colon = part.find(':', equals);
        const std::wstring data(part.begin() + static_cast<std::ptrdiff_t>(colon) + 1, part.end());
        values[std::wstring(part.begin(), part.begin() + static_cast<std::ptrdiff_t>(equals))] =
            value_in(part.substr(equals + 1, colon - equals - 1), replaced(data, L"{dll}", dll));
    }
    return values;
}
