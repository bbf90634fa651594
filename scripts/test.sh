#!/usr/bin/env bash
# Builds everything and runs the tests.
#
#   scripts/test.sh [CMAKE_OPTION...]          the quick ones, after the names of the others
#   scripts/test.sh --all [CMAKE_OPTION...]    every test
#
# --all runs 32-bit programs too. For them it makes a Debian with a 32-bit Wine below build/foreign, once:
# 3.1 GB, which the target clean-foreign of the build removes. It needs root or sudo, namespaces and a
# chroot, and says so where these are forbidden. With -D WINSOCK_MESSAGES_JA_32_BIT_WINE=OFF it does
# without; the tests of 32-bit programs are then shown as disabled.
#
# Missing Debian packages are named and installed first (with sudo when not root).
set -euo pipefail
. "$(dirname "$(readlink -f "$0")")/enter-project.sh"
. scripts/install-packages.sh

tests=quick
options=()
first=(build fonts)
if [ "${1-}" = --all ]; then
    shift
    tests=all
    options=(-D WINSOCK_MESSAGES_JA_32_BIT_WINE=ON)
    first+=(early)
fi
install_packages "${first[@]}"

# Of some ten thousand starts Wine 8 fails in one: the kernel has laid the heap on an address that Wine
# needs. Without address randomisation the heap lies below it; a container may forbid to turn that off.
steady=(setarch --addr-no-randomize)
"${steady[@]}" true 2>/dev/null || steady=()

# With their memory in large pages clang and clang-tidy take a fifth less time.
export GLIBC_TUNABLES=glibc.malloc.hugetlb=1

# On a new machine what tests alone need takes minutes to install: the build goes on meanwhile, and with
# --all the tests called early, which make what others run in.
if [ -f build/build.ninja ]; then
    install_packages package test bench
else
    install_packages package test bench &
    trap 'wait' EXIT # no installation is left behind, whatever happens
    cmake --preset debian "${options[@]}" "$@"
    cmake --build --preset debian
    if [ "$tests" = all ]; then
        # One that fails runs again below, and is counted there.
        "${steady[@]}" ctest --preset all --label-regex '^early$' || true
    fi
    wait $!
fi

cmake --preset debian "${options[@]}" "$@"
cmake --build --preset debian
if [ "$tests" = quick ]; then
    echo "Left out, for scripts/test.sh --all to run:"
    for option in "--label-exclude ^quick$" "--label-regex ^all$"; do
        # shellcheck disable=SC2086  # two words
        ctest --test-dir build --show-only $option
    done | sed -n 's/^ *Test *#[0-9]*: \([^ ]*\).*/  \1/p' | sort -u
fi
exec "${steady[@]}" ctest --preset "$tests"
