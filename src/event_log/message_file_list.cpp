#include "message_file_list.h"

#include "message_file.h"
#include "registry_text.h"
#include "windows_error.h"

#include <windows.h>

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace winsock_messages {
namespace {

/// Where a path of a list begins and ends.
using place = std::pair<std::size_t, std::size_t>;

/// All places between separators, empty ones too. MS-EVEN 3.2.4.1.4: "comma or semicolon".
std::vector<place> places_in(const std::wstring& list) {
    std::vector<place> places;
    for (std::size_t begin = 0; begin <= list.size(); begin = places.back().second + 1) {
        places.emplace_back(begin, (std::min)(list.find_first_of(L";,", begin), list.size()));
    }
    return places;
}

std::wstring text_at(const std::wstring& list, const place& at) {
    return list.substr(at.first, at.second - at.first);
}

} // namespace

std::vector<std::wstring> message_files::paths() const {
    std::vector<std::wstring> result;
    for (const place& at : places_in(text)) {
        if (at.first != at.second) {
            result.push_back(text_at(text, at));
        }
    }
    return result;
}

std::optional<message_files> files_in(const registry_value& value) {
    return value.type == REG_SZ || value.type == REG_EXPAND_SZ
               ? std::optional(message_files{text_in(value), value.type == REG_EXPAND_SZ})
               : std::nullopt;
}

registry_value value_of(const message_files& files) {
    return text_value(files.text, files.expands ? REG_EXPAND_SZ : REG_SZ);
}

bool is_same_path(const std::wstring& left, const std::wstring& right) {
    return equal_ignoring_case(normal_form(left), normal_form(right));
}

bool holds(const message_files& files, const std::wstring& path) {
    return std::ranges::any_of(
        files.paths(), [&path](const std::wstring& each) { return is_same_path(each, path); });
}

bool holds_only(const message_files& files, const std::wstring& path) {
    return files.paths().size() == 1 && holds(files, path);
}

message_files with(const message_files& files, const std::wstring& path) {
    return {files.text + L";" + path, files.expands};
}

std::optional<message_files> without(const message_files& files,
                                     const std::function<bool(const std::wstring&)>& is_wanted) {
    std::vector<place> places = places_in(files.text);
    const auto found = std::find_if(places.rbegin(), places.rend(), [&](const place& at) {
        return at.first != at.second && is_wanted(text_at(files.text, at));
    });
    if (found == places.rend()) {
        return std::nullopt;
    }
    // With it goes the separator before it or, where it is the first, the one after it.
    auto [begin, end] = *found;
    if (begin > 0) {
        --begin;
    } else {
        end = (std::min)(end + 1, files.text.size());
    }
    message_files rest = files;
    rest.text.erase(begin, end - begin);
    return rest;
}

} // namespace winsock_messages
