/// Kinds of ASCII characters, whatever the locale.
#ifndef WSAERR_ASCII_H
#define WSAERR_ASCII_H

namespace wsaerr {

constexpr bool is_digit(char c) noexcept {
    return c >= '0' && c <= '9';
}

/// Of a name of the SDK in small letters.
constexpr bool is_name_character(char c) noexcept {
    return is_digit(c) || (c >= 'a' && c <= 'z') || c == '_';
}

} // namespace wsaerr

#endif // WSAERR_ASCII_H
