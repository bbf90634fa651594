#!/usr/bin/env bash
# make.sh ROOT SOURCE_DIR BUILD_DIR: makes a Debian 12 below ROOT in which 32-bit programs run: Debian
# calls their architecture (i386) a foreign one, and this machine is spared it. In it are a Wine for
# both, a prefix (/wine) and the machine as new that installers are tested on (/machine).
#
# Packages come from where those of this machine come from. What is there and whole stays; it is made
# anew when its list of packages or a script of its has changed.
set -euo pipefail
root=$1 source_dir=$2 build_dir=$3
here=$(dirname "$(readlink -f "$0")")
list=$source_dir/scripts/debian-packages.txt
make_prefix=$source_dir/cmake/make_wine_prefix.sh
make_machine=$source_dir/tests/packaging/make_machine.sh

made_from=$(cat "$here"/*.sh "$make_prefix" "$make_machine" <(grep foreign "$list") | sha256sum)
if [ "$(cat "$root/made-from" 2>/dev/null)" = "$made_from" ]; then
    exit 0
fi

# shellcheck disable=SC2016  # $(…) is apt's own here
mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Origin: Debian' \
    'Codename: bookworm' 'Component: main' | head -n 1)
if [ -z "$mirror" ]; then
    echo "apt has no list of Debian 12 (bookworm): name it in its sources, then run apt-get update." >&2
    exit 1
fi

privileged=()
[ "$(id -u)" -eq 0 ] || privileged=(sudo)

mapfile -t packages < <(awk '$2 == "foreign" { print $1 }' "$list")
sources=("deb $mirror bookworm main")
unpack=(force-unsafe-io path-exclude=/usr/share/{doc,man,locale}/'*') # a power cut may break it
if ! "$here/runs_32_bit_programs.sh"; then
    # That of Debian 12 itself takes minutes for each start of Wine.
    packages+=(qemu-user-static/bookworm-backports)
    sources+=("deb $mirror bookworm-backports main")
    unpack+=(path-exclude='/usr/bin/qemu-*' path-include='/usr/bin/qemu-i386*')
fi
mapfile -t acquire < <(apt-config dump Acquire) # proxies and the like

"$here/remove.sh" "$root"
partial=$root.partial # what was broken off has no other name
# What mmdebstrap mounts goes with the namespace.
"${privileged[@]}" unshare --mount --pid --fork --kill-child --mount-proc \
    mmdebstrap --quiet --mode=root --variant=apt --architectures=amd64,i386 \
    "${unpack[@]/#/--dpkgopt=}" "${acquire[@]/#/--aptopt=}" \
    "${packages[@]/#/--include=}" bookworm "$partial" "${sources[@]}"

inside() {
    "$here/run.sh" "$partial" "$source_dir" "$build_dir" "$@"
}
inside "$make_prefix"
inside "$make_machine" /wine /machine
inside tee /made-from <<<"$made_from" >/dev/null
"${privileged[@]}" mv "$partial" "$root"
