#include "look_up/json_output.h"

#include "sample_entries.h"

#include <gtest/gtest.h>

#include <span>
#include <string>
#include <vector>

namespace wsaerr {
namespace {

TEST(JsonOutput, WritesEntriesAsAnArray) {
    EXPECT_EQ(json(std::span(sample_explanations).subspan(1, 2)), R"([
  {
    "code": 10061,
    "hex": "0x0000274D",
    "name": "WSAECONNREFUSED",
    "meaning": "接続が拒否されました。",
    "description": "接続できません。",
    "remedy": "確認します。\n・Netstat",
    "document": "one.txt",
    "system_message": null
  },
  {
    "code": 10091,
    "hex": "0x0000276B",
    "name": "WSASYSNOTREADY",
    "meaning": "利用できません。",
    "description": "次の点を確認してください。\n・Windows DLL",
    "remedy": null,
    "document": "one.txt",
    "system_message": null
  }
]
)");
}

TEST(JsonOutput, WritesNoEntriesAsAnEmptyArray) {
    EXPECT_EQ(json(std::span<const explanation>()), "[]\n");
}

TEST(JsonOutput, WritesTheQueryOfAnAnswer) {
    answer found;
    found.query = "handle";
    found.found = sample_explanations[0];
    EXPECT_EQ(json(std::vector{found}), R"([
  {
    "query": "handle",
    "code": 6,
    "hex": "0x00000006",
    "name": "WSA_INVALID_HANDLE",
    "meaning": "無効なハンドルです。",
    "description": "ハンドルが無効でした。",
    "remedy": null,
    "document": "one.txt",
    "system_message": null
  }
]
)");
}

TEST(JsonOutput, WritesWhatTheSystemSaysUnderAKeyOfItsOwn) {
    answer by_system;
    by_system.query = "5";
    by_system.system = {5, "Access denied."};
    EXPECT_EQ(json(std::vector{by_system}), R"([
  {
    "query": "5",
    "code": 5,
    "hex": "0x00000005",
    "name": null,
    "meaning": null,
    "description": null,
    "remedy": null,
    "document": null,
    "system_message": "Access denied."
  }
]
)");
}

TEST(JsonOutput, WritesMissesWithSuggestions) {
    answer missed;
    missed.query = "x";
    missed.suggestions = {"A", "B"};
    EXPECT_EQ(json(std::vector{missed}), R"([
  {
    "query": "x",
    "code": null,
    "hex": null,
    "name": null,
    "meaning": null,
    "description": null,
    "remedy": null,
    "document": null,
    "system_message": null,
    "suggestions": ["A", "B"]
  }
]
)");
}

TEST(JsonOutput, WritesHowANameFromElsewhereRelates) {
    answer other;
    other.query = "IP_REQ_TIMED_OUT";
    other.foreign = find_foreign_name("ip_req_timed_out");
    EXPECT_EQ(json(std::vector{other}), R"([
  {
    "query": "IP_REQ_TIMED_OUT",
    "code": null,
    "hex": null,
    "name": null,
    "meaning": null,
    "description": null,
    "remedy": null,
    "document": null,
    "system_message": null,
    "relation": {"name": "IP_REQ_TIMED_OUT", "number": 11010, "kind": "other_error", "header": "ipexport.h"}
  }
]
)");
}

TEST(JsonOutput, EscapesWhatJsonWantsEscaped) {
    answer missed;
    missed.query = "\"\\/\n\r\t\x01\x1F\x7F接\xC2\x9B\xD8\x9C";
    // U+202E and U+2069, of which a literal would mislead who reads it.
    missed.query += std::string{'\xE2', '\x80', '\xAE', '\xE2', '\x81', '\xA9'};
    const std::string text = json(std::vector{missed});
    EXPECT_NE(
        text.find(R"("query": "\"\\/\n\u000d\u0009\u0001\u001f\u007f接\u009b\u061c\u202e\u2069")"),
        std::string::npos)
        << text;
}

} // namespace
} // namespace wsaerr
