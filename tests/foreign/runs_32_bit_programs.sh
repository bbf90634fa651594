#!/bin/sh
# runs_32_bit_programs.sh: whether this kernel runs 32-bit programs of Linux (i386): it may be built or
# started without them. Tried with the smallest one, which ends at once.
set -eu
program=$(mktemp)
trap 'rm -f "$program"' EXIT
{
    # ELF header: 32-bit, executable, i386; one program header
    printf '\177ELF\001\001\001\000\000\000\000\000\000\000\000\000\002\000\003\000\001\000\000\000'
    printf '\124\200\004\010\064\000\000\000\000\000\000\000\000\000\000\000'
    printf '\064\000\040\000\001\000\000\000\000\000\000\000'
    # program header: all 93 bytes at 0x08048000, to read and execute
    printf '\001\000\000\000\000\000\000\000\000\200\004\010\000\200\004\010'
    printf '\135\000\000\000\135\000\000\000\005\000\000\000\000\020\000\000'
    printf '\270\001\000\000\000\061\333\315\200' # exit(0)
} >"$program"
chmod +x "$program"
"$program" 2>/dev/null
