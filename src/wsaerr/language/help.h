/// What `--help` shows, whole pages as they stand on the screen: at most 80 columns wide, where a
/// full-width character takes two.
#ifndef WSAERR_HELP_H
#define WSAERR_HELP_H

#include "language/language.h"

#include <string_view>

namespace wsaerr {

enum class help_page {
    /// What wsaerr alone shows: the first steps.
    first_steps,
    look_up,
    source,
    source_add,
    source_check,
    source_folder,
    source_list,
    source_remove,
    source_show,
    report,
};

/// UTF-8, each line ended by LF.
std::string_view help(language spoken, help_page page) noexcept;

/// The same in one language.
std::string_view english_help(help_page page) noexcept;
std::string_view japanese_help(help_page page) noexcept;

} // namespace wsaerr

#endif // WSAERR_HELP_H
