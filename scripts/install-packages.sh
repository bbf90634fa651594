# shellcheck shell=bash
# Sourced by the other scripts: install_packages STEP... installs what debian-packages.txt lists
# for these steps, names what it installs, and installs nothing when all is there.

install_packages() {
    local list step package missing=() root=()
    list=$(dirname "${BASH_SOURCE[0]}")/debian-packages.txt

    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        echo "This script needs a Debian-like system (apt-get); it was written for Debian 12." >&2
        echo "On another Linux install what $list names; on Windows see README.md." >&2
        exit 1
    fi

    for step in "$@"; do
        while read -r package; do
            dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed ||
                missing+=("$package")
        done < <(awk -v step="$step" '$1 !~ /^#/ && $2 == step { print $1 }' "$list")
    done
    [ ${#missing[@]} -gt 0 ] || return 0

    echo "Installing Debian packages: ${missing[*]}"
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null; then
            echo "Installing packages needs root: run this as root, or install sudo." >&2
            exit 1
        fi
        root=(sudo)
    fi
    "${root[@]}" apt-get update -qq
    "${root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}
