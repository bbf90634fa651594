// The category with the DLL beside this program.

#include "winsock_messages/error_category.h"

#include "eight_threads.h"
#include "expected_messages.h"

#include <gtest/gtest.h>

#include <winsock2.h>

#include <windows.h>

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace {

using winsock_messages::category;

constexpr std::string_view connection_refused =
    "接続が拒否されました。\n"
    "対象のコンピュータによって能動的に拒否されたため、接続できません。このエラーは、通常、"
    "外部ホスト上の非アクティブなサービス (実行中のサーバー プログラムが存在しないホスト) "
    "に接続したために、発生します。";

/// The lines of a message, each ended by CR LF, as the category must say them.
std::string utf8(const std::wstring& lines) {
    std::string result(lines.size() * 3, '\0');
    result.resize(static_cast<std::size_t>(
        WideCharToMultiByte(CP_UTF8, 0, lines.data(), static_cast<int>(lines.size()), result.data(),
                            static_cast<int>(result.size()), nullptr, nullptr)));
    std::erase(result, '\r');
    result.pop_back();
    return result;
}

/// A static object that is gone after everything that is made while the program runs.
const struct asks_at_the_end {
    asks_at_the_end() = default;
    asks_at_the_end(const asks_at_the_end&) = delete;
    asks_at_the_end& operator=(const asks_at_the_end&) = delete;

    ~asks_at_the_end() {
        if (category().message(10061) != connection_refused) {
            std::_Exit(1);
        }
    }
} last;

} // namespace

TEST(ErrorCategory, HasAName) {
    EXPECT_STREQ(category().name(), "winsock_messages");
}

TEST(ErrorCategory, SaysEveryExpectedText) {
    EXPECT_EQ(expected_messages().size(), 97U);
    for (const expected_message& expected : expected_messages()) {
        EXPECT_EQ(category().message(expected.code), utf8(expected.text())) << expected.code;
    }
}

TEST(ErrorCategory, SaysWhatTheLastSocketErrorMeans) {
    WSASetLastError(WSAECONNREFUSED);
    const std::error_code error{WSAGetLastError(), category()};
    EXPECT_EQ(error.message(), connection_refused);
}

TEST(ErrorCategory, SeparatesLinesByLineFeeds) {
    const std::string message = category().message(10091);
    EXPECT_EQ(std::ranges::count(message, '\n'), 5);
    EXPECT_EQ(message.find('\r'), std::string::npos);
    EXPECT_NE(message.find("\n・カレント パスに適切な Windows ソケット DLL ファイルがあること\n"),
              std::string::npos);
    EXPECT_FALSE(message.ends_with('\n'));
}

TEST(ErrorCategory, LeavesOtherCodesToTheSystem) {
    EXPECT_FALSE(category().message(ERROR_FILE_NOT_FOUND).empty());
    EXPECT_EQ(category().message(ERROR_FILE_NOT_FOUND).find("unknown error"), std::string::npos);
}

TEST(ErrorCategory, NumbersWhatNobodyKnows) {
    EXPECT_EQ(category().message(0x2FFFFFFF), "unknown error 805306367");
    EXPECT_EQ(category().message(-2), "unknown error -2");
}

TEST(ErrorCategory, EightThreadsMayBeTheFirstToAsk) {
    const auto messages = in_eight_threads([](std::size_t) { return category().message(10061); });
    EXPECT_EQ(messages, std::vector(thread_count, std::string(connection_refused)));
}

TEST(ErrorCategory, MapsToTheConditionsOfMsvc) {
    using enum std::errc;

    struct {
        int code;
        std::errc condition;
    } const expected[] = {
        {1, function_not_supported},
        {2, no_such_file_or_directory},
        {3, no_such_file_or_directory},
        {4, too_many_files_open},
        {5, permission_denied},
        {6, invalid_argument},
        {8, not_enough_memory},
        {12, permission_denied},
        {14, not_enough_memory},
        {15, no_such_device},
        {16, permission_denied},
        {17, cross_device_link},
        {19, permission_denied},
        {20, no_such_device},
        {21, resource_unavailable_try_again},
        {25, io_error},
        {29, io_error},
        {30, io_error},
        {32, permission_denied},
        {33, no_lock_available},
        {39, no_space_on_device},
        {50, not_supported},
        {53, no_such_file_or_directory},
        {55, no_such_device},
        {67, no_such_file_or_directory},
        {80, file_exists},
        {82, permission_denied},
        {87, invalid_argument},
        {109, broken_pipe},
        {110, io_error},
        {111, filename_too_long},
        {112, no_space_on_device},
        {121, timed_out},
        {123, no_such_file_or_directory},
        {131, invalid_argument},
        {142, device_or_resource_busy},
        {145, directory_not_empty},
        {170, device_or_resource_busy},
        {183, file_exists},
        {206, filename_too_long},
        {212, no_lock_available},
        {258, timed_out},
        {267, invalid_argument},
        {995, operation_canceled},
        {998, permission_denied},
        {1011, io_error},
        {1012, io_error},
        {1013, io_error},
        {1237, resource_unavailable_try_again},
        {1460, timed_out},
        {2401, device_or_resource_busy},
        {2404, device_or_resource_busy},
        {4393, invalid_argument},
        {10004, interrupted},
        {10009, bad_file_descriptor},
        {10013, permission_denied},
        {10014, bad_address},
        {10022, invalid_argument},
        {10024, too_many_files_open},
        {10035, operation_would_block},
        {10036, operation_in_progress},
        {10037, connection_already_in_progress},
        {10038, not_a_socket},
        {10039, destination_address_required},
        {10040, message_size},
        {10041, wrong_protocol_type},
        {10042, no_protocol_option},
        {10043, protocol_not_supported},
        {10045, operation_not_supported},
        {10047, address_family_not_supported},
        {10048, address_in_use},
        {10049, address_not_available},
        {10050, network_down},
        {10051, network_unreachable},
        {10052, network_reset},
        {10053, connection_aborted},
        {10054, connection_reset},
        {10055, no_buffer_space},
        {10056, already_connected},
        {10057, not_connected},
        {10060, timed_out},
        {10061, connection_refused},
        {10063, filename_too_long},
        {10065, host_unreachable},
    };

    for (const auto& [code, condition] : expected) {
        EXPECT_EQ(std::error_code(code, category()), condition) << code;
        EXPECT_EQ(category().default_error_condition(code), std::make_error_condition(condition));
    }
}

TEST(ErrorCategory, MapsAnyOtherCodeToItself) {
    std::size_t mapped = 0;
    for (int code = 1; code <= 65535; ++code) {
        const std::error_condition condition = category().default_error_condition(code);
        if (condition.category() == std::generic_category()) {
            ++mapped;
        } else {
            ASSERT_EQ(condition, std::error_condition(code, category()));
        }
    }
    EXPECT_EQ(mapped, 84U); // as many as MapsToTheConditionsOfMsvc has
    EXPECT_EQ(category().default_error_condition(-2), std::error_condition(-2, category()));
}

TEST(ErrorCategory, MapsZeroToNoError) {
    EXPECT_EQ(category().default_error_condition(0), std::error_condition());
    EXPECT_FALSE(std::error_code(0, category()));
}

TEST(ErrorCategory, IsNotTheSystemCategory) {
    EXPECT_NE(category(), std::system_category());
    EXPECT_NE(std::error_code(10061, category()), std::error_code(10061, std::system_category()));
}
