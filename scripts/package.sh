#!/usr/bin/env bash
# Makes every package, in build/packages: the ZIP, the MSI, the NSIS installer, the NuGet package and
# SHA256SUMS. npm fetches nuget, once.
#
#   scripts/package.sh [CMAKE_OPTION...]
#
# for example, to sign them: scripts/package.sh -D SIGN_CERTIFICATE=/keys/ours.pfx
# Missing Debian packages are named and installed first (with sudo when not root).
set -euo pipefail
. "$(dirname "$(readlink -f "$0")")/enter-project.sh"
. scripts/install-packages.sh

install_packages build package
cmake --preset debian "$@"
cmake --build build --target package
ls -l build/packages
