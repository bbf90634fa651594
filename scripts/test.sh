#!/usr/bin/env bash
# Builds everything and runs every test.
#
#   scripts/test.sh
#
# Missing Debian packages are named and installed first (with sudo when not root).
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/install-packages.sh

install_packages build package test bench
exec cmake --workflow --preset debian
