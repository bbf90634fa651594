// validate_package PACKAGE CUB ICE...: runs internal consistency evaluators (ICEs) over a package,
// as Orca and light.exe do, and writes what they say, a line each. The package is written to: it
// takes in the tables of the CUB file.
#include <windows.h>

#include <msi.h>
#include <msiquery.h>

#include <cstdio>
#include <string>

namespace {

std::string utf8(const wchar_t* text) {
    char bytes[8192];
    const int size =
        WideCharToMultiByte(CP_UTF8, 0, text, -1, bytes, sizeof(bytes), nullptr, nullptr);
    return size > 0 ? std::string(bytes) : std::string();
}

// Windows Installer's words: those of an ICE come as INSTALLMESSAGE_USER, "ICE03\t1\t…", where the
// number is 1 for an error, 2 for a warning, 3 for information.
INT CALLBACK write_message(LPVOID, UINT kind, LPCWSTR message) {
    const UINT type = kind & 0xFF000000u;
    if (message == nullptr || (type != INSTALLMESSAGE_USER && type != INSTALLMESSAGE_ERROR)) {
        return 0;
    }
    std::printf("%s\n", utf8(message).c_str());
    return IDOK;
}

int failed(const char* step, UINT error) {
    std::fprintf(stderr, "%s failed: error %u\n", step, error);
    return 1;
}

} // namespace

int wmain(int count, wchar_t** arguments) {
    if (count < 4) {
        return failed("usage: validate_package PACKAGE CUB ICE...", ERROR_INVALID_PARAMETER);
    }
    PMSIHANDLE database;
    UINT error = MsiOpenDatabaseW(arguments[1], MSIDBOPEN_DIRECT, &database);
    if (error != ERROR_SUCCESS) {
        return failed("opening the package", error);
    }
    PMSIHANDLE cub;
    error = MsiOpenDatabaseW(arguments[2], MSIDBOPEN_READONLY, &cub);
    if (error != ERROR_SUCCESS) {
        return failed("opening the CUB file", error);
    }
    // ERROR_FUNCTION_FAILED says that some table has rows of both, as _Validation has: it stays.
    error = MsiDatabaseMergeW(database, cub, L"MergeErrors");
    if (MsiDatabaseIsTablePersistentW(database, L"_ICESequence") != MSICONDITION_TRUE) {
        return failed("merging the CUB file", error);
    }
    MsiSetInternalUI(INSTALLUILEVEL_NONE, nullptr);
    MsiSetExternalUIW(write_message, INSTALLLOGMODE_ERROR | INSTALLLOGMODE_USER, nullptr);
    PMSIHANDLE package;
    const std::wstring name = L"#" + std::to_wstring(static_cast<MSIHANDLE>(database));
    error = MsiOpenPackageExW(name.c_str(), MSIOPENPACKAGEFLAGS_IGNOREMACHINESTATE, &package);
    if (error != ERROR_SUCCESS) {
        return failed("opening the merged package", error);
    }
    for (int index = 3; index < count; ++index) {
        error = MsiDoActionW(package, arguments[index]);
        std::printf("%s ended with %u\n", utf8(arguments[index]).c_str(), error);
        std::fflush(stdout);
    }
    return 0;
}
