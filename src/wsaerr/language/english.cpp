// The sentences in English: one line each. Errors end without a full stop.

#include "language/sentence_table.h"

namespace wsaerr {
namespace {

using enum sentence;

constexpr sentence_table sentences{{
    {no_such_language, "--language: {0} is neither ja nor en"},
    {no_such_language_in_variable, "the environment variable WSAERR_LANGUAGE is {0}, which is "
                                   "neither ja nor en; set it to one of them or delete it"},

    {see_help, "{0} (see {1} --help)"},
    {lookup_is_missing, "a code, a name, --search or --list is required"},
    {argument_is_missing, "the argument {0} is missing"},
    {action_is_missing, "an action is missing: add, check, folder, list, remove or show"},
    {no_such_action, "there is no action {0}"},
    {no_such_action_near, "there is no action {0}; did you mean {1}?"},
    {no_such_option, "there is no option {0}"},
    {no_such_option_near, "there is no option {0}; did you mean {1}?"},
    {one_argument_too_many, "{0} is one argument too many"},
    {option_needs_value, "{0} needs {1} after it"},
    {option_takes_no_value, "{0} takes no value"},
    {option_is_repeated, "{0} was given more than once"},
    {options_exclude, "{0} and {1} exclude each other"},
    {belongs_elsewhere, "{0} does not belong before {1}"},
    {text_is_empty, "{0}: the text is empty"},
    {path_is_empty, "{0}: the path is empty"},
    {no_such_form, "--form: {0} is not meaning, description, text, remedy or event"},
    {no_such_type, "--type: {0} is not error, warning or information"},

    {query_is_empty, "{0} is empty"},
    {query_is_no_number, "{0} is not a number"},
    {query_is_neither, "{0} is neither a number nor a name"},
    {query_is_out_of_range, "{0} is outside the range of codes, -2147483648 to 4294967295"},
    {not_in_table, "{0} is not in the table"},
    {not_in_table_nor_system, "{0} is not in the table, and the system does not know it either"},
    {not_in_table_one_near, "{0} is not in the table; did you mean {1}?"},
    {not_in_table_two_near, "{0} is not in the table; did you mean {1} or {2}?"},
    {not_in_table_three_near, "{0} is not in the table; did you mean {1}, {2} or {3}?"},
    {no_remedy, "the table has no remedy for {0}"},
    {no_entry_holds, "no entry holds {0}"},
    {no_code_in_line, "no code of the table stands in {0}"},
    {no_code_in_input, "no code of the table stands in standard input"},
    {input_cannot_be_read, "standard input cannot be read: {0}"},
    {meaning, "Meaning: {0}"},
    {description, "Description: {0}"},
    {remedy, "Remedy: {0}"},
    {system_says, "Message of the system: {0}"},
    {relation_same_error,
     "Relation: {0} is the name that POSIX and Berkeley sockets have for {1}."},
    {relation_alias, "Relation: {1} of the Windows SDK defines {0} as {2}."},
    {relation_same_number,
     "Relation: {0} is {1} in {2}, another error than {3}, which has the same number."},
    {relation_other_error, "Relation: {0} is {1} in {2}, an error of Windows and no Winsock code."},

    {about, "{0}: {1}"},
    {dll_is_about_other_things, "{0}: its messages are not about Winsock errors"},
    {dll_cannot_be_opened, "the DLL cannot be opened: {0}"},
    {dll_would_be_overwritten, "{0} is the DLL that is read; name another file"},
    {output_cannot_be_written, "the output cannot be written: {0}"},
    {file_cannot_be_written, "{0} cannot be written: {1}"},

    {source_was_registered, "{0} was registered in the log {1}"},
    {source_is_registered_already,
     "{0} is registered already, nothing was changed, in the log {1}"},
    {source_has_other_values, "{0} is registered with other values, which were kept (see wsaerr "
                              "source show); add ours with --append, or replace them with --force "
                              "until it is removed"},
    {source_has_no_record, "{0} uses our DLL, but nothing says that we registered it; it was left "
                           "alone (see wsaerr source show); remove it with --force where it is "
                           "yours"},
    {source_was_removed, "{0} was removed"},
    {source_is_not_ours, "{0} is not registered with our DLL, nothing was changed"},
    {log_is_closed, "the log {0} is closed to this user; its sources are not listed"},
    {row_log, "log"},
    {event_was_reported, "reported {0} from {1}"},

    {warning, "warning: {0}"},
    {folder_is_safe, "only administrators can change what lies in {0}"},
    {users_can_add_files, "{0}: users who are no administrators can add files to this folder"},
    {users_can_change_files,
     "{0}: users who are no administrators can change files that are laid in this folder"},
    {users_can_delete_content,
     "{0}: users who are no administrators can delete or rename what lies in this folder"},
    {users_can_delete_folder,
     "{0}: users who are no administrators can delete or rename this folder"},
    {users_can_change_rights,
     "{0}: users who are no administrators can change the rights of this folder"},
    {users_own_folder, "{0}: users who are no administrators own this folder"},
    {services_load_from_folder, "{0}, and services of Windows load a DLL of it; move the DLL to a "
                                "folder below Program Files"},
    {users_can_change_dll, "{0}: users who are no administrators can change this file, which "
                           "services of Windows load; move it to a folder below Program Files"},
    {event_log_service_cannot_read, "{0}: the Event Log service (LOCAL SERVICE) cannot read this "
                                    "file; give Users the right to read it"},

    {step_is_right, "ok     {0}"},
    {step_is_wrong, "WRONG  {0}"},
    {step_key, "registered in the log: {0}"},
    {step_value, "message file named: {0}"},
    {step_path, "path complete: {0}"},
    {step_file, "file there and readable: {0}"},
    {step_messages, "messages found: {0}"},
    {nothing_is_there, "none"},
    {cause, "       {0}"},
    {run, "       run: {0}"},
    {run_both, "       run: {0}, then {1}"},
    {run_or_other_log, "       run: {0}; or check with --log where the other log is meant"},
    {run_both_or_other_log,
     "       run: {0}, then {1}; or check with --log where the other log is meant"},
    {repair_or_run_both, "       repair the installation that registered {0}, or install it again; "
                         "where it is gone, run: {1}, then {2}"},
}};
static_assert(is_in_order(sentences));

} // namespace

constinit const sentence_table english_sentences = sentences;

} // namespace wsaerr
