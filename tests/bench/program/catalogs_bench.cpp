/// What POSIX systems have for the purpose, holding the same texts: catgets and GNU gettext.

#include "bench_support.h"

#include "winsock_messages/utf8.h"

#include <libintl.h>
#include <nl_types.h>

#include <clocale>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>

namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const std::string& what) {
    std::cerr << what << '\n';
    std::exit(2);
}

/// A folder of its own in the temporary one, which goes when the program ends.
class scratch_folder {
public:
    scratch_folder() {
        std::string name = (fs::temp_directory_path() / "catalogs-XXXXXX").string();
        if (mkdtemp(name.data()) == nullptr) {
            fail("cannot make " + name);
        }
        path_ = name;
    }

    scratch_folder(const scratch_folder&) = delete;
    scratch_folder& operator=(const scratch_folder&) = delete;

    ~scratch_folder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }

    const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

const fs::path& scratch() {
    static const scratch_folder folder;
    return folder.path();
}

void run(const std::string& command) {
    if (std::system(command.c_str()) != 0) {
        fail("failed: " + command);
    }
}

/// The text as POSIX has it: in UTF-8, lines separated by LF.
std::string posix_text(std::u16string_view text) {
    std::string result = winsock_messages::to_utf8(text);
    std::erase(result, '\r');
    if (result.ends_with('\n')) {
        result.pop_back();
    }
    return result;
}

/// A text in the syntax of C, which the sources of both kinds of catalog have.
std::string quoted(const std::string& text) {
    std::string result = "\"";
    for (const char c : text) {
        if (c == '\n') {
            result += "\\n";
        } else {
            if (c == '"' || c == '\\') {
                result += '\\';
            }
            result += c;
        }
    }
    return result + '"';
}

/// Messages are numbered from 1, in order of their IDs.
nl_catd open_catgets_catalog() {
    const fs::path source = scratch() / "messages.msg";
    const fs::path catalog = scratch() / "messages.cat";
    std::ofstream out(source);
    out << "$set 1\n$quote \"\n";
    int number = 0;
    for (const auto [id, text] : real_table()) {
        out << ++number << ' ' << quoted(posix_text(text)) << '\n';
    }
    out.close();
    run("LC_ALL=C.UTF-8 gencat " + catalog.string() + ' ' + source.string());
    return catopen(catalog.c_str(), 0);
}

void find_with_catgets(benchmark::State& state) {
    const nl_catd catalog = open_catgets_catalog();
    std::vector<int> numbers;
    for (const auto [id, text] : real_table()) {
        numbers.push_back(static_cast<int>(numbers.size()) + 1);
        if (catgets(catalog, 1, numbers.back(), "") != posix_text(text)) {
            fail("catgets does not find message " + std::to_string(numbers.back()));
        }
    }
    time_look_ups(state, shuffled(numbers),
                  [&](int number) { return catgets(catalog, 1, number, ""); });
    catclose(catalog);
}

/// The msgid of a message is its ID in decimal.
void install_gettext_catalog() {
    const fs::path folder = scratch() / "ja" / "LC_MESSAGES";
    const fs::path source = scratch() / "messages.po";
    fs::create_directories(folder);
    std::ofstream out(source);
    out << "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n";
    for (const auto [id, text] : real_table()) {
        out << "msgid \"" << id << "\"\nmsgstr " << quoted(posix_text(text)) << '\n';
    }
    out.close();
    run("msgfmt -o " + (folder / "messages.mo").string() + ' ' + source.string());
    // In the locale C nothing is translated.
    setenv("LANGUAGE", "ja", 1);
    std::setlocale(LC_ALL, "C.UTF-8");
    bindtextdomain("messages", scratch().c_str());
    textdomain("messages");
}

void find_with_gettext(benchmark::State& state) {
    install_gettext_catalog();
    std::vector<std::string> keys;
    for (const auto [id, text] : real_table()) {
        keys.push_back(std::to_string(id));
        if (gettext(keys.back().c_str()) != posix_text(text)) {
            fail("gettext does not find message " + keys.back());
        }
    }
    time_look_ups(state, shuffled(keys),
                  [](const std::string& key) { return gettext(key.c_str()); });
}

BENCHMARK(find_with_catgets)->Name("winsock/catgets")->UseRealTime();
BENCHMARK(find_with_gettext)->Name("winsock/gettext")->UseRealTime();

} // namespace
