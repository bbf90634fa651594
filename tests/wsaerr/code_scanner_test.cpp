#include "look_up/code_scanner.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace wsaerr {
namespace {

const known_codes sample{[](std::uint32_t code) {
                             return code == 6 || (code >= 10035 && code <= 10071) || code == 11001;
                         },
                         [](std::string_view name) -> std::uint32_t {
                             if (name == "WSAECONNREFUSED" || name == "ECONNREFUSED") {
                                 return 10061;
                             }
                             return name == "WSA_INVALID_HANDLE" ? 6 : 0;
                         }};

using texts = std::vector<std::string>;

/// Every text that names a code, in pieces of `size` bytes.
texts found_in(std::string_view log, std::size_t size = 1000000) {
    texts found;
    code_scanner scanner(sample, [&found](std::uint32_t /*code*/, std::string_view text) {
        found.emplace_back(text);
    });
    for (; !log.empty(); log.remove_prefix((std::min)(size, log.size()))) {
        scanner.read(log.substr(0, size));
    }
    scanner.finish();
    return found;
}

TEST(CodeScanner, FindsBareNumbers) {
    for (const char* log : {"10061", "error 10061", "(10061)", "code=10061,", "10061: refused",
                            "\"code\":10061}", "エラー10061が発生", "[10061]", "10061\r\n"}) {
        EXPECT_EQ(found_in(log), texts{"10061"}) << log;
    }
}

TEST(CodeScanner, BareNumbersStandAlone) {
    for (const char* log : {"a10061", "10061a", "110061", "100611", "_10061", "10061_", "1.10061",
                            "10061.5", "10061-1", "1-10061", "-10061", "/10061", "10061/tcp",
                            "10061.log", "10061..", "x.10061"}) {
        EXPECT_EQ(found_in(log), texts{}) << log;
    }
}

TEST(CodeScanner, AFullStopEndsASentence) {
    for (const char* log :
         {"failed with 10061.", "10061. Then", "10061.\n", "\"10061.\"", "10061.。"}) {
        EXPECT_EQ(found_in(log), texts{"10061"}) << log;
    }
}

TEST(CodeScanner, PortsAreNoCodes) {
    for (const char* log :
         {"127.0.0.1:10061", "[::1]:10061", "localhost:10061", "db.example:10061",
          "tcp://server:10061 ", "*:10061", "a-b:10061", "0.0.0.0:10061 LISTENING"}) {
        EXPECT_EQ(found_in(log), texts{}) << log;
    }
}

TEST(CodeScanner, WordsForCodesAreNoHosts) {
    for (const char* log : {"error:10061", "ErrorCode:10061", "errno:10061",
                            "WSAGetLastError:10061", "err:10061", "status:10061", "result:10061",
                            "エラー:10061", ":10061", "[failed]:10061", "error: 10061"}) {
        EXPECT_EQ(found_in(log), texts{"10061"}) << log;
    }
}

TEST(CodeScanner, BareNumbersAreThoseOfWinsock) {
    EXPECT_EQ(found_in("6 87 995 1225 9999 12000 10061"), texts{"10061"});
    EXPECT_EQ(found_in("10000 10072 11999"), texts{}); // not in the table
}

TEST(CodeScanner, MarkersNameAnyCode) {
    const std::vector<std::pair<const char*, const char*>> logs{
        {"[WinError 10061] refused", "10061"},
        {"[WinError 6]", "6"},
        {"refused (os error 10061)", "10061"},
        {"os error 6", "6"},
        {"os error: 6", "6"},
        {"System.Net.Sockets.SocketException (10061): refused", "10061"},
        {"SocketException: 10061", "10061"},
        {"SocketException 10061.", "10061"},
    };
    for (const auto& [log, text] : logs) {
        EXPECT_EQ(found_in(log), texts{text}) << log;
    }
    for (const char* log :
         {"WinErrors 6", "AWinError 6", "os errors 6", "os  error 6", "sos error 6", "WinError a6",
          "WinError 6a", "SocketException (0x80004005)", "WinError", "os error", "WinError 5"}) {
        EXPECT_EQ(found_in(log), texts{}) << log;
    }
}

TEST(CodeScanner, FindsHresults) {
    EXPECT_EQ(found_in("hr=0x8007274D, 0X8007274d"), (texts{"0x8007274D", "0X8007274d"}));
    EXPECT_EQ(found_in("(-2147014835)"), texts{"-2147014835"});
    EXPECT_EQ(found_in("0x80070006 -2147024890"), (texts{"0x80070006", "-2147024890"}));
    for (const char* log : {"0x80070005", "0x8000274D", "0x8007274", "0x08007274D", "0x8007274G",
                            "a0x8007274D", "2147014835", "1-2147014835", "--2147014835",
                            "-2147014835a", "-2147483648", "-99999999999"}) {
        EXPECT_EQ(found_in(log), texts{}) << log;
    }
}

TEST(CodeScanner, FindsNames) {
    EXPECT_EQ(found_in("WSAECONNREFUSED:WSA_INVALID_HANDLE"),
              (texts{"WSAECONNREFUSED", "WSA_INVALID_HANDLE"}));
    EXPECT_EQ(found_in("connect ECONNREFUSED 127.0.0.1:10061"), texts{"ECONNREFUSED"});
    for (const char* log : {"WSAECONNREFUSEDX", "XWSAECONNREFUSED", "wsaeconnrefused", "ERROR",
                            "WSAENONE", "W", "E"}) {
        EXPECT_EQ(found_in(log), texts{}) << log;
    }
}

TEST(CodeScanner, SkipsLongWords) {
    for (const std::size_t length : {48U, 49U, 127U, 128U, 129U, 1000U, 200000U}) {
        const std::string word(length, 'x');
        EXPECT_EQ(found_in(word + "10061 10060"), texts{"10060"}) << length;
        EXPECT_EQ(found_in(word + " 10061"), texts{"10061"}) << length;
    }
}

TEST(CodeScanner, ReadsCodePage932) {
    // ソ is 83 5C, ア 83 41, whose second bytes look like a backslash and a letter.
    EXPECT_EQ(found_in("\x83\x5C\x83\x41"
                       "10061\x83\x41"),
              texts{"10061"});
    EXPECT_EQ(found_in("\xB1\xB2"
                       "10061"),
              texts{"10061"}); // half-width kana
    EXPECT_EQ(found_in("\x83"
                       "A10061"),
              texts{"10061"});
    EXPECT_EQ(found_in("\x83 A10061"), texts{});
}

TEST(CodeScanner, ReadsUtf8) {
    EXPECT_EQ(found_in("\xEF\xBB\xBF"
                       "10061"),
              texts{"10061"});
    EXPECT_EQ(found_in("接続10061😀10060é"), (texts{"10061", "10060"}));
}

std::string utf16(std::u16string_view text, bool is_big) {
    std::string bytes;
    for (const char16_t unit : text) {
        const char high = static_cast<char>(unit >> 8);
        const char low = static_cast<char>(unit & 0xFF);
        bytes += is_big ? std::string{high, low} : std::string{low, high};
    }
    return bytes;
}

TEST(CodeScanner, ReadsUtf16WithAMark) {
    for (const bool is_big : {false, true}) {
        const std::string log =
            utf16(u"\uFEFFエラー10061。\u3130\uFF11 WSAECONNREFUSED\r\n", is_big);
        for (const std::size_t size : {1U, 2U, 3U, 1000U}) {
            EXPECT_EQ(found_in(log, size), (texts{"10061", "WSAECONNREFUSED"}));
        }
    }
}

TEST(CodeScanner, ReadsShortTexts) {
    for (const char* log : {"", "1", "10", "\xFF", "\xFE"}) {
        EXPECT_EQ(found_in(log), texts{});
        EXPECT_EQ(found_in(log, 1), texts{});
    }
    EXPECT_EQ(found_in("10061", 1), texts{"10061"});
}

/// A text of pieces that matter and of bytes that do not.
std::string random_log(std::mt19937& random, std::size_t pieces) {
    const texts parts{"10061",
                      "10060",
                      " ",
                      ".",
                      ":",
                      "-",
                      "/",
                      "[::1]",
                      "error",
                      "WinError ",
                      "os error ",
                      "(",
                      ")",
                      "\n",
                      "接続",
                      "\x83\x41",
                      "\x83",
                      "0x8007274D",
                      "-2147014835",
                      "WSAECONNREFUSED",
                      "SocketException (",
                      "x",
                      "127.0.0.1:",
                      "\xE6\x8E",
                      std::string(60, 'y'),
                      std::string(150, '.')};
    std::string log;
    for (; pieces > 0; --pieces) {
        log += parts[random() % parts.size()];
    }
    return log;
}

TEST(CodeScanner, FindsTheSameHoweverTheTextIsCut) {
    std::mt19937 random{1}; // NOLINT(cert-msc32-c,cert-msc51-cpp): the same in each run
    std::size_t codes = 0;
    for (int i = 0; i < 300; ++i) {
        const std::string log = random_log(random, 200);
        const texts whole = found_in(log);
        codes += whole.size();
        for (const std::size_t size : {1U, 2U, 7U, 64U, 129U, 1000U}) {
            ASSERT_EQ(found_in(log, size), whole) << log;
        }
    }
    EXPECT_GT(codes, 1000U);
}

TEST(CodeScanner, FindsCodesAtEveryPlaceOfAPiece) {
    for (std::size_t before = 65536 - 200; before < 65536 + 20; ++before) {
        const std::string log =
            std::string(before, ' ') + "SocketException (10061) WSAECONNREFUSED 10060";
        ASSERT_EQ(found_in(log), (texts{"10061", "WSAECONNREFUSED", "10060"})) << before;
    }
}

TEST(CodeScanner, NamesEachCodeOnceInItsOrder) {
    const auto codes = scan_codes("10060 WSAECONNREFUSED 10061 10060 [WinError 6]", sample);
    ASSERT_EQ(codes.size(), 3U);
    EXPECT_EQ(codes[0].text, "10060");
    EXPECT_EQ(codes[1].code, 10061U);
    EXPECT_EQ(codes[1].text, "WSAECONNREFUSED");
    EXPECT_EQ(codes[2].code, 6U);
}

} // namespace
} // namespace wsaerr
