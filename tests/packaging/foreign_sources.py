"""tests/event_source/foreign_sources.tsv: what becomes of event sources that are there already."""

from dataclasses import dataclass

from conftest import SOURCE_DIR
from machine import APPLICATION_LOG

TABLE = SOURCE_DIR / "tests" / "event_source" / "foreign_sources.tsv"
TYPES = {"sz": 1, "expand": 2, "dword": 4, "multi": 7}


@dataclass(frozen=True)
class Case:
    cells: dict[str, str]

    @property
    def name(self) -> str:
        return self.cells["case"]

    def values(self, column: str, dll: str) -> dict[str, tuple[int, bytes]]:
        """The values that a cell names, as type and data in the registry."""
        values = {}
        for item in self.cells[column].split(" | "):
            name, _, rest = item.partition("=")
            kind, _, data = rest.replace("{dll}", dll).partition(":")
            values[name] = (TYPES[kind], registry_data(kind, data))
        return values


def registry_data(kind: str, data: str) -> bytes:
    if kind == "dword":
        return int(data).to_bytes(4, "little")
    text = data.replace("\\0", "\0") + ("\0\0" if kind == "multi" else "\0")
    return text.encode("utf-16-le")


def cases() -> list[Case]:
    lines = [
        line.split("\t")
        for line in TABLE.read_text(encoding="utf-8").splitlines()
        if not line.startswith("#")
    ]
    return [Case(dict(zip(lines[0], line, strict=True))) for line in lines[1:]]


def registration_file(keys: dict[str, dict[str, tuple[int, bytes]]]) -> bytes:
    """A .reg file that makes event sources of the log Application with these values."""
    text = "Windows Registry Editor Version 5.00\r\n"
    for source, values in keys.items():
        text += f"\r\n[{APPLICATION_LOG}\\{source}]\r\n"
        for name, (kind, data) in values.items():
            text += f'"{name}"=hex({kind:x}):{data.hex(",")}\r\n'
    return text.encode("utf-16")
