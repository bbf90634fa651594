/// In which language wsaerr speaks, decided before anything else.
#ifndef WSAERR_SPOKEN_LANGUAGE_H
#define WSAERR_SPOKEN_LANGUAGE_H

#include "language/language.h"

#include <string>
#include <vector>

namespace wsaerr {

/// The language where the arguments decide nothing: that of the environment variable
/// WSAERR_LANGUAGE where it is ja or en; else Japanese where the display language of Windows is
/// Japanese, English elsewhere.
language usual_language();

/// The language that `--language` among the arguments says, else usual_language(). Takes the option
/// with its value out of `arguments` (UTF-8). What stands after `--` is no option.
///
/// Throws failure (wrong_use) where the option lacks its value or comes twice, or where what
/// decides is neither ja nor en. An empty variable decides nothing.
language spoken_language(std::vector<std::string>& arguments);

} // namespace wsaerr

#endif // WSAERR_SPOKEN_LANGUAGE_H
