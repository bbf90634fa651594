/// The language in which wsaerr speaks to people.
#ifndef WSAERR_LANGUAGE_H
#define WSAERR_LANGUAGE_H

#include <optional>
#include <string_view>

namespace wsaerr {

enum class language { english, japanese };

/// The language that `--language` and WSAERR_LANGUAGE call `ja` or `en`; nothing for any other
/// name.
constexpr std::optional<language> language_named(std::string_view name) noexcept {
    if (name == "ja") {
        return language::japanese;
    }
    return name == "en" ? std::optional(language::english) : std::nullopt;
}

} // namespace wsaerr

#endif // WSAERR_LANGUAGE_H
