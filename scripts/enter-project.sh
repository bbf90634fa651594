# shellcheck shell=bash
# Sourced by the other scripts: goes to the project's folder, from wherever a script was called and
# whatever CDPATH holds, and refuses a folder whose path a shell would act on: windres hands paths to
# one. cmake/ProjectFolder.cmake refuses the same.

enter_project() {
    local character
    unset CDPATH
    cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." || exit 1
    if [[ $PWD =~ [][\$\`\"\'\\\&\;\|\<\>*?[:cntrl:]] ]]; then
        printf -v character %q "${BASH_REMATCH[0]}"
        printf 'The path of this project holds the character %s, which a shell would act on: %q\n' \
            "$character" "$PWD" >&2
        echo "Move the project to a folder without it; nothing was done." >&2
        exit 1
    fi
}
enter_project
