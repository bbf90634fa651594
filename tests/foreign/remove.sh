#!/usr/bin/env bash
# remove.sh ROOT: removes what make.sh made below ROOT, whole or not.
set -euo pipefail
root=$1

privileged=()
[ "$(id -u)" -eq 0 ] || privileged=(sudo)

for folder in "$root" "$root.partial"; do
    [ -d "$folder" ] || continue
    # run.sh mounts in namespaces of their own, so that nothing should be mounted here.
    if grep -qF " $folder/" /proc/self/mountinfo; then
        echo "Something is mounted below $folder: unmount it, then remove the folder." >&2
        exit 1
    fi
    "${privileged[@]}" rm -rf --one-file-system "$folder"
done
