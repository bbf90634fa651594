/// Makes texts comparable for people, who mind neither case nor width.
#ifndef WSAERR_FOLD_H
#define WSAERR_FOLD_H

#include <string>
#include <string_view>

namespace wsaerr {

/// `text` with full-width ASCII (U+FF01...U+FF5E) and the ideographic space as ASCII, and with
/// capital letters of ASCII small. One code unit stays one code unit.
std::u16string fold(std::u16string_view text);

} // namespace wsaerr

#endif // WSAERR_FOLD_H
