/// Reads foreign_sources.tsv, which describes itself.
#ifndef WINSOCK_MESSAGES_TESTS_FOREIGN_SOURCES_H
#define WINSOCK_MESSAGES_TESTS_FOREIGN_SOURCES_H

#include "host.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

/// The cells of one case by their columns.
using foreign_source = std::map<std::string, std::string>;

std::vector<foreign_source> foreign_sources();

/// The values in a cell; nothing for "no key". `dll` is what {dll} stands for.
std::optional<winsock_messages::registry_values> values_in(const std::string& cell,
                                                           const std::wstring& dll);

#endif
