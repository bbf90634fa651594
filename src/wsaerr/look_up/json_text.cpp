#include "look_up/json_text.h"

#include "look_up/printable_text.h"

#include <cstddef>

namespace wsaerr {
namespace {

/// A character of up to three bytes as \uXXXX.
std::string escaped(std::string_view character) {
    // The first byte of two keeps five bits, of three four.
    unsigned unit = static_cast<unsigned char>(character.front());
    unit &= character.size() == 1 ? 0x7FU : 0xFFU >> (character.size() + 1);
    for (const char c : character.substr(1)) {
        unit = unit << 6 | (static_cast<unsigned char>(c) & 0x3FU);
    }
    std::string result = "\\u";
    for (const unsigned shift : {12U, 8U, 4U, 0U}) {
        result += "0123456789abcdef"[unit >> shift & 0xFU];
    }
    return result;
}

} // namespace

std::string json_string(std::string_view utf8) {
    std::string result = "\"";
    while (!utf8.empty()) {
        const char c = utf8.front();
        const std::size_t control = control_character_at(utf8);
        if (c == '"' || c == '\\') {
            result += {'\\', c};
        } else if (c == '\n') {
            result += "\\n";
        } else if (control > 0) {
            result += escaped(utf8.substr(0, control));
        } else {
            result += c;
        }
        utf8.remove_prefix(control > 0 ? control : 1);
    }
    return result + '"';
}

void json_object::add(std::string_view key, std::string_view value) {
    members_ += members_.empty() ? "" : ",";
    members_ += "\n    ";
    members_ += json_string(key);
    members_ += ": ";
    members_ += value;
}

std::string json_array(const std::vector<json_object>& objects) {
    std::string result;
    for (const json_object& each : objects) {
        result += (result.empty() ? "[\n  " : ",\n  ") + each.text();
    }
    return result.empty() ? "[]\n" : result + "\n]\n";
}

std::string json_line(const std::vector<json_member>& members) {
    std::string result;
    for (const json_member& each : members) {
        result += (result.empty() ? "{" : ", ") + json_string(each.key) + ": " + each.value;
    }
    return result + "}";
}

std::string json_document(const std::vector<json_member>& members) {
    std::string result;
    for (const json_member& each : members) {
        result += (result.empty() ? "{\n  " : ",\n  ") + json_string(each.key) + ": " + each.value;
    }
    return result + "\n}\n";
}

std::string json_list(const std::vector<std::string>& values) {
    std::string result;
    for (const std::string& each : values) {
        result += (result.empty() ? "\n    " : ",\n    ") + each;
    }
    return result.empty() ? "[]" : "[" + result + "\n  ]";
}

} // namespace wsaerr
