/// Windows error codes as std::error_code, with Japanese messages in UTF-8. Windows only.
#ifndef WINSOCK_MESSAGES_ERROR_CATEGORY_H
#define WINSOCK_MESSAGES_ERROR_CATEGORY_H

#include <system_error>

namespace winsock_messages {

/// The category of Windows error codes, as WSAGetLastError and GetLastError return them:
///
///     std::error_code error{WSAGetLastError(), winsock_messages::category()};
///
/// Its name is "winsock_messages". It may be used from any number of threads at once, and until the
/// program ends, destructors of static objects included.
///
/// `message()` is UTF-8, without a NUL or a line end at its end; further lines are separated by
/// "\n". It is the text form of the code (meaning, then description). The table comes from the
/// program or DLL that this library is linked into, if it was linked in there too, else from
/// winsock-messages-ja.dll beside that; it is opened by the first message and stays open from then
/// on. For any other code, or where there is no table, it is what Windows says in the user's
/// language; where Windows knows nothing either, "unknown error " and the code in decimal. Throws
/// std::bad_alloc and nothing else: a missing or damaged DLL is no error here
/// (message_module::open_beside_caller tells what is wrong with one).
///
/// `default_error_condition` is that of MSVC's std::system_category(), whatever the compiler:
/// `error == std::errc::connection_refused` holds for 10061. Code 0 is no error; a code without a
/// std::errc is a condition of this category.
const std::error_category& category() noexcept;

} // namespace winsock_messages

#endif // WINSOCK_MESSAGES_ERROR_CATEGORY_H
