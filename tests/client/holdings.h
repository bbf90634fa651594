/// What this process holds at the moment: compared before and after, it shows what was left behind.
#ifndef WINSOCK_MESSAGES_TESTS_HOLDINGS_H
#define WINSOCK_MESSAGES_TESTS_HOLDINGS_H

#include <windows.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

/// The number of the next handle, which grows by one with each that is left open.
/// GetProcessHandleCount of Wine 8 counts none.
inline std::uintptr_t next_handle() {
    const HANDLE event = CreateEventW(nullptr, FALSE, FALSE, nullptr);
    CloseHandle(event);
    return reinterpret_cast<std::uintptr_t>(event) / 4; // the lowest two bits are the program's
}

/// The blocks of all heaps.
inline std::size_t heap_blocks() {
    std::size_t blocks = 0;
    std::array<HANDLE, 64> heaps{};
    const DWORD heap_count = GetProcessHeaps(static_cast<DWORD>(heaps.size()), heaps.data());
    for (const HANDLE heap : std::span(heaps).first(std::min<std::size_t>(heap_count, 64))) {
        PROCESS_HEAP_ENTRY entry{};
        while (HeapWalk(heap, &entry) != FALSE) {
            blocks += (entry.wFlags & PROCESS_HEAP_ENTRY_BUSY) != 0 ? 1 : 0;
        }
    }
    return blocks;
}

#endif
