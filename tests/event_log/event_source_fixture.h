/// Adds and removes the source Mailer on a machine in memory.
#ifndef WINSOCK_MESSAGES_TESTS_EVENT_SOURCE_FIXTURE_H
#define WINSOCK_MESSAGES_TESTS_EVENT_SOURCE_FIXTURE_H

#include <winsock_messages/message_module.h>

#include "fake_event_log_host.h"
#include "message_dlls.h"
#include "with_host.h"

#include <gtest/gtest.h>

#include <string>
#include <system_error>

using winsock_messages::event_source_errc;
using winsock_messages::message_module_errc;
using winsock_messages::registration;
using winsock_messages::registration_mode;
using winsock_messages::registration_result;
using winsock_messages::removal_mode;

class event_source_fixture : public testing::Test {
protected:
    registration_result add(const registration& wanted) {
        return winsock_messages::add_event_source(wanted, error_, host_);
    }

    registration_result add(registration_mode mode = registration_mode::keep) {
        return add({.name = L"Mailer", .message_file = built_dll(), .mode = mode});
    }

    bool remove(const std::wstring& name = L"Mailer", removal_mode mode = removal_mode::recorded) {
        return winsock_messages::remove_event_source(name, error_, mode, host_);
    }

    bool remove_by_force() { return remove(L"Mailer", removal_mode::force); }

    /// What adding is refused with; nothing may have changed.
    std::error_code refusal(const registration& wanted) {
        const auto before = host_.registry;
        EXPECT_FALSE(add(wanted).changed);
        EXPECT_EQ(host_.registry, before);
        return error_;
    }

    std::error_code refusal_of_name(const std::wstring& name) {
        return refusal({.name = name, .message_file = built_dll()});
    }

    std::error_code refusal_of_path(const std::wstring& path) {
        return refusal({.name = L"Mailer", .message_file = path});
    }

    /// The record of the DLL with these items.
    static winsock_messages::registry_value record(const std::wstring& items) {
        return text_value(built_dll() + items, REG_SZ);
    }

    std::wstring key_ = L"Application\\Mailer";
    fake_event_log_host host_;
    std::error_code error_ = event_source_errc::not_undone; // every success must clear it
};

#endif
