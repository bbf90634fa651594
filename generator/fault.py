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
        """One line, which names files and quotes texts without harm to a terminal."""
        return printable(f"{self.place}: error: found {self.found}, expected {self.expected}")


def printable(text: str) -> str:
    """Text as a terminal may have it: what is invisible, or would command it, as an escape."""
    return text if text.isprintable() else "".join(map(_printable_character, text))


def _printable_character(character: str) -> str:
    if character.isprintable():
        return character
    code = ord(character)
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


def quoted(text: str) -> str:
    """Text of a file as a fault shows it: in quotes, not too long, nothing invisible."""
    return f'"{printable(text if len(text) <= 40 else text[:39] + "…")}"'
