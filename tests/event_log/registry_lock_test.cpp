#include "registry_lock.h"

#include "holdings.h"

#include <winsock_messages/event_source.h>

#include <gtest/gtest.h>

#include <windows.h>

#include <aclapi.h>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <system_error>
#include <thread>

namespace {

using namespace std::chrono_literals;
using winsock_messages::acquire_mutex;
using winsock_messages::event_source_errc;

class RegistryLock : public testing::Test {
protected:
    /// What another thread gets meanwhile.
    std::error_code error_elsewhere() const {
        std::error_code error = event_source_errc::not_undone;
        std::thread([&] { acquire_mutex(name_, 50ms, error); }).join();
        return error;
    }

    std::wstring name_ = L"Local\\winsock-messages-test-" + std::to_wstring(GetCurrentProcessId());
    std::error_code error_ = event_source_errc::not_undone;
};

TEST_F(RegistryLock, KeepsOthersOutUntilItEnds) {
    std::shared_ptr<void> lock = acquire_mutex(name_, 50ms, error_);
    EXPECT_FALSE(error_);
    EXPECT_EQ(error_elsewhere(), event_source_errc::busy);
    lock.reset();
    EXPECT_FALSE(error_elsewhere());
}

TEST_F(RegistryLock, WaitsForAnother) {
    std::shared_ptr<void> lock = acquire_mutex(name_, 50ms, error_);
    std::error_code error = event_source_errc::not_undone;
    std::thread other([&] { acquire_mutex(name_, 30s, error); });
    std::this_thread::sleep_for(100ms);
    lock.reset();
    other.join();
    EXPECT_FALSE(error);
}

TEST_F(RegistryLock, TakesOverWhatItsHolderLeft) {
    const HANDLE mutex = CreateMutexW(nullptr, FALSE, name_.c_str());
    std::thread([mutex] { WaitForSingleObject(mutex, INFINITE); }).join();
    EXPECT_TRUE(acquire_mutex(name_, 50ms, error_));
    EXPECT_FALSE(error_);
    CloseHandle(mutex);
}

TEST_F(RegistryLock, SaysWhatWindowsSays) {
    const HANDLE event = CreateEventW(nullptr, FALSE, FALSE, name_.c_str());
    EXPECT_FALSE(acquire_mutex(name_, 50ms, error_));
    EXPECT_EQ(error_.value(), ERROR_INVALID_HANDLE);
    CloseHandle(event);
}

TEST_F(RegistryLock, LeavesNothingBehind) {
    acquire_mutex(name_, 50ms, error_); // what is allocated once is allocated now
    const std::size_t blocks = heap_blocks();
    const std::uintptr_t handle = next_handle();
    for (int i = 0; i < 1000; ++i) {
        acquire_mutex(name_, 50ms, error_);
    }
    EXPECT_LT(heap_blocks(), blocks + 1000);
    EXPECT_LT(next_handle(), handle + 1000);
}

TEST_F(RegistryLock, IsOneOfTheWholeMachine) {
    EXPECT_EQ(std::wstring(winsock_messages::mutex_of_changes),
              L"Global\\winsock-messages-ja.event-sources");
}

/// The rights that an account has to the mutex by its list.
DWORD rights_of(HANDLE mutex, WELL_KNOWN_SID_TYPE account) {
    PACL list = nullptr;
    PSECURITY_DESCRIPTOR descriptor = nullptr;
    EXPECT_EQ(GetSecurityInfo(mutex, SE_KERNEL_OBJECT, DACL_SECURITY_INFORMATION, nullptr, nullptr,
                              &list, nullptr, &descriptor),
              DWORD{ERROR_SUCCESS});
    const std::unique_ptr<void, decltype(&LocalFree)> owner(descriptor, &LocalFree);
    DWORD rights = 0;
    for (DWORD i = 0; list != nullptr && i < list->AceCount; ++i) {
        void* entry = nullptr;
        GetAce(list, i, &entry);
        auto* ace = static_cast<ACCESS_ALLOWED_ACE*>(entry);
        if (IsWellKnownSid(&ace->SidStart, account) != FALSE) {
            rights |= ace->Mask;
        }
    }
    return rights;
}

TEST_F(RegistryLock, IsOpenToAdministratorsAndNobodyElse) {
    const std::shared_ptr<void> lock = acquire_mutex(name_, 50ms, error_);
    ASSERT_FALSE(error_);
    const std::unique_ptr<void, decltype(&CloseHandle)> mutex(
        OpenMutexW(READ_CONTROL, FALSE, name_.c_str()), &CloseHandle);
    ASSERT_NE(mutex, nullptr);
    EXPECT_NE(rights_of(mutex.get(), WinBuiltinAdministratorsSid), 0U);
    EXPECT_NE(rights_of(mutex.get(), WinLocalSystemSid), 0U);
    for (const auto account : {WinWorldSid, WinBuiltinUsersSid, WinAuthenticatedUserSid}) {
        EXPECT_EQ(rights_of(mutex.get(), account), 0U);
    }
}

} // namespace
