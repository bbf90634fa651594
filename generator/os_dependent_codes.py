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
    faults = [
        Fault(_place(file, text, name), f"{quoted(name)} {found}", expected)
        for name, table in tables.items()
        for found, expected in _mistakes(name, table)
    ]
    codes = {name: OsDependentCode(**table) for name, table in tables.items()} if not faults else {}
    return OsDependentCodes(file, codes, tuple(faults))


def _syntax_fault(file: str, text: str, message: str) -> Fault:
    """tomllib names the position in its message only, and not always."""
    lines = text.split("\n")
    place = Place(file, len(lines), len(lines[-1]) + 1)
    if position := re.search(r" \(at line (\d+), column (\d+)\)$", message):
        place = Place(file, int(position[1]), int(position[2]))
    return Fault(place, f"what is no TOML ({message})", "tables such as [WSA_IO_PENDING]")


def _place(file: str, text: str, name: str) -> Place:
    """Where the table seems to begin: tomllib does not tell."""
    heading = re.search(rf"""^[ \t\[]*["']?{re.escape(name)}\b""", text, re.MULTILINE)
    return Place(file, text.count("\n", 0, heading.start()) + 1 if heading else 1, 1)


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
