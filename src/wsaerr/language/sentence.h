/// The sentences that wsaerr says, each whole in each language (english.cpp, japanese.cpp).
#ifndef WSAERR_SENTENCE_H
#define WSAERR_SENTENCE_H

#include "language/language.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace wsaerr {

/// What {0}, {1} ... of a sentence are stands beside it. What is quoted comes from in_quotes.
enum class sentence {
    // The language
    no_such_language,             // quoted value of --language
    no_such_language_in_variable, // quoted value of WSAERR_LANGUAGE

    // Wrong use of the command line
    see_help,              // a sentence, the command whose help tells more
    lookup_is_missing,     //
    argument_is_missing,   // its name in the help
    action_is_missing,     //
    no_such_action,        // quoted
    no_such_action_near,   // quoted, the nearest one
    no_such_option,        // quoted
    no_such_option_near,   // quoted, the nearest one
    one_argument_too_many, // quoted
    option_needs_value,    // the option, its value's name in the help
    option_takes_no_value, // the option
    option_is_repeated,    // the option
    options_exclude,       // an option or quoted argument, another
    belongs_elsewhere,     // an option or quoted argument, the subcommand
    text_is_empty,         // the option
    path_is_empty,         // the option
    no_such_form,          // quoted
    no_such_type,          // quoted

    // Looking up
    query_is_empty,          // quoted
    query_is_no_number,      // quoted
    query_is_neither,        // quoted
    query_is_out_of_range,   // quoted
    not_in_table,            // quoted
    not_in_table_nor_system, // quoted
    not_in_table_one_near,   // quoted, a name
    not_in_table_two_near,   // quoted, two names
    not_in_table_three_near, // quoted, three names
    no_remedy,               // quoted
    no_entry_holds,          // quoted
    no_code_in_line,         // quoted
    no_code_in_input,        //
    input_cannot_be_read,    // what the system says
    meaning,                 // the text
    description,             // the text
    remedy,                  // the text
    system_says,             // the text
    relation_same_error,     // a name, the Winsock name
    relation_alias,          // a name, a header, the Winsock name
    relation_same_number,    // a name, its number, a header, the Winsock name with that number
    relation_other_error,    // a name, its number, a header

    // Where the texts come from and go to
    about,                     // a path or a quoted name, what is wrong with it
    dll_is_about_other_things, // the path
    dll_cannot_be_opened,      // what the system says
    dll_would_be_overwritten,  // quoted path
    output_cannot_be_written,  // what the system says
    file_cannot_be_written,    // quoted path, what the system says

    // Event sources
    source_was_registered,        // quoted name, log
    source_is_registered_already, // quoted name, log
    source_has_other_values,      // quoted name
    source_has_no_record,         // quoted name
    source_was_removed,           // quoted name
    source_is_not_ours,           // quoted name
    log_is_closed,                // quoted log
    row_log,                      //
    event_was_reported,           // code, quoted source

    // Rights of files and folders
    warning,                       // a sentence
    folder_is_safe,                // quoted path
    users_can_add_files,           // quoted folder
    users_can_change_files,        // quoted folder
    users_can_delete_content,      // quoted folder
    users_can_delete_folder,       // quoted folder
    users_can_change_rights,       // quoted folder
    users_own_folder,              // quoted folder
    services_load_from_folder,     // one of the sentences above
    users_can_change_dll,          // quoted path
    event_log_service_cannot_read, // quoted path

    // The check of an event source
    step_is_right,         // one of the steps
    step_is_wrong,         // one of the steps
    step_key,              // log
    step_value,            // value as stored
    step_path,             // path
    step_file,             // path
    step_messages,         // path
    nothing_is_there,      //
    cause,                 // what is wrong with the step
    run,                   // a command
    run_both,              // two commands
    run_or_other_log,      // a command
    run_both_or_other_log, // two commands
    repair_or_run_both,    // quoted path, two commands

    end_of_sentences,
};

inline constexpr std::size_t sentence_count = static_cast<std::size_t>(sentence::end_of_sentences);

/// The sentence as it is written down, in UTF-8, with {0}, {1} ... where its inserts go.
std::string_view written(language spoken, sentence id) noexcept;

/// The sentence with each insert in its place; `inserts` holds one for each number. All is UTF-8.
std::string say(language spoken, sentence id, const std::vector<std::string>& inserts = {});

} // namespace wsaerr

#endif // WSAERR_SENTENCE_H
