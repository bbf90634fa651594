#include "look_up/json_output.h"

#include "look_up/printable_text.h"
#include "look_up/text_output.h"

#include <winsock_messages/utf8.h>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

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

/// Control characters are escaped, those that JSON allows as well: no output holds one.
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

/// Lines separated by LF instead of CR LF.
std::string json_text(std::u16string_view text) {
    std::string lines = winsock_messages::to_utf8(text);
    std::erase(lines, '\r');
    return json_string(lines);
}

/// Collects `"key": value` pairs of one object.
class json_object {
public:
    void add(std::string_view key, std::string_view value) {
        if (!members_.empty()) {
            members_ += ',';
        }
        members_ += "\n    ";
        members_ += json_string(key);
        members_ += ": ";
        members_ += value;
    }

    void add_code(std::uint32_t number) {
        add("code", std::to_string(number));
        add("hex", json_string(hexadecimal(number)));
    }

    std::string text() const { return "{" + members_ + "\n  }"; }

private:
    std::string members_;
};

void add_entry(json_object& object, const explanation& explanation) {
    object.add_code(explanation.code);
    object.add("name", json_text(explanation.name));
    object.add("meaning", json_text(explanation.meaning));
    object.add("description", json_text(explanation.description));
    object.add("remedy", explanation.remedy.empty() ? "null" : json_text(explanation.remedy));
    object.add("document",
               explanation.document.empty() ? "null" : json_string(explanation.document));
    object.add("system_message", "null");
}

void add_system_message(json_object& object, const system_message& message) {
    object.add_code(message.number);
    for (const char* key : {"name", "meaning", "description", "remedy", "document"}) {
        object.add(key, "null");
    }
    object.add("system_message", json_text(message.text));
}

void add_miss(json_object& object, const answer& answer) {
    for (const char* key : {"code", "hex", "name", "meaning", "description", "remedy", "document",
                            "system_message"}) {
        object.add(key, "null");
    }
    std::string names;
    for (const std::u16string_view name : answer.suggestions) {
        names += (names.empty() ? "" : ", ") + json_text(name);
    }
    object.add("suggestions", "[" + names + "]");
}

std::string json_array(const std::vector<json_object>& objects) {
    std::string result;
    for (const json_object& each : objects) {
        result += (result.empty() ? "[\n  " : ",\n  ") + each.text();
    }
    return result.empty() ? "[]\n" : result + "\n]\n";
}

} // namespace

std::string json(std::span<const explanation> explanations) {
    std::vector<json_object> objects;
    for (const explanation& each : explanations) {
        add_entry(objects.emplace_back(), each);
    }
    return json_array(objects);
}

std::string json(std::span<const answer> answers) {
    std::vector<json_object> objects;
    for (const answer& each : answers) {
        json_object& object = objects.emplace_back();
        object.add("query", json_string(each.query));
        if (each.found) {
            add_entry(object, *each.found);
        } else if (each.system) {
            add_system_message(object, *each.system);
        } else {
            add_miss(object, each);
        }
    }
    return json_array(objects);
}

} // namespace wsaerr
