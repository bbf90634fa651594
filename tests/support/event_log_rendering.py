"""Shows events as Event Viewer would, by programs that are not ours and without Windows.

`reg export` tells what a Wine prefix has registered, hivex makes a SYSTEM hive of it, the events go
into a classic event log (.evt), the message files lie where the registration says, and evtexport
(libevt-utils) puts registry, message files and events together:

    wine("reg", "add", ...)                  # or an installer, or wsaerr
    [text] = render(wine, prefix, [Event("MyService", 0xC102274D, ("connecting",))], tmp_path)

Two differences from Event Viewer: evtexport drops the empty lines of a message (those of an insert
stay) and leaves `%%10061` as it is.
"""

import re
import shutil
import struct
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import hivex  # type: ignore[import]
from project import Run

EVENT_LOG_KEY = r"HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\EventLog"

REG = r"C:\windows\system32\reg.exe"
"""By its path: Wine lets a program of its own find what has none."""

ERROR = 1
WARNING = 2
INFORMATION = 4

REG_SZ = 1
REG_EXPAND_SZ = 2
REG_BINARY = 3
REG_DWORD = 4


@dataclass(frozen=True)
class Event:
    """What a program hands to ReportEventW."""

    source: str
    message_id: int
    strings: tuple[str, ...] = ()
    type: int = ERROR


@dataclass(frozen=True)
class Value:
    """A registry value; the bytes are as the registry keeps them."""

    type: int
    data: bytes

    @property
    def text(self) -> str:
        """The string of REG_SZ or REG_EXPAND_SZ."""
        return self.data.decode("utf-16-le").removesuffix("\0")


Keys = dict[str, dict[str, Value]]


def export_key(wine: Run, key: str, work: Path) -> bytes:
    """What `reg export` writes for a key and all below it; work is an existing folder."""
    file = work / "exported.reg"
    result = wine(REG, "export", key, f"Z:{file}", "/y")
    assert result.returncode == 0, (result.stdout + result.stderr).decode(errors="replace")
    return file.read_bytes()


def parse_export(export: bytes) -> Keys:
    """The keys of a .reg file (UTF-16 with a byte-order mark), full path to values by name."""
    keys: Keys = {}
    values: dict[str, Value] = {}
    lines = export.decode("utf-16").replace("\\\r\n", "").splitlines()
    assert lines[0] == "Windows Registry Editor Version 5.00"
    for line in lines[1:]:
        if line.startswith("["):
            values = keys.setdefault(line[1:-1], {})
        elif line.startswith(('"', "@")):
            name, data = line.split("=", 1) if line[0] == "@" else _split_named(line)
            values[name] = _parse_data(data)
    return keys


def _split_named(line: str) -> tuple[str, str]:
    end = line.index('"=', 1)
    return _unescape(line[1:end]), line[end + 2 :]


def _unescape(text: str) -> str:
    return text.replace("\\\\", "\0").replace('\\"', '"').replace("\0", "\\")


def _parse_data(data: str) -> Value:
    if data.startswith('"'):
        return Value(REG_SZ, (_unescape(data[1:-1]) + "\0").encode("utf-16-le"))
    kind, _, digits = data.partition(":")
    if kind == "dword":
        return Value(REG_DWORD, struct.pack("<L", int(digits, 16)))
    type = int(kind[4:-1], 16) if kind != "hex" else REG_BINARY
    return Value(type, bytes.fromhex(digits.replace(",", "").replace(" ", "")))


def write_hive(keys: Keys, hive: Path) -> None:
    """Writes the keys, all of them below HKLM\\SYSTEM\\CurrentControlSet, into a hive in which
    evtexport finds what it wants of the hives SYSTEM and SOFTWARE."""
    hive.write_bytes(_empty_hive())
    writer = hivex.Hivex(str(hive), write=True)

    def set_values(path: str, values: dict[str, Value]) -> None:
        node = writer.root()
        for name in path.split("\\"):
            node = writer.node_get_child(node, name) or writer.node_add_child(node, name)
        rows = [{"key": name, "t": v.type, "value": v.data} for name, v in values.items()]
        writer.node_set_values(node, rows)

    set_values("Select", {"Current": Value(REG_DWORD, struct.pack("<L", 1))})
    set_values(
        r"Microsoft\Windows NT\CurrentVersion",
        {"SystemRoot": Value(REG_SZ, "C:\\windows\0".encode("utf-16-le"))},
    )
    set_values(r"Microsoft\Windows\CurrentVersion\WINEVT\Publishers", {})
    for path, values in keys.items():
        below = path.removeprefix("HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\")
        set_values("ControlSet001\\" + below, values)
    writer.commit(None)


def _empty_hive() -> bytes:
    """A hive with a root key alone: hivex fills hives, but makes none."""
    none = 0xFFFFFFFF
    root_offset, security_offset, free_offset = 0x20, 0x80, 0xB0
    root = struct.pack("<2sHQLL", b"nk", 0x2C, 0, 0, none)  # root key, name in ASCII; no parent
    root += struct.pack("<LLLL", 0, 0, none, none)  # no keys below it
    root += struct.pack("<LLLL", 0, none, security_offset, none)  # no values, no class name
    root += struct.pack("<5LHH4s", *[0] * 5, 4, 0, b"ROOT")
    security = struct.pack("<2sHLLLL", b"sk", 0, security_offset, security_offset, 1, 20)
    security += struct.pack("<BBH4L", 1, 0, 0x8000, 0, 0, 0, 0)  # self-relative, empty

    page = struct.pack("<4sLL20x", b"hbin", 0, 0x1000)
    page += struct.pack("<l", root_offset - security_offset) + root
    page = page.ljust(security_offset, b"\0")
    page += struct.pack("<l", security_offset - free_offset) + security
    page = page.ljust(free_offset, b"\0") + struct.pack("<L", 0x1000 - free_offset)

    header = struct.pack("<4sLLQLLLLLLL", b"regf", 1, 1, 0, 1, 3, 0, 1, root_offset, 0x1000, 1)
    header = header.ljust(508, b"\0")
    checksum = 0
    for (word,) in struct.iter_unpack("<L", header):
        checksum ^= word
    header += struct.pack("<L", checksum)
    return header.ljust(0x1000, b"\0") + page.ljust(0x1000, b"\0")


def write_event_log(events: Sequence[Event], file: Path) -> None:
    """Writes a classic event log: ELF_LOGFILE_HEADER, an EVENTLOGRECORD for each event, end."""
    header_size, end_size = 0x30, 0x28
    records = b"".join(_record(number, event) for number, event in enumerate(events, 1))
    end = header_size + len(records)
    next_number = len(events) + 1
    header = struct.pack(
        "<L4sLLLLLLLLLL",
        *(header_size, b"LfLe", 1, 1, header_size, end, next_number, 1),
        *(end + end_size, 0, 0, header_size),
    )
    marks = (0x11111111, 0x22222222, 0x33333333, 0x44444444)
    file.write_bytes(
        header
        + records
        + struct.pack("<10L", end_size, *marks, header_size, end, next_number, 1, end_size)
    )


def _record(number: int, event: Event) -> bytes:
    fixed_size, time = 56, 1_000_000_000
    names = f"{event.source}\0COMPUTER\0".encode("utf-16-le")
    names += b"\0" * (-len(names) % 4)
    strings = "".join(text + "\0" for text in event.strings).encode("utf-16-le", "surrogatepass")
    strings_at = fixed_size + len(names)
    data_at = strings_at + len(strings)
    padding = -data_at % 4
    length = data_at + padding + 4
    fixed = struct.pack(
        "<L4sLLLLHHHHLLLLLL",
        *(length, b"LfLe", number, time, time, event.message_id, event.type),
        *(len(event.strings), 0, 0, 0, strings_at, 0, strings_at, 0, data_at),
    )
    return fixed + names + strings + b"\0" * padding + struct.pack("<L", length)


def lay_message_files(keys: Keys, prefix: Path, root: Path) -> None:
    """Copies each message file that is registered, and is there in the Wine prefix, to its path
    below root, which stands for the drives of the machine."""
    for values in keys.values():
        for name in ("EventMessageFile", "ParameterMessageFile"):
            files = values[name].text.split(";") if name in values else []
            for file in files:
                drive, _, path = file.replace("\\", "/").partition("/")
                source = prefix / "dosdevices" / drive.lower() / path
                if drive.endswith(":") and source.is_file():
                    target = root / path
                    target.parent.mkdir(parents=True, exist_ok=True)
                    shutil.copyfile(source, target)


def render(
    wine: Run, prefix: Path, events: Sequence[Event], work: Path, log: str = "Application"
) -> list[str | None]:
    """The text of each event, or None where Event Viewer would say that "the description for
    Event ID ... cannot be found". Lines end in LF, the last line has no end. The events stand in
    the log named; work is an empty folder."""
    keys = parse_export(export_key(wine, EVENT_LOG_KEY, work))
    hive, log_file, drives = work / "hive", work / "events.evt", work / "drives"
    write_hive(keys, hive)
    write_event_log(events, log_file)
    drives.mkdir()
    lay_message_files(keys, prefix, drives)
    output = subprocess.run(
        ["evtexport", "-t", log.lower(), "-p", drives, "-s", hive, "-S", hive, log_file],
        check=True,
        capture_output=True,
    ).stdout.decode("utf-8")
    shown = re.split(r"^Event number\t+: \d+$", output, flags=re.MULTILINE)[1:]
    assert len(shown) == len(events), output
    return [_message_string(event) for event in shown]


def _message_string(shown: str) -> str | None:
    _, found, text = shown.partition("\nMessage string\t\t\t: ")
    if not found:
        return None
    # libevt 20200926 takes every surrogate pair for a character 0x3FF before the right one.
    text = re.sub("[\U00010000-\U0010FFFF]", lambda c: chr(ord(c[0]) + 0x3FF), text)
    return text.replace("\r\n", "\n").rstrip("\n")
