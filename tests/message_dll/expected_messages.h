/// The texts that the DLL must return, read from a file that no generator wrote.
#ifndef WINSOCK_MESSAGES_TESTS_EXPECTED_MESSAGES_H
#define WINSOCK_MESSAGES_TESTS_EXPECTED_MESSAGES_H

#include <cstdint>
#include <string>
#include <vector>

struct expected_message {
    std::uint16_t code;
    std::wstring name;
    std::wstring meaning;     ///< lines end in CR LF
    std::wstring description; ///< lines end in CR LF
    std::wstring remedy;      ///< lines end in CR LF; empty where there is none

    [[nodiscard]] std::wstring text() const { return meaning + description; }

    /// The event form with its insert still in it.
    [[nodiscard]] std::wstring event() const {
        return L"%1\r\n\r\n" + name + L" (" + std::to_wstring(code) + L"): " + meaning + L"\r\n" +
               description + (remedy.empty() ? L"" : L"\r\n対処: " + remedy);
    }
};

/// Every line of expected_messages.tsv: code, name, meaning and description, in which `\n` ends a
/// line; and of expected_remedies.tsv: code and remedy. Throws std::runtime_error where one of the
/// files cannot be read.
const std::vector<expected_message>& expected_messages();

#endif
