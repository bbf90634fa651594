#include "commands/source_json.h"

#include "console/utf16.h"
#include "language/error_message.h"
#include "look_up/json_text.h"

#include <optional>
#include <vector>

namespace wsaerr {

using winsock_messages::event_source;
using winsock_messages::event_source_finding;
using winsock_messages::event_source_step;
using winsock_messages::message_files;

namespace {

std::string text_or_null(const std::optional<message_files>& files) {
    return files ? json_string(to_utf8(files->text)) : "null";
}

std::string source_line(const event_source& source) {
    return json_line({
        {"log", json_string(to_utf8(source.log))},
        {"source", json_string(to_utf8(source.name))},
        {"event_message_file", text_or_null(source.event_message_files)},
        {"parameter_message_file", text_or_null(source.parameter_message_file)},
        {"types_supported",
         source.types_supported ? std::to_string(*source.types_supported) : "null"},
        {"record", source.record ? json_string(to_utf8(*source.record)) : "null"},
    });
}

std::string word_for(event_source_step step) {
    switch (step) {
    case event_source_step::key:
        return "key";
    case event_source_step::value:
        return "value";
    case event_source_step::path:
        return "path";
    case event_source_step::file:
        return "file";
    case event_source_step::messages:
        break;
    }
    return "messages";
}

std::string finding_line(language spoken, const event_source_finding& finding) {
    return json_line({
        {"step", json_string(word_for(finding.step))},
        {"subject", finding.subject.empty() ? "null" : json_string(to_utf8(finding.subject))},
        {"passed", finding.error ? "false" : "true"},
        {"message", finding.error ? json_string(message_of(spoken, finding.error)) : "null"},
    });
}

} // namespace

std::string json(const winsock_messages::event_source_list& list) {
    std::vector<std::string> sources;
    for (const event_source& each : list.sources) {
        sources.push_back(source_line(each));
    }
    std::vector<std::string> logs;
    for (const std::wstring& each : list.closed_logs) {
        logs.push_back(json_string(to_utf8(each)));
    }
    return json_document({{"sources", json_list(sources)}, {"closed_logs", json_list(logs)}});
}

std::string json(language spoken, const std::string& name, const std::string& log,
                 const winsock_messages::event_source_check& check) {
    std::vector<std::string> steps;
    for (const event_source_finding& each : check.findings) {
        steps.push_back(finding_line(spoken, each));
    }
    std::vector<std::string> warnings;
    if (check.warnings.users_can_write) {
        warnings.push_back(json_string("users_can_write"));
    }
    if (check.warnings.folder.weakness != winsock_messages::folder_weakness::none) {
        warnings.push_back(json_string("folder"));
    }
    if (check.warnings.local_service_cannot_read) {
        warnings.push_back(json_string("local_service_cannot_read"));
    }
    return json_document({
        {"source", json_string(name)},
        {"log", json_string(log)},
        {"passed", check.passed() ? "true" : "false"},
        {"steps", json_list(steps)},
        {"warnings", json_list(warnings)},
    });
}

} // namespace wsaerr
