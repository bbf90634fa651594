// What the public headers declare, on a host of the caller's choice.
#ifndef WINSOCK_MESSAGES_WITH_HOST_H
#define WINSOCK_MESSAGES_WITH_HOST_H

#include "host.h"

#include "winsock_messages/event_reporter.h"
#include "winsock_messages/event_source.h"
#include "winsock_messages/event_source_check.h"
#include "winsock_messages/message_module.h"

#include <string>
#include <system_error>
#include <vector>

namespace winsock_messages {

registration_result add_event_source(const registration& wanted, std::error_code& error,
                                     event_log_host& host);

bool remove_event_source(const std::wstring& name, std::error_code& error, removal_mode mode,
                         event_log_host& host);

std::vector<event_source> find_event_sources(const std::wstring& name, std::error_code& error,
                                             event_log_host& host);

event_source_list list_event_sources(std::error_code& error, listing how, event_log_host& host);

event_source_check check_event_source(const std::wstring& name, const std::wstring& log,
                                      event_log_host& host);

folder_judgement check_folder(const std::wstring& path, std::error_code& error,
                              event_log_host& host);

event_reporter open_event_reporter(const std::wstring& source, std::error_code& error,
                                   event_log_host& host);

/// The messages that explain events of a source: those of the first of its message files that
/// holds ours. On failure `error` says why and the result has no messages; otherwise `error` is
/// cleared.
message_module messages_of_event_source(const std::wstring& name, std::error_code& error,
                                        event_log_host& host);

} // namespace winsock_messages

#endif // WINSOCK_MESSAGES_WITH_HOST_H
