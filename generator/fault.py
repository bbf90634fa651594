"""Fault: what is wrong in a file, and where. Every step returns its faults as values."""

from dataclasses import dataclass
from typing import NamedTuple


class Place(NamedTuple):
    """A position in a file, counted from 1 in characters. Line 0 is the file as a whole."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file


@dataclass(frozen=True, order=True, slots=True)
class Fault:
    place: Place
    found: str
    expected: str

    def __str__(self) -> str:
        return f"{self.place}: error: found {self.found}, expected {self.expected}"


def quoted(text: str) -> str:
    """Text of a file as a fault shows it: in quotes, not too long, nothing invisible."""
    shown = text if len(text) <= 40 else text[:39] + "…"
    return '"' + "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in shown) + '"'
