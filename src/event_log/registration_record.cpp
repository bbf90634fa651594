#include "registration_record.h"

#include "registry_text.h"
#include "windows_error.h"

#include <windows.h>

#include <algorithm>
#include <array>
#include <cstddef>

namespace winsock_messages {
namespace {

struct item {
    std::wstring_view name;
    bool registration_record::*added;
};

constexpr std::array items{
    item{L"Key", &registration_record::key},
    item{L"EventMessageFile", &registration_record::event_message_file},
    item{L"ParameterMessageFile", &registration_record::parameter_message_file},
    item{L"TypesSupported", &registration_record::types_supported}};

} // namespace

std::wstring value_of_kept(std::wstring_view name) {
    return std::wstring(value_of_record).append(L".").append(name);
}

bool belongs_to_record(std::wstring_view name) noexcept {
    const std::wstring_view record = value_of_record;
    return equal_ignoring_case(name, record) ||
           (name.size() > record.size() && name[record.size()] == L'.' &&
            equal_ignoring_case(name.substr(0, record.size()), record));
}

std::wstring to_text(const registration_record& record) {
    std::wstring text = record.path;
    for (const auto& [name, added] : items) {
        if (record.*added) {
            text.append(L";").append(name);
        }
    }
    return text;
}

std::optional<registration_record> parse_record(std::wstring_view text) {
    registration_record record;
    std::size_t end = text.find(L';');
    record.path = text.substr(0, end);
    while (end != std::wstring_view::npos) {
        text.remove_prefix(end + 1);
        end = text.find(L';');
        const auto* const found = std::ranges::find(items, text.substr(0, end), &item::name);
        if (found == items.end()) {
            return std::nullopt;
        }
        record.*found->added = true;
    }
    return record.path.empty() ? std::nullopt : std::optional(record);
}

std::optional<registration_record> record_in(const registry_values& values) {
    const auto found = values.find(value_of_record);
    return found != values.end() && found->second.type == REG_SZ
               ? parse_record(text_in(found->second))
               : std::nullopt;
}

} // namespace winsock_messages
