#!/bin/sh
# make_machine.sh PREFIX MACHINE: makes MACHINE, a copy of a Wine prefix in which another application
# has registered an event source. Removing the last source of a log would remove the log's key too.
set -eu
prefix=$1
machine=$2

rm -rf "$machine"
mkdir -p "$machine"
cp -a "$prefix/dosdevices" "$prefix/.update-timestamp" "$machine"
cp -al "$prefix/drive_c" "$machine" # no file of it is ever rewritten in place
cp "$prefix"/*.reg "$machine"

export WINEPREFIX="$machine" WINEDEBUG=-all
key='HKLM\System\CurrentControlSet\Services\EventLog\Application\Neighbour'
{
    wine reg add "$key" /v EventMessageFile /t REG_EXPAND_SZ /d 'C:\neighbour\messages.dll'
    wine reg add "$key" /v TypesSupported /t REG_DWORD /d 7
    wine rundll32 user32.dll,IsWindow # with its first window Wine notes what screen there is
    wineserver --wait
} </dev/null >"$machine/make_machine.log" 2>&1 || {
    cat "$machine/make_machine.log" >&2
    exit 1
}
