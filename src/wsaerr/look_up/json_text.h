/// The parts that JSON is written of. All is UTF-8.
#ifndef WSAERR_JSON_TEXT_H
#define WSAERR_JSON_TEXT_H

#include <string>
#include <string_view>
#include <vector>

namespace wsaerr {

/// A string in quotation marks. Control characters are escaped, those that JSON allows as well: no
/// output holds one.
std::string json_string(std::string_view utf8);

/// An object with a line for each member.
class json_object {
public:
    /// `value` is JSON.
    void add(std::string_view key, std::string_view value);

    std::string text() const { return "{" + members_ + "\n  }"; }

private:
    std::string members_;
};

/// An array of such objects, ended by LF.
std::string json_array(const std::vector<json_object>& objects);

struct json_member {
    std::string key;
    /// JSON.
    std::string value;
};

/// An object in one line.
std::string json_line(const std::vector<json_member>& members);

/// A document that is one object, with a line for each member, ended by LF.
std::string json_document(const std::vector<json_member>& members);

/// An array with a line for each value (JSON), as a member of a document.
std::string json_list(const std::vector<std::string>& values);

} // namespace wsaerr

#endif // WSAERR_JSON_TEXT_H
