/// Which document the explanations of wsaerr's own table are from.
#ifndef WSAERR_DOCUMENT_OF_H
#define WSAERR_DOCUMENT_OF_H

#include <cstdint>
#include <string_view>

namespace wsaerr {

/// The file name of the document that explains `code`, in UTF-8; empty where none does.
std::string_view document_of(std::uint32_t code) noexcept;

} // namespace wsaerr

#endif // WSAERR_DOCUMENT_OF_H
