// The category in a program that has a message table of its own, in Japanese: ours is still the one
// of the DLL beside it.

#include "winsock_messages/error_category.h"
#include "winsock_messages/message_module.h"

#include <gtest/gtest.h>

#include <system_error>

TEST(ErrorCategoryWithATableOfOthers, ReadsTheDllBesideTheProgram) {
    const auto own = winsock_messages::message_module::embedded();
    ASSERT_EQ(own.text(10061), L"別の意味");
    ASSERT_EQ(own.event(0), std::nullopt);
    EXPECT_TRUE(
        winsock_messages::category().message(10061).starts_with("接続が拒否されました。\n"));
    EXPECT_TRUE(winsock_messages::category().message(10109).starts_with("この種類のクラスが"));
}
