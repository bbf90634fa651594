#!/usr/bin/env bash
# Builds the DLLs and wsaerr, and prints, in Japanese, what each given Winsock error code means.
#
#   scripts/run.sh CODE...        for example: scripts/run.sh 10061 6 10091
#
# What it is given goes to wsaerr: names and options too (scripts/run.sh --help).
#
# Missing Debian packages are named and installed first (with sudo when not root). Only the answer
# goes to standard output.
set -euo pipefail
. "$(dirname "$(readlink -f "$0")")/enter-project.sh"
. scripts/install-packages.sh

install_packages build >&2
[ -f build/build.ninja ] || cmake --preset debian >&2
cmake --build build --target winsock-messages-ja wsaerr wine-prefix >&2

exec env WINEPREFIX="$PWD/build/wine" WINEDEBUG=-all LC_ALL=C.UTF-8 \
    WSAERR_LANGUAGE="${WSAERR_LANGUAGE:-ja}" wine build/dist/x64/wsaerr.exe "$@"
