#!/usr/bin/env bash
# Times the client library beside what Windows and POSIX systems have, natively and on Wine, and
# the generator; prints the medians in one table.
#
#   scripts/bench.sh
#
# Missing Debian packages are named and installed first (with sudo when not root), and the source
# of Google Benchmark is fetched from Debian for Wine: Debian has no package of it for Windows. Only
# the table goes to standard output. Figures of a machine that has other work mean little.
set -euo pipefail
. "$(dirname "$(readlink -f "$0")")/enter-project.sh"
. scripts/install-packages.sh

# Unpacks Google Benchmark's source into the folder $1. It comes from where this machine's packages
# come from, through a configuration of apt's own: the machine's lists stay as they are.
fetch_benchmark_source() {
    local apt=$1/apt
    mkdir -p "$apt/lists/partial" "$apt/cache/archives/partial" "$1/download"
    # shellcheck disable=SC2016  # $(…) is apt's own here
    apt-get indextargets --format 'deb-src $(REPO_URI) $(CODENAME) $(COMPONENT)' \
        'Created-By: Packages' 'Origin: Debian' 'Component: main' | sort -u >"$apt/sources.list"
    if [ ! -s "$apt/sources.list" ]; then
        echo "apt knows no packages of Debian: run apt-get update." >&2
        exit 1
    fi
    local options=(
        -o "Dir::Etc::SourceList=$PWD/$apt/sources.list" -o Dir::Etc::SourceParts=-
        -o "Dir::State::Lists=$PWD/$apt/lists" -o "Dir::Cache=$PWD/$apt/cache"
        -o APT::Sandbox::User=root -qq
    )
    apt-get "${options[@]}" update
    (cd "$1/download" && apt-get "${options[@]}" source --download-only benchmark)
    mkdir "$1/unpacked"
    tar -xf "$1"/download/benchmark_*.orig.tar.* --strip-components=1 -C "$1/unpacked"
    mv "$1/unpacked" "$1/benchmark"
    rm -r "$apt" "$1/download"
}

build() {
    local tree=$1
    shift
    cmake -G Ninja -S tests/bench/program -B "$tree" -D CMAKE_BUILD_TYPE=Release "$@" >&2
    cmake --build "$tree" >&2
}

install_packages build bench >&2
[ -f build/build.ninja ] || cmake --preset debian >&2
cmake --build build --target winsock-messages-ja wine-prefix >&2

work=build/bench
[ -d $work/benchmark ] || fetch_benchmark_source $work >&2
build $work/native
build $work/wine --toolchain "$PWD/cmake/mingw-w64-x64.cmake" \
    -D "FETCHCONTENT_SOURCE_DIR_BENCHMARK=$PWD/$work/benchmark"

# Repetitions of different benchmarks take turns, so that a slow minute strikes all of them.
options=(
    --benchmark_format=json --benchmark_repetitions=9 --benchmark_min_time=0.05
    --benchmark_enable_random_interleaving=true --benchmark_report_aggregates_only=true
)
export MESSAGE_TABLE=$PWD/build/winsock-messages-ja/MSG00411.bin
echo "Timing natively ..." >&2
$work/native/message_table_bench "${options[@]}" >$work/native.json
echo "Timing on Wine ..." >&2
WINEPREFIX=$PWD/build/wine WINEDEBUG=-all MESSAGE_DLL=Z:$PWD/build/dist/x64/winsock-messages-ja.dll \
    wine $work/wine/message_table_bench.exe "${options[@]}" >$work/wine.json
echo "Timing the generator ..." >&2
/usr/bin/python3 -B tests/bench/generator_bench.py >$work/generator.json

/usr/bin/python3 -B tests/bench/compare.py \
    native=$work/native.json native=$work/generator.json Wine=$work/wine.json
