/// How far two names are apart that people type.
#ifndef WSAERR_EDIT_DISTANCE_H
#define WSAERR_EDIT_DISTANCE_H

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wsaerr {

/// How many bytes must be inserted, dropped, replaced or exchanged with their neighbour to make one
/// text of the other (optimal string alignment distance). Takes time in proportion to the product
/// of their lengths.
std::size_t edit_distance(std::string_view a, std::string_view b);

/// How many of them count as typing errors: one in every four letters, at least one, at most three.
std::size_t most_typing_errors(std::string_view wanted) noexcept;

/// The name that is nearest to `wanted`, the first of several; nothing where none is as near as
/// typing errors leave it.
std::optional<std::string> nearest(const std::vector<std::string>& names, std::string_view wanted);

} // namespace wsaerr

#endif // WSAERR_EDIT_DISTANCE_H
