"""Reads foreign_sources.tsv, which describes itself."""

from collections.abc import Mapping
from pathlib import Path

from event_log_rendering import REG_DWORD, REG_EXPAND_SZ, REG_SZ, Value

REG_MULTI_SZ = 7

Values = dict[str, Value]
ForeignSource = Mapping[str, str]
"""The cells of one case by their columns."""


def foreign_sources() -> list[ForeignSource]:
    text = (Path(__file__).parent / "foreign_sources.tsv").read_text(encoding="utf-8")
    columns, *cases = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return [dict(zip(columns, case, strict=True)) for case in cases]


def _value(type: str, data: str) -> Value:
    if type == "dword":
        return Value(REG_DWORD, int(data).to_bytes(4, "little"))
    types = {"sz": REG_SZ, "expand": REG_EXPAND_SZ, "multi": REG_MULTI_SZ}
    text = data.replace("\\0", "\0") + "\0" if type == "multi" else data
    return Value(types[type], (text + "\0").encode("utf-16-le"))


def values_in(source: ForeignSource, column: str, dll: str) -> Values | None:
    """The values in a cell; None where there is no key. `dll` is what {dll} stands for."""
    cell = source[column]
    if cell in ("before", "refused"):
        cell = source["before"]
    if cell == "no key":
        return None
    values = {}
    for part in () if cell == "empty key" else cell.split(" | "):
        name, typed = part.split("=", 1)
        type, data = typed.split(":", 1)
        values[name] = _value(type, data.replace("{dll}", dll))
    return values
