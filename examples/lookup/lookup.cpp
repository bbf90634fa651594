// Prints what Winsock error codes mean, in Japanese:   lookup 10061 6 10091
//
// winsock-messages-ja.dll must lie beside this program.

#include <winsock_messages/message_id.h>

#include <windows.h>

#include <cwchar>
#include <iomanip>
#include <sstream>
#include <string>
#include <string_view>

/// Opens the DLL by its full path, as data: no code runs, and the search path plays no part.
static HMODULE open_messages() {
    std::wstring path(32768, L'\0'); // the longest path that Windows knows
    path.resize(GetModuleFileNameW(nullptr, path.data(), static_cast<DWORD>(path.size())));
    path.replace(path.rfind(L'\\') + 1, std::wstring::npos, L"winsock-messages-ja.dll");
    return LoadLibraryExW(path.c_str(), nullptr,
                          LOAD_LIBRARY_AS_DATAFILE_EXCLUSIVE | LOAD_LIBRARY_AS_IMAGE_RESOURCE);
}

/// The text of a message, each line ended by CR LF; empty where there is none.
/// `source` is FORMAT_MESSAGE_FROM_HMODULE, FORMAT_MESSAGE_FROM_SYSTEM or both: the DLL first.
static std::wstring message(DWORD source, HMODULE messages, DWORD message_id) {
    wchar_t* buffer = nullptr;
    const DWORD length =
        FormatMessageW(source | FORMAT_MESSAGE_ALLOCATE_BUFFER | FORMAT_MESSAGE_IGNORE_INSERTS,
                       messages, message_id, 0, reinterpret_cast<wchar_t*>(&buffer), 0, nullptr);
    std::wstring text;
    if (length != 0) {
        text.assign(buffer, length);
        LocalFree(buffer);
    }
    return text;
}

/// Writes UTF-16 to a console, UTF-8 to a file or a pipe.
static void print(DWORD stream, std::wstring_view text) {
    const HANDLE output = GetStdHandle(stream);
    const int length = static_cast<int>(text.size());
    DWORD mode = 0;
    DWORD written = 0;
    if (GetConsoleMode(output, &mode) != 0) {
        WriteConsoleW(output, text.data(), static_cast<DWORD>(length), &written, nullptr);
        return;
    }
    std::string utf8(text.size() * 3, '\0');
    const int size = WideCharToMultiByte(CP_UTF8, 0, text.data(), length, utf8.data(),
                                         static_cast<int>(utf8.size()), nullptr, nullptr);
    WriteFile(output, utf8.data(), static_cast<DWORD>(size), &written, nullptr);
}

/// One code with its explanation: the DLL's, or else what Windows itself says.
static std::wstring explain(HMODULE messages, DWORD code) {
    std::wostringstream number;
    number << code << L" (0x" << std::hex << std::uppercase << std::setw(8) << std::setfill(L'0')
           << code << L")\r\n";
    const std::wstring heading = number.str();

    const DWORD from_dll = FORMAT_MESSAGE_FROM_HMODULE;
    const std::wstring meaning = message(from_dll, messages, WINSOCK_MESSAGES_MEANING(code));
    if (!meaning.empty() && code <= 0xFFFF) {
        return heading + L"意味: " + meaning + L"説明: " +
               message(from_dll, messages, WINSOCK_MESSAGES_DESCRIPTION(code));
    }
    const std::wstring text = message(from_dll | FORMAT_MESSAGE_FROM_SYSTEM, messages, code);
    return text.empty() ? std::wstring() : heading + text;
}

int wmain(int argc, wchar_t** argv) {
    if (argc < 2) {
        print(STD_ERROR_HANDLE, L"usage: lookup CODE...   for example: lookup 10061 0x274D\r\n");
        return 2;
    }
    const HMODULE messages = open_messages();
    if (messages == nullptr) {
        print(STD_ERROR_HANDLE, L"lookup: winsock-messages-ja.dll beside this program cannot be "
                                L"opened: error " +
                                    std::to_wstring(GetLastError()) + L"\r\n");
        return 3;
    }

    int exit_code = 0;
    for (int i = 1; i < argc; ++i) {
        wchar_t* end = nullptr;
        const unsigned long code = std::wcstoul(argv[i], &end, 0);
        const bool is_number = end != argv[i] && *end == L'\0';
        const std::wstring text = is_number ? explain(messages, code) : std::wstring();
        if (text.empty()) {
            print(STD_ERROR_HANDLE, std::wstring(L"lookup: ") + argv[i] +
                                        (is_number ? L" is not known\r\n" : L" is no number\r\n"));
            exit_code = is_number ? 1 : 2;
        } else {
            print(STD_OUTPUT_HANDLE, text + (i + 1 < argc ? L"\r\n" : L""));
        }
    }
    FreeLibrary(messages);
    return exit_code;
}
