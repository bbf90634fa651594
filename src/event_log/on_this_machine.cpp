// The public functions, on this machine, in both forms.

#include "this_machine.h"
#include "throw_if.h"
#include "with_host.h"

#include <string>
#include <system_error>
#include <vector>

namespace winsock_messages {

registration_result add_event_source(const registration& wanted, std::error_code& error) {
    return add_event_source(wanted, error, this_machine());
}

registration_result add_event_source(const registration& wanted) {
    std::error_code error;
    registration_result result = add_event_source(wanted, error);
    throw_if(error, wanted.name);
    return result;
}

bool remove_event_source(const std::wstring& name, std::error_code& error, removal_mode mode) {
    return remove_event_source(name, error, mode, this_machine());
}

bool remove_event_source(const std::wstring& name, removal_mode mode) {
    std::error_code error;
    const bool removed = remove_event_source(name, error, mode);
    throw_if(error, name);
    return removed;
}

std::vector<event_source> find_event_sources(const std::wstring& name, std::error_code& error) {
    return find_event_sources(name, error, this_machine());
}

std::vector<event_source> find_event_sources(const std::wstring& name) {
    std::error_code error;
    std::vector<event_source> sources = find_event_sources(name, error);
    throw_if(error, name);
    return sources;
}

event_source_list list_event_sources(std::error_code& error, listing how) {
    return list_event_sources(error, how, this_machine());
}

event_source_list list_event_sources(listing how) {
    std::error_code error;
    event_source_list list = list_event_sources(error, how);
    throw_if(error, L"EventLog");
    return list;
}

event_source_check check_event_source(const std::wstring& name, const std::wstring& log) {
    return check_event_source(name, log, this_machine());
}

folder_judgement check_folder(const std::wstring& path, std::error_code& error) {
    return check_folder(path, error, this_machine());
}

folder_judgement check_folder(const std::wstring& path) {
    std::error_code error;
    folder_judgement judgement = check_folder(path, error);
    throw_if(error, path);
    return judgement;
}

} // namespace winsock_messages
