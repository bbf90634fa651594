// What a report allocates: every operator new of this program is counted.

#include <winsock_messages/event_reporter.h>

#include "fake_event_log_host.h"
#include "message_dlls.h"
#include "with_host.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <new>
#include <string>
#include <system_error>

namespace {

int allocations = 0;

} // namespace

void* operator new(std::size_t size) {
    ++allocations;
    if (void* const memory = std::malloc(size)) { // NOLINT(cppcoreguidelines-no-malloc)
        return memory;
    }
    throw std::bad_alloc();
}

void operator delete(void* memory) noexcept {
    std::free(memory); // NOLINT(cppcoreguidelines-no-malloc)
}

void operator delete(void* memory, std::size_t /*size*/) noexcept {
    std::free(memory); // NOLINT(cppcoreguidelines-no-malloc)
}

namespace {

using winsock_messages::event_severity;

TEST(EventReporterAllocation, IsOneForAContextAndNoneWithout) {
    fake_event_log_host host;
    host.registry[L"Application\\Mailer"] = {{L"EventMessageFile", text_value(built_dll())}};
    std::error_code error;
    const auto reporter = winsock_messages::open_event_reporter(L"Mailer", error, host);
    host.error_of_report = ERROR_LOG_FILE_FULL; // the fake keeps nothing then
    const std::wstring longest(40000, L'x');
    for (const std::wstring& context : {std::wstring(L"connecting to db.example:5432"), longest}) {
        const int before = allocations;
        reporter.report(event_severity::error, 10061, context);
        EXPECT_EQ(allocations - before, 1);
    }
    const int before = allocations;
    reporter.report(event_severity::error, 10061);
    EXPECT_EQ(allocations - before, 0);
}

} // namespace
