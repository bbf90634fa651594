#include "registry_transaction.h"

#include "fake_event_log_host.h"

#include <gtest/gtest.h>

#include <string>

namespace {

class RegistryTransaction : public testing::Test {
protected:
    RegistryTransaction() {
        host_.is_locked = true;
        host_.registry[key_] = {{L"a", number_value(1)}, {L"b", number_value(2)}};
    }

    std::wstring key_ = L"Application\\Mailer";
    fake_event_log_host host_;
    winsock_messages::registry_transaction transaction_{host_};
};

TEST_F(RegistryTransaction, UndoesEveryKindOfChange) {
    const auto before = host_.registry;
    EXPECT_FALSE(transaction_.create_key(L"Application\\Robot"));
    EXPECT_FALSE(transaction_.set_value(L"Application\\Robot", L"x", number_value(9)));
    EXPECT_FALSE(transaction_.set_value(key_, L"a", number_value(9)));
    EXPECT_FALSE(transaction_.set_value(key_, L"c", number_value(9)));
    EXPECT_FALSE(transaction_.delete_value(key_, L"b"));
    EXPECT_FALSE(host_.registry.at(key_).contains(L"b"));
    EXPECT_FALSE(transaction_.roll_back());
    EXPECT_EQ(host_.registry, before);
    EXPECT_FALSE(transaction_.delete_key(key_, before.at(key_)));
    EXPECT_FALSE(host_.registry.contains(key_));
    EXPECT_FALSE(transaction_.roll_back());
    EXPECT_EQ(host_.registry, before);
}

TEST_F(RegistryTransaction, DoesNothingWhereThereIsNoSuchValue) {
    const auto before = host_.registry;
    host_.results_of_changes = {ERROR_DISK_FULL};
    EXPECT_FALSE(transaction_.delete_value(key_, L"gone"));
    EXPECT_EQ(host_.results_of_changes.size(), 1U);
    EXPECT_EQ(host_.registry, before);
}

TEST_F(RegistryTransaction, PassesOnWhatFails) {
    host_.errors_of_keys = {{key_, ERROR_INVALID_DATA}};
    EXPECT_EQ(transaction_.set_value(key_, L"a", number_value(9)),
              windows_error(ERROR_INVALID_DATA));
    EXPECT_EQ(transaction_.delete_value(key_, L"a"), windows_error(ERROR_INVALID_DATA));
    host_.errors_of_keys.clear();
    host_.results_of_changes = {ERROR_DISK_FULL, ERROR_DISK_FULL, ERROR_DISK_FULL, ERROR_DISK_FULL};
    const auto before = host_.registry;
    EXPECT_EQ(transaction_.set_value(key_, L"a", number_value(9)), windows_error(ERROR_DISK_FULL));
    EXPECT_EQ(transaction_.delete_value(key_, L"a"), windows_error(ERROR_DISK_FULL));
    EXPECT_EQ(transaction_.create_key(key_ + L"2"), windows_error(ERROR_DISK_FULL));
    EXPECT_EQ(transaction_.delete_key(key_, before.at(key_)), windows_error(ERROR_DISK_FULL));
    EXPECT_FALSE(transaction_.roll_back()); // nothing was done
    EXPECT_EQ(host_.registry, before);
}

TEST_F(RegistryTransaction, UndoesTheRestWhereOneStepFails) {
    EXPECT_FALSE(transaction_.set_value(key_, L"a", number_value(9)));
    EXPECT_FALSE(transaction_.set_value(key_, L"b", number_value(9)));
    EXPECT_FALSE(transaction_.set_value(key_, L"c", number_value(9)));
    host_.results_of_changes = {ERROR_DISK_FULL, ERROR_INVALID_DATA, ERROR_SUCCESS};
    EXPECT_EQ(transaction_.roll_back(), windows_error(ERROR_DISK_FULL));
    const winsock_messages::registry_values expected{
        {L"a", number_value(1)}, {L"b", number_value(9)}, {L"c", number_value(9)}};
    EXPECT_EQ(host_.registry.at(key_), expected);
    EXPECT_FALSE(transaction_.roll_back()); // each step is tried once
}

} // namespace
