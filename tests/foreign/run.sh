#!/usr/bin/env bash
# run.sh ROOT SOURCE_DIR BUILD_DIR COMMAND...: runs a command as root of the Debian below ROOT, in
# namespaces of its own: what it mounts and starts goes when it has ended. Both folders are there by
# their own paths, to be read; BUILD_DIR and a Wine prefix are in the environment.
set -euo pipefail
root=$1 source_dir=$2 build_dir=$3
shift 3

privileged=()
[ "$(id -u)" -eq 0 ] || privileged=(sudo)

# shellcheck disable=SC2016  # the shells inside expand it
mount_folders='
    root=$1 source_dir=$2 build_dir=$3
    shift 3
    for folder in "$source_dir" "$build_dir"; do
        mkdir -p "$root$folder"
        mount --bind --options ro "$folder" "$root$folder"
    done
    exec "$@"'

# Where the kernel runs no 32-bit programs, make.sh has laid an emulator in. Only this namespace is
# told that it runs those of i386.
emulator=$root/usr/bin/qemu-i386-static
elf='\x7fELF\x01\x01\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x02\x00\x03\x00'
mask='\xff\xff\xff\xff\xff\xfe\xfe\x00\xff\xff\xff\xff\xff\xff\xff\xff\xfe\xff\xff\xff'
# shellcheck disable=SC2016
register_emulator='
    root=$1 handler=$2
    shift 2
    mount -t binfmt_misc none "$root/mnt"
    printf %s "$handler" >"$root/mnt/register"
    exec "$@"'
emulate=()
[ ! -x "$emulator" ] || emulate=(
    unshare --user --map-root-user --mount sh -euc "$register_emulator" sh
    "$root" ":i386:M::$elf:$mask:$emulator:F"
)

environment=(
    PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8
    WINEPREFIX=/wine WINEDEBUG=-all "BUILD_DIR=$build_dir" MACHINE=/machine
)
exec "${privileged[@]}" \
    unshare --mount --pid --fork --kill-child --mount-proc="$root/proc" \
    sh -euc "$mount_folders" sh "$root" "$source_dir" "$build_dir" \
    "${emulate[@]}" chroot "$root" env --ignore-environment "${environment[@]}" "$@"
