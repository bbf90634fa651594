"""Reads tests/event_log/foreign_sources.tsv, which describes itself."""

from collections.abc import Mapping

from event_log_rendering import EVENT_LOG_KEY, REG_DWORD, REG_EXPAND_SZ, REG_SZ, Value
from project import SOURCE_DIR

REG_MULTI_SZ = 7
TYPES = {"sz": REG_SZ, "expand": REG_EXPAND_SZ, "multi": REG_MULTI_SZ, "dword": REG_DWORD}
TABLE = SOURCE_DIR / "tests" / "event_log" / "foreign_sources.tsv"

Values = dict[str, Value]
ForeignSource = Mapping[str, str]
"""The cells of one case by their columns."""


def foreign_sources() -> list[ForeignSource]:
    text = TABLE.read_text(encoding="utf-8")
    columns, *cases = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return [dict(zip(columns, case, strict=True)) for case in cases]


def name_of(source: ForeignSource) -> str:
    return source["case"]


def values_in(source: ForeignSource, column: str, dll: str) -> Values | None:
    """The values in a cell; None where there is no key. `dll` is what {dll} stands for."""
    cell = source[column]
    if cell in ("before", "refused"):
        cell = source["before"]
    return None if cell == "no key" else parse_values(cell, dll)


def parse_values(cell: str, dll: str) -> Values:
    values = {}
    for part in () if cell == "empty key" else cell.split(" | "):
        name, typed = part.split("=", 1)
        kind, data = typed.split(":", 1)
        values[name] = Value(TYPES[kind], _data(kind, data.replace("{dll}", dll)))
    return values


def _data(kind: str, data: str) -> bytes:
    if kind == "dword":
        return int(data).to_bytes(4, "little")
    text = data.replace("\\0", "\0") + "\0" if kind == "multi" else data
    return (text + "\0").encode("utf-16-le")


def registration_file(sources: Mapping[str, Values]) -> bytes:
    """A .reg file that makes event sources of the log Application with these values."""
    text = "Windows Registry Editor Version 5.00\r\n"
    for source, values in sources.items():
        text += f"\r\n[{EVENT_LOG_KEY}\\Application\\{source}]\r\n"
        for name, value in values.items():
            text += f'"{name}"=hex({value.type:x}):{value.data.hex(",")}\r\n'
    return text.encode("utf-16")
