// The shortest program that reports a Winsock error to the event log, from a registered source.
#include <winsock_messages/event_reporter.h>

#include <winsock2.h>

int main() {
    using namespace winsock_messages;
    const event_reporter reporter = event_reporter::open(L"MyService");
    const std::error_code error =
        reporter.report(event_severity::error, WSAECONNREFUSED, L"127.0.0.1:5432 への接続");
    return error ? 1 : 0;
}
