// Crashes, which must be a failure to whatever runs it.
#include <windows.h>

#include <thread>

int main() {
    std::thread([] {}).join(); // without a second thread, Wine's debugger may be late
    RaiseException(EXCEPTION_ACCESS_VIOLATION, EXCEPTION_NONCONTINUABLE, 0, nullptr);
    return 0;
}
