#!/usr/bin/env bash
# Makes every package, in build/packages: the ZIP, the MSI, the NSIS installer and the NuGet package, with
# SHA256SUMS and release.json, which holds what a manifest for winget or another package manager says of
# them. npm fetches nuget, once.
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
