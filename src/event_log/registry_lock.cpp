#include "registry_lock.h"

#include "windows_error.h"

#include "winsock_messages/event_source.h"

#include <windows.h>

#include <sddl.h>

namespace winsock_messages {

std::shared_ptr<void> acquire_mutex(const std::wstring& name, std::chrono::milliseconds limit,
                                    std::error_code& error) {
    // SYSTEM and Administrators may do everything. Whoever else makes it has it alone.
    constexpr const wchar_t* rights = L"D:P(A;;GA;;;SY)(A;;GA;;;BA)";
    SECURITY_ATTRIBUTES attributes{sizeof(attributes), nullptr, FALSE};
    if (ConvertStringSecurityDescriptorToSecurityDescriptorW(
            rights, SDDL_REVISION_1, &attributes.lpSecurityDescriptor, nullptr) == FALSE) {
        error = last_error();
        return {};
    }
    const HANDLE opened =
        CreateMutexExW(&attributes, name.c_str(), 0, SYNCHRONIZE | MUTEX_MODIFY_STATE);
    error = opened == nullptr ? last_error() : std::error_code();
    LocalFree(attributes.lpSecurityDescriptor);
    if (error) {
        return {};
    }
    std::shared_ptr<void> mutex(opened, &CloseHandle);
    switch (WaitForSingleObject(opened, static_cast<DWORD>(limit.count()))) {
    case WAIT_OBJECT_0:
    case WAIT_ABANDONED:
        return {opened, [mutex](void* held) { ReleaseMutex(held); }};
    case WAIT_TIMEOUT:
        error = event_source_errc::busy;
        return {};
    default:
        error = last_error();
        return {};
    }
}

} // namespace winsock_messages
