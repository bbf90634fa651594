"""The documents explain every Winsock code that the SDK's headers define, and no other."""

import re
import subprocess
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest

WINSOCK_RANGE = range(10000, 12000)
HERE = Path(__file__).resolve().parent


@cache
def sdk_macros() -> Mapping[str, int | None]:
    """Every macro of the headers, with its value where it is a number."""
    definitions = subprocess.run(
        ["x86_64-w64-mingw32-gcc-posix", "-D_WIN32_WINNT=0x0A00", "-dM", "-E", "-x", "c", "-"],
        input="#include <winsock2.h>\n#include <winerror.h>\n",
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    macros = dict(re.findall(r"^#define (\w+)(.*)$", definitions, re.MULTILINE))
    values = {name: number(definition, macros) for name, definition in macros.items()}
    assert values["WSAECONNREFUSED"] == 10061
    return values


def number(definition: str, macros: Mapping[str, str], *outer: str) -> int | None:
    """The value of a number or a sum, which is how the headers write codes. `outer` are the macros
    whose definition is being read: they are not expanded again."""
    total = 0
    for term in re.sub("[()]", " ", definition).split("+"):
        name = term.strip()
        if name in macros and name not in outer:
            value = number(macros[name], macros, name, *outer)
        elif re.fullmatch("(0x[0-9a-f]+|[1-9][0-9]*|0)[lu]*", name, re.IGNORECASE):
            value = int(name.rstrip("lLuU"), 0)
        else:
            value = None
        if value is None:
            return None
        total += value
    return total


@cache
def entries() -> Mapping[str, int | None]:
    """The entries of both documents; a code that is left to the operating system is None."""
    text = "".join(
        (HERE.parent.parent / "messages" / name).read_text("utf-8")
        for name in ("winsock.ja.txt", "winsock-supplement.ja.txt")
    )
    headings = re.findall(r"^(\w+) \((.+)\)$", text, re.MULTILINE)
    assert len(headings) == 97
    return {name: int(code) if code.isdecimal() else None for name, code in headings}


def listed(file: str) -> Mapping[str, str]:
    """Names and reasons."""
    lines = (HERE / file).read_text("utf-8").splitlines()
    names = dict(line.split("\t") for line in lines)
    assert len(names) == len(lines)
    return names


def is_of_winsock(name: str, value: int | None) -> bool:
    return name.startswith("WSA") or value in WINSOCK_RANGE


def test_every_macro_of_winsock_has_an_entry_or_a_reason_to_have_none() -> None:
    macros = {name for name, value in sdk_macros().items() if is_of_winsock(name, value)}
    assert macros - entries().keys() == listed("macros-without-entry.txt").keys()


def test_every_entry_has_a_macro_or_a_reason_to_have_none() -> None:
    # The three names that the SDK spells otherwise; a compile-time test knows their macros.
    spelt_otherwise = {"WSAINVALIDPROCTABLE", "WSAINVALIDPROVIDER", "WSAPROVIDERFAILEDINIT"}
    assert (
        entries().keys() - sdk_macros().keys() - spelt_otherwise
        == listed("entries-without-macro.txt").keys()
    )


def test_no_reason_hides_a_code() -> None:
    reasons = listed("macros-without-entry.txt")
    assert {
        name: value
        for name, value in sdk_macros().items()
        if value in WINSOCK_RANGE and name in reasons and "alias" not in reasons[name]
    } == {
        "WSABASEERR": 10000,
        "PROCESSOR_HITACHI_SH3": 10003,
        "PROCESSOR_HITACHI_SH3E": 10004,
        "PROCESSOR_HITACHI_SH4": 10005,
    }


def test_what_is_called_an_alias_has_the_value_of_the_entry_it_is_said_to_stand_for() -> None:
    aliases = {
        name: re.search(r"(\w+) \((\d+)\)", reason)
        for name, reason in listed("macros-without-entry.txt").items()
        if reason.startswith(("alias", "BSD h_errno alias"))
    }
    assert len(aliases) == 10
    for name, stands_for in aliases.items():
        assert stands_for, name
        entry, code = stands_for[1], int(stands_for[2])
        assert entry in entries(), name
        assert entries()[entry] in (code, None), name
        assert sdk_macros()[name] == code, name


@pytest.mark.parametrize(
    ("definition", "value"),
    [
        *((" 10061", 10061), (" 11032L", 11032), (" 0x274D", 10061), (" (BASE + 61)", 10061)),
        *((" (BASE)", 10000), ("", None), (" WSAAPI", None), (" 1 - 1", None), ("(x) (x)", None)),
        *((" LOOP", None), (" BASE + LOOP", None)),
    ],
)
def test_reads_numbers_as_headers_write_them(definition: str, value: int | None) -> None:
    assert number(definition, {"BASE": " 10000L", "LOOP": " (LOOP)"}) == value
