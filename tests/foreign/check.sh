#!/usr/bin/env bash
# check.sh: whether this machine lets us make and enter the Debian of make.sh; says what it forbids.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")

privileged=()
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
        echo "A chroot needs root: run this as root, or install sudo." >&2
        exit 1
    fi
    privileged=(sudo)
fi

enter=(unshare --mount --pid --fork --mount-proc)
if ! reason=$("${privileged[@]}" "${enter[@]}" chroot / mount --bind /tmp /tmp 2>&1); then
    echo "Namespaces, mounts or a chroot are forbidden here: $reason" >&2
    exit 1
fi

emulate=(unshare --user --map-root-user --mount mount -t binfmt_misc none /tmp)
if ! "$here/runs_32_bit_programs.sh" &&
    ! reason=$("${privileged[@]}" "${enter[@]}" "${emulate[@]}" 2>&1); then
    echo "The kernel runs no 32-bit programs, and lets no emulator run them: $reason" >&2
    exit 1
fi
