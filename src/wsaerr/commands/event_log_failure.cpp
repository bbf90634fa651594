#include "commands/event_log_failure.h"

#include "look_up/text_output.h"

#include <winsock_messages/event_source.h>
#include <winsock_messages/message_module.h>
#include <winsock_messages/message_table.h>

namespace wsaerr {
namespace {

using winsock_messages::event_source_errc;

exit_code exit_code_of(const std::error_code& error) {
    if (error.category() == winsock_messages::message_file_category() ||
        error.category() == winsock_messages::message_module_category() ||
        error.category() == winsock_messages::message_table_category()) {
        return exit_code::dll_unusable;
    }
    if (error.category() != winsock_messages::event_source_category()) {
        return exit_code::event_log_failed;
    }
    switch (static_cast<event_source_errc>(error.value())) {
    case event_source_errc::not_registered:
        return exit_code::not_found;
    case event_source_errc::empty_name:
    case event_source_errc::name_too_long:
    case event_source_errc::character_in_name:
    case event_source_errc::name_of_a_log:
    case event_source_errc::no_such_log:
    case event_source_errc::security_log:
    case event_source_errc::path_not_absolute:
    case event_source_errc::path_on_network:
    case event_source_errc::character_in_path:
        return exit_code::wrong_use;
    case event_source_errc::other_messages:
    case event_source_errc::dll_access_denied:
    case event_source_errc::dll_in_use:
        return exit_code::dll_unusable;
    default:
        return exit_code::event_log_failed;
    }
}

} // namespace

bool is_about_dll(const std::error_code& error) {
    return exit_code_of(error) == exit_code::dll_unusable ||
           error == event_source_errc::path_not_absolute ||
           error == event_source_errc::path_on_network ||
           error == event_source_errc::character_in_path;
}

failure event_log_failure(const std::string& subject, const std::error_code& error) {
    return {exit_code_of(error), sentence::about, {in_quotes(subject)}, error};
}

} // namespace wsaerr
