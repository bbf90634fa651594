#!/bin/sh
# make_wine_prefix.sh: makes the Wine prefix that WINEPREFIX names. winedbg, which Wine starts where a
# program crashes, would end it with the exit code 0.
set -eu
wineboot --init
wine reg add 'HKCU\Software\Wine\DllOverrides' /v winedbg.exe /d '' /f
wineserver --wait
