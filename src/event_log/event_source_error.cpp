#include "winsock_messages/event_source.h"

#include "winsock_messages/error_category.h"

#include <string>
#include <system_error>

namespace winsock_messages {
namespace {

class category_of_event_source final : public std::error_category {
public:
    const char* name() const noexcept override { return "winsock_messages.event_source"; }

    std::string message(int value) const override {
        switch (static_cast<event_source_errc>(value)) {
        case event_source_errc::empty_name:
            return "the name of the source is empty";
        case event_source_errc::name_too_long:
            return "the name of the source is longer than 255 characters, the most that a "
                   "registry key may have";
        case event_source_errc::character_in_name:
            return "the name of the source holds a control character or one of \\ < > & \"";
        case event_source_errc::name_of_a_log:
            return "an event log has the name of the source; choose another";
        case event_source_errc::no_such_log:
            return "there is no such event log; create it first or name an existing one";
        case event_source_errc::security_log:
            return "the log Security is for Windows alone; use Application or a log of your own";
        case event_source_errc::registered_in_other_log:
            return "the source is registered in another log; remove it there first";
        case event_source_errc::other_values:
            return "the source is registered with other values, which were kept; append to them or "
                   "replace them";
        case event_source_errc::other_type:
            return "a value of the source is not of the type that Windows documents for it; it was "
                   "kept; replace it";
        case event_source_errc::not_recorded:
            return "the source uses our DLL, but nothing says that we registered it; it was left "
                   "alone; force its removal where it is yours";
        case event_source_errc::not_registered:
            return "the source is not registered: Windows would show nothing of its events; add "
                   "it first";
        case event_source_errc::no_message_file:
            return "the source has no EventMessageFile; add it again";
        case event_source_errc::path_not_absolute:
            return "the path is not absolute; write it with its drive";
        case event_source_errc::path_on_network:
            return "the path is a network path or on a mapped drive, which the Event Log service "
                   "cannot see; use a local drive";
        case event_source_errc::character_in_path:
            return "the path holds ; , or %, which have a meaning of their own in a registration; "
                   "choose another folder";
        case event_source_errc::variable_not_expanded:
            return "the path holds a variable that nothing expands (it is unknown, or the value is "
                   "not of the type REG_EXPAND_SZ); register an absolute path";
        case event_source_errc::folder_not_found:
            return "the folder of the DLL does not exist: the path is wrong; register the right "
                   "one";
        case event_source_errc::other_messages:
            return "the DLL has a message table, but not the messages of Winsock errors; register "
                   "winsock-messages-ja.dll";
        case event_source_errc::dll_access_denied:
            return "access to the DLL was denied; give this user the right to read it";
        case event_source_errc::dll_in_use:
            return "another program has opened the DLL for itself alone; close that and try again";
        case event_source_errc::not_elevated:
            return "access to the registry was denied; run this as administrator, from an "
                   "elevated prompt";
        case event_source_errc::busy:
            return "another program is changing event sources and does not come to an end; try "
                   "again later";
        case event_source_errc::not_undone:
            return "the registration failed in the middle, and what was done could not be undone; "
                   "look at the source's key in the registry";
        }
        return "unknown error " + std::to_string(value);
    }
};

class category_of_message_file final : public std::error_category {
public:
    const char* name() const noexcept override { return "winsock_messages.message_file"; }

    std::string message(int value) const override {
        return "the DLL cannot be opened: error " + std::to_string(value) + ": " +
               category().message(value);
    }

    std::error_condition default_error_condition(int value) const noexcept override {
        return category().default_error_condition(value);
    }
};

} // namespace

const std::error_category& event_source_category() noexcept {
    static const category_of_event_source category;
    return category;
}

const std::error_category& message_file_category() noexcept {
    static const category_of_message_file category;
    return category;
}

std::error_code make_error_code(event_source_errc error) noexcept {
    return {static_cast<int>(error), event_source_category()};
}

} // namespace winsock_messages
