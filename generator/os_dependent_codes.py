"""Reads os-dependent-codes.toml: the codes that a document leaves to the operating system."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.document import IDENTIFIER
from generator.fault import Fault, Place, quoted
from generator.utf8 import decode


@dataclass(frozen=True)
class OsDependentCode:
    """What Windows makes of a code, and the macro of its SDK that says so."""

    value: int
    macro: str


@dataclass(frozen=True)
class OsDependentCodes:
    """`codes` is empty where there are faults."""

    file: str
    codes: Mapping[str, OsDependentCode]
    faults: tuple[Fault, ...]


def parse(file: str, data: bytes) -> OsDependentCodes:
    """`file` is how faults name the file."""
    text, faults = decode(file, data)
    if faults:
        return OsDependentCodes(file, {}, tuple(faults))
    try:
        tables = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        return OsDependentCodes(file, {}, (_syntax_fault(file, text, str(error)),))
    mistakes = [
        (name, found, expected)
        for name, table in tables.items()
        for found, expected in _mistakes(name, table)
    ]
    if mistakes:
        lines = _lines_of_names(text)
        faults = [
            Fault(Place(file, lines.get(name, 1), 1), f"{quoted(name)} {found}", expected)
            for name, found, expected in mistakes
        ]
        return OsDependentCodes(file, {}, tuple(faults))
    codes = {name: OsDependentCode(**table) for name, table in tables.items()}
    return OsDependentCodes(file, codes, ())


def _syntax_fault(file: str, text: str, message: str) -> Fault:
    """tomllib names the position in its message only, and not always."""
    lines = text.split("\n")
    place = Place(file, len(lines), len(lines[-1]) + 1)
    if position := re.search(r" \(at line (\d+), column (\d+)\)$", message):
        place = Place(file, int(position[1]), int(position[2]))
    return Fault(place, f"what is no TOML ({message})", "tables such as [WSA_IO_PENDING]")


# A table's heading, or a key, up to the end of its first name.
_KEY = re.compile(
    r"""[ \t]*(?P<heading>\[?)\[?[ \t]*(?:"(?P<basic>[^"]*)"|'(?P<literal>[^']*)'|(?P<bare>[\w-]+))"""
)


def _lines_of_names(text: str) -> dict[str, int]:
    """Where each table seems to begin: tomllib does not tell."""
    lines: dict[str, int] = {}
    in_table = False
    for number, line in enumerate(text.split("\n"), 1):
        if not (key := _KEY.match(line)):
            continue
        in_table |= bool(key["heading"])
        if key["heading"] or not in_table:
            lines.setdefault(key["basic"] or key["literal"] or key["bare"] or "", number)
    return lines


def _mistakes(name: str, table: Any) -> Iterator[tuple[str, str]]:
    """What is found and what was expected, for each mistake in one table."""
    if not IDENTIFIER.fullmatch(name):
        yield "as a name", "a C identifier"
    if not isinstance(table, dict):
        yield "as a value", f"a table [{name}]"
        return
    if sorted(table) != ["macro", "value"]:
        yield f"with the keys {', '.join(map(quoted, table)) or 'none'}", '"value" and "macro"'
        return
    if type(table["value"]) is not int or not 1 <= table["value"] <= 65535:
        yield "with a value that is no code", "a number from 1 to 65535"
    if not isinstance(table["macro"], str) or not IDENTIFIER.fullmatch(table["macro"]):
        yield "with a macro that is no name", "the name of a C macro in quotes"
