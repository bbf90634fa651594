"""What registers and removes an event source without our tool: two .reg files, a PowerShell script."""

import re
import tomllib
from pathlib import Path
from typing import Any

from output import files_together

HERE = Path(__file__).resolve().parent

# Names of sources and logs; the paths of message files that a list of them can hold.
NAME = re.compile(r'[^\x00-\x1f\x7f\\<>&"]+')
DLL = re.compile(r'(\\\\\?\\)?[A-Za-z]:\\[^\x00-\x1f\x7f;,%<>"|?*]+')
RECORD_ITEMS = ("Key", "EventMessageFile", "ParameterMessageFile", "TypesSupported")
LOGS = ("application", "security", "setup", "system")

# PowerShell takes U+2018..U+201B for single quotation marks too.
SINGLE_QUOTATION_MARKS = re.compile("(['\u2018-\u201b])")

REMOVAL_COMMENT = (
    "; Removes what add-event-source.reg wrote, whatever it holds now. Values of others stay, and so",
    "; does the key, even if it is empty: events are then shown as before the registration.",
)

KINDS = {"REG_EXPAND_SZ": "ExpandString", "REG_DWORD": "DWord"}


def fault(source: str, log: str, dll: str) -> str | None:
    """Which option's value cannot be registered, and what it must be."""
    for option, name in (("--source", source), ("--log", log)):
        if not NAME.fullmatch(name) or len(name.encode("utf-16-le")) > 510:
            return f'{option} {name!r}: 1 to 255 characters, none of \\ < > & " and no control character'
    if source.lower() in (*LOGS, log.lower()):
        return f"--source {source!r}: that is the name of a log"
    if log.lower() == "security":
        return f"--log {log!r}: that log is for Windows alone"
    if not DLL.fullmatch(dll):
        return (
            f'--dll {dll!r}: an absolute path on a local drive, without ; , % < > " | ? *'
            " and control characters"
        )
    return None


def make_event_source(source: str, log: str, dll: str, output: Path) -> None:
    """Writes add-event-source.reg, remove-event-source.reg (UTF-16LE with a byte-order mark) and
    event-source.ps1, whose parameters have the given values by default. There is no fault in them.
    """
    template = tomllib.loads((HERE / "registration.toml").read_text(encoding="utf-8"))
    key = "HKEY_LOCAL_MACHINE\\" + template["key"].format(source=source, log=log)
    values = [template["record"], *template["values"]]
    additions = [f'"{value["name"]}"={reg_data(value, dll)}' for value in values]
    removals = [f'"{value["name"]}"=-' for value in reversed(values)]
    with files_together(output) as folder:
        (folder / "add-event-source.reg").write_bytes(reg_file(f"[{key}]", *additions))
        (folder / "remove-event-source.reg").write_bytes(
            reg_file(*REMOVAL_COMMENT, f"[{key}]", *removals)
        )
        (folder / "event-source.ps1").write_bytes(powershell_script(template, source, log, dll))


def reg_data(value: dict[str, Any], dll: str) -> str:
    """A value's data as a .reg file has it: REG_EXPAND_SZ is hex(2). No path holds a quotation mark."""
    if value["type"] == "REG_DWORD":
        return f"dword:{value['data']:08x}"
    text = str(value["data"]).format(dll=dll)
    if value["type"] == "REG_SZ":
        return '"' + text.replace("\\", "\\\\") + '"'
    text += "\0"
    return "hex(2):" + text.encode("utf-16-le").hex(",")


def reg_file(*lines: str) -> bytes:
    text = "\r\n".join(("Windows Registry Editor Version 5.00", "", *lines, "", ""))
    return b"\xff\xfe" + text.encode("utf-16-le")


def powershell_string(text: str) -> str:
    """What stands between single quotation marks."""
    return SINGLE_QUOTATION_MARKS.sub(r"\1\1", text)


def powershell_value(value: dict[str, Any]) -> str:
    data = "$Dll" if value["data"] == "{dll}" else value["data"]
    return f"    @{{ Name = '{value['name']}'; Kind = '{KINDS[value['type']]}'; Data = {data} }}"


def powershell_script(template: dict[str, Any], source: str, log: str, dll: str) -> bytes:
    parts = {
        "SOURCE": powershell_string(source),
        "LOG": powershell_string(log),
        "DLL": powershell_string(dll),
        "RECORD": template["record"]["name"],
        "ITEMS": ", ".join(f"'{item}'" for item in RECORD_ITEMS),
        "KEY": template["key"].format(source="$Source", log="$Log"),
        "VALUES": "\n".join(powershell_value(value) for value in template["values"]),
    }
    script = (HERE / "event-source.ps1.in").read_text(encoding="utf-8")
    script = re.sub("@([A-Z]+)@", lambda name: str(parts[name[1]]), script)
    # Windows PowerShell takes a script for UTF-8 only by its mark.
    return b"\xef\xbb\xbf" + script.replace("\n", "\r\n").encode("utf-8")
