# shellcheck shell=bash
# Sourced by the other scripts: install_packages STEP... installs what debian-packages.txt lists
# for these steps, names what it installs, and installs nothing when all is there.

install_packages() {
    local list present step package missing=() root=()
    list=$(dirname "${BASH_SOURCE[0]}")/debian-packages.txt

    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        echo "This script needs a Debian-like system (apt-get); it was written for Debian 12." >&2
        echo "On another Linux install what $list names; on Windows see README.md." >&2
        exit 1
    fi

    # A package may be provided by another one: NodeSource's nodejs, say, holds npm.
    present=$(dpkg-query -W -f '${db:Status-Status} ${Package}, ${Provides}\n' |
        sed -n 's/^installed //p' | tr -d ' ' | tr ',' '\n' | sed 's/(.*//')
    for step in "$@"; do
        while read -r package; do
            grep -qxF "$package" <<<"$present" || missing+=("$package")
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
