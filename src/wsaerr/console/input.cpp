#include "console/input.h"

#include "commands/failure.h"
#include "windows_error.h"

#include <windows.h>

#include <string_view>

namespace wsaerr {

std::vector<scanned_code> codes_in_input(const known_codes& known) {
    code_collector collected(known);
    const HANDLE input = GetStdHandle(STD_INPUT_HANDLE);
    std::vector<char> bytes(65536);
    while (true) {
        DWORD size = 0;
        if (ReadFile(input, bytes.data(), static_cast<DWORD>(bytes.size()), &size, nullptr) ==
            FALSE) {
            const DWORD error = GetLastError();
            if (error == ERROR_BROKEN_PIPE) { // who wrote into it has ended
                break;
            }
            throw failure(exit_code::wrong_use, sentence::input_cannot_be_read, {},
                          winsock_messages::windows_error(error));
        }
        if (size == 0) {
            break;
        }
        collected.read(std::string_view(bytes.data(), size));
    }
    return collected.finish();
}

} // namespace wsaerr
