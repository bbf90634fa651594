#include "commands/document_of.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string_view>

namespace wsaerr {
namespace {

struct entry_document {
    std::uint32_t code;
    const char* document;
};

/// In ascending order of codes.
constexpr entry_document entry_documents[] = {
#include "entry_documents.inc"
};

} // namespace

std::string_view document_of(std::uint32_t code) noexcept {
    const auto* const found =
        std::ranges::lower_bound(entry_documents, code, {}, &entry_document::code);
    return found != std::end(entry_documents) && found->code == code ? found->document : "";
}

} // namespace wsaerr
