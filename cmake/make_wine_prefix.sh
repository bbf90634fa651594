#!/bin/sh
# make_wine_prefix.sh: makes the Wine prefix that WINEPREFIX names, without what no program here needs and
# each waits for.
set -eu
wineboot --init

# winedbg, which Wine starts where a program crashes, would end it with the exit code 0. Every program
# looks through the time zones for that of Linux, and takes what Linux says where there are none. Each
# start of Wine makes menus, and installs drivers for a mouse and a keyboard.
cat >"$WINEPREFIX/drive_c/changes.reg" <<'END'
Windows Registry Editor Version 5.00

[HKEY_CURRENT_USER\Software\Wine\DllOverrides]
"winedbg.exe"=""

[-HKEY_LOCAL_MACHINE\Software\Microsoft\Windows NT\CurrentVersion\Time Zones]

[HKEY_LOCAL_MACHINE\Software\Microsoft\Windows\CurrentVersion\RunServices]
"winemenubuilder"=-

[HKEY_LOCAL_MACHINE\System\CurrentControlSet\Enum\ROOT\WINE\WINEBUS]
"Service"=-

[HKEY_LOCAL_MACHINE\System\CurrentControlSet\Enum\ROOT\WINE\WINEUSB]
"Service"=-

[HKEY_LOCAL_MACHINE\System\CurrentControlSet\Services\PlugPlay]
"Start"=dword:00000003
END
wine reg import 'C:\changes.reg' /reg:64
rm "$WINEPREFIX/drive_c/changes.reg"
wineserver --wait
