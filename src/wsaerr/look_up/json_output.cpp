#include "look_up/json_output.h"

#include "look_up/json_text.h"
#include "look_up/text_output.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace wsaerr {
namespace {

void add_code(json_object& object, std::uint32_t number) {
    object.add("code", std::to_string(number));
    object.add("hex", json_string(hexadecimal(number)));
}

void add_entry(json_object& object, const explanation& explanation) {
    add_code(object, explanation.code);
    object.add("name", json_string(explanation.name));
    object.add("meaning", json_string(explanation.meaning));
    object.add("description", json_string(explanation.description));
    object.add("remedy", explanation.remedy.empty() ? "null" : json_string(explanation.remedy));
    object.add("document",
               explanation.document.empty() ? "null" : json_string(explanation.document));
    object.add("system_message", "null");
}

void add_system_message(json_object& object, const system_message& message) {
    add_code(object, message.number);
    for (const char* key : {"name", "meaning", "description", "remedy", "document"}) {
        object.add(key, "null");
    }
    object.add("system_message", json_string(message.text));
}

void add_nothing(json_object& object) {
    for (const char* key : {"code", "hex", "name", "meaning", "description", "remedy", "document",
                            "system_message"}) {
        object.add(key, "null");
    }
}

std::string_view word_for(relation how) {
    switch (how) {
    case relation::same_error:
        return "same_error";
    case relation::alias:
        return "alias";
    case relation::other_error:
        break;
    }
    return "other_error";
}

void add_relation(json_object& object, const foreign_name& foreign) {
    object.add("relation", "{\"name\": " + json_string(foreign.name) +
                               ", \"number\": " + std::to_string(foreign.number) +
                               ", \"kind\": " + json_string(word_for(foreign.how)) +
                               ", \"header\": " + json_string(foreign.header) + "}");
}

void add_suggestions(json_object& object, const answer& answer) {
    std::string names;
    for (const std::string& name : answer.suggestions) {
        names += (names.empty() ? "" : ", ") + json_string(name);
    }
    object.add("suggestions", "[" + names + "]");
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
            add_nothing(object);
        }
        if (each.foreign != nullptr) {
            add_relation(object, *each.foreign);
        } else if (!each.is_known()) {
            add_suggestions(object, each);
        }
    }
    return json_array(objects);
}

} // namespace wsaerr
