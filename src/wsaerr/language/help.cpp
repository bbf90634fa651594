#include "language/help.h"

namespace wsaerr {

std::string_view help(language spoken, help_page page) noexcept {
    return spoken == language::japanese ? japanese_help(page) : english_help(page);
}

} // namespace wsaerr
