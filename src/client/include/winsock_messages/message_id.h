/// The message ID contract of winsock-messages-ja, for C and C++.
///
/// A message ID is severity (bits 31-30), facility (bits 27-16) and code (bits 15-0), as in
/// <winerror.h>. Each 16-bit Winsock or Win32 code has five messages, one for each form below, and
/// a sixth, `remedy`, where there is something to advise. A released ID never changes its meaning.
///
/// Write `WINSOCK_MESSAGES_EVENT(WSAECONNREFUSED)` with the SDK's own names. The macros evaluate
/// their argument once and are constant expressions in C and C++. The
/// code must lie in 0...65535: higher bits are cut off, as HRESULT_FROM_WIN32 does.
#ifndef WINSOCK_MESSAGES_MESSAGE_ID_H
#define WINSOCK_MESSAGES_MESSAGE_ID_H

/// LANGID of every message: Japanese (Japan).
#define WINSOCK_MESSAGES_LANGID 0x0411

/// Form `text`: meaning, then description. The ID is the code itself.
#define WINSOCK_MESSAGES_TEXT(code) (0x00000000U | ((code)&0xFFFFU))

/// Form `HRESULT`: the same text under the ID that HRESULT_FROM_WIN32 (<winerror.h>) makes.
#define WINSOCK_MESSAGES_HRESULT(code) (0x80070000U | ((code)&0xFFFFU))

/// Form `meaning`: 意味 alone.
#define WINSOCK_MESSAGES_MEANING(code) (0x01000000U | ((code)&0xFFFFU))

/// Form `description`: 説明 alone.
#define WINSOCK_MESSAGES_DESCRIPTION(code) (0x01010000U | ((code)&0xFFFFU))

/// Form `remedy`: 対処 alone, what to do about it. Not every code has one.
#define WINSOCK_MESSAGES_REMEDY(code) (0x01030000U | ((code)&0xFFFFU))

/// Form `event`: for ReportEventW. Its one insert, %1, is what the application was doing.
/// With code 0 it is the message whose text is %1 alone, for a code that is not in the table.
#define WINSOCK_MESSAGES_EVENT(code) (0xC1020000U | ((code)&0xFFFFU))

/// Parts of a message ID, each shifted down to bit 0.
#define WINSOCK_MESSAGES_SEVERITY_OF(message_id) (((message_id) >> 30) & 0x3U)
#define WINSOCK_MESSAGES_FACILITY_OF(message_id) (((message_id) >> 16) & 0xFFFU)
#define WINSOCK_MESSAGES_CODE_OF(message_id) ((message_id)&0xFFFFU)

#ifdef __cplusplus

#include <cstdint>
#include <initializer_list>
#include <optional>

namespace winsock_messages {

/// The forms in which a code has a message: `remedy` where there is something to advise, all others
/// always.
enum class form : std::uint8_t { text, hresult, meaning, description, event, remedy };

/// The ID of the message that explains `code` in the given form.
constexpr std::uint32_t message_id(form which, std::uint16_t code) noexcept {
    switch (which) {
    case form::hresult:
        return WINSOCK_MESSAGES_HRESULT(code);
    case form::meaning:
        return WINSOCK_MESSAGES_MEANING(code);
    case form::description:
        return WINSOCK_MESSAGES_DESCRIPTION(code);
    case form::event:
        return WINSOCK_MESSAGES_EVENT(code);
    case form::remedy:
        return WINSOCK_MESSAGES_REMEDY(code);
    case form::text:
        break;
    }
    return WINSOCK_MESSAGES_TEXT(code);
}

/// Bits 31-30: 0 success, 1 informational, 2 warning, 3 error.
constexpr std::uint8_t severity_of(std::uint32_t message_id) noexcept {
    return static_cast<std::uint8_t>(WINSOCK_MESSAGES_SEVERITY_OF(message_id));
}

/// Bits 27-16.
constexpr std::uint16_t facility_of(std::uint32_t message_id) noexcept {
    return static_cast<std::uint16_t>(WINSOCK_MESSAGES_FACILITY_OF(message_id));
}

/// Bits 15-0: the Winsock or Win32 code.
constexpr std::uint16_t code_of(std::uint32_t message_id) noexcept {
    return static_cast<std::uint16_t>(WINSOCK_MESSAGES_CODE_OF(message_id));
}

/// The form that an ID belongs to, or nothing where it is no ID of this contract.
constexpr std::optional<form> form_of(std::uint32_t id) noexcept {
    for (const form which :
         {form::text, form::hresult, form::meaning, form::description, form::event, form::remedy}) {
        if (message_id(which, code_of(id)) == id) {
            return which;
        }
    }
    return std::nullopt;
}

} // namespace winsock_messages

#endif // __cplusplus

#endif // WINSOCK_MESSAGES_MESSAGE_ID_H
