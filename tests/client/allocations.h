/// Counts what a program allocates by operator new, which allocations.cpp replaces.
#ifndef ALLOCATIONS_H
#define ALLOCATIONS_H

#include <cstddef>

/// All bytes that operator new has handed out so far.
std::size_t allocated_bytes() noexcept;

#endif // ALLOCATIONS_H
