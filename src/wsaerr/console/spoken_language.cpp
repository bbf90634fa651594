#include "console/spoken_language.h"

#include "commands/failure.h"
#include "look_up/text_output.h"

#include <winsock_messages/utf8.h>

#include <windows.h>

#include <algorithm>
#include <optional>
#include <string_view>

namespace wsaerr {
namespace {

constexpr std::string_view option = "--language";

std::string variable() {
    std::wstring value(GetEnvironmentVariableW(L"WSAERR_LANGUAGE", nullptr, 0), L'\0');
    value.resize(GetEnvironmentVariableW(L"WSAERR_LANGUAGE", value.data(),
                                         static_cast<DWORD>(value.size())));
    return winsock_messages::to_utf8(value);
}

bool is_option(std::string_view argument) {
    return argument.starts_with(option) &&
           (argument.size() == option.size() || argument[option.size()] == '=');
}

/// The value of the option, which is taken out.
std::optional<std::string> take_option(std::vector<std::string>& arguments) {
    const auto end = std::ranges::find(arguments, "--");
    const auto found = std::find_if(arguments.begin(), end, is_option);
    if (found == end) {
        return std::nullopt;
    }
    if (std::find_if(found + 1, end, is_option) != end) {
        throw failure(exit_code::wrong_use, sentence::option_is_repeated, {std::string(option)});
    }
    if (found->size() > option.size()) {
        std::string value = found->substr(option.size() + 1);
        arguments.erase(found);
        return value;
    }
    if (found + 1 == end) {
        throw failure(exit_code::wrong_use, sentence::option_needs_value,
                      {std::string(option), "ja | en"});
    }
    std::string value = found[1];
    arguments.erase(found, found + 2);
    return value;
}

language named(const std::string& name, sentence otherwise) {
    if (const auto spoken = language_named(name)) {
        return *spoken;
    }
    throw failure(exit_code::wrong_use, otherwise, {in_quotes(name)});
}

} // namespace

language usual_language() {
    const language displayed = PRIMARYLANGID(GetUserDefaultUILanguage()) == LANG_JAPANESE
                                   ? language::japanese
                                   : language::english;
    return language_named(variable()).value_or(displayed);
}

language spoken_language(std::vector<std::string>& arguments) {
    if (const auto value = take_option(arguments)) {
        return named(*value, sentence::no_such_language);
    }
    const std::string value = variable();
    return value.empty() ? usual_language() : named(value, sentence::no_such_language_in_variable);
}

} // namespace wsaerr
