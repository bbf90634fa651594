#!/usr/bin/env bash
# Builds everything and runs every test.
#
#   scripts/test.sh
#
# Missing Debian packages are named and installed first (with sudo when not root).
set -euo pipefail
. "$(dirname "$(readlink -f "$0")")/enter-project.sh"
. scripts/install-packages.sh

install_packages build package test bench

# Of some ten thousand starts Wine 8 fails in one: the kernel has laid the heap on an address that Wine
# needs. Without address randomisation the heap lies below it; a container may forbid to turn that off.
steady=(setarch --addr-no-randomize)
"${steady[@]}" true 2>/dev/null || steady=()
exec "${steady[@]}" cmake --workflow --preset debian
