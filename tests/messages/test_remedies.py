"""The remedies: short lines, commands that arrive as they stand, and a source for every line."""

import re
import tomllib
from functools import cache
from pathlib import Path

MESSAGES = Path(__file__).resolve().parent.parent.parent / "messages"

# Looked up most, misleading in the document, or codes whose number means something else elsewhere.
CODES = [
    *(6, 8, 87, 995, 996, 997),
    *(10013, 10022, 10035, 10037, 10038, 10043, 10048, 10049, 10050, 10051, 10053, 10054, 10055),
    *(10057, 10060, 10061, 10065, 10091, 10093, 10105, 10106, 11001, 11002, 11004),
]
LONGEST_LINE = 84


@cache
def remedies() -> dict[int, list[str]]:
    """The lines of each code, the sentence beside 対処 first."""
    values = tomllib.loads((MESSAGES / "os-dependent-codes.toml").read_text(encoding="utf-8"))
    text = (MESSAGES / "winsock-remedies.ja.txt").read_text(encoding="utf-8")
    found = {}
    for name, code, lines in re.findall(r"^(\w+) \((.+)\)\n\n((?:    .+\n)+)", text, re.MULTILINE):
        number = int(code) if code.isdecimal() else values[name]["value"]
        first, *points = lines.splitlines()
        assert first.startswith("    対処 : ")
        assert all(re.match(" {8}[^ ]", point) for point in points)
        found[number] = [first.removeprefix("    対処 : "), *(point.strip() for point in points)]
    return found


def test_every_code_that_needs_a_remedy_has_one() -> None:
    assert sorted(remedies()) == CODES


def test_each_is_a_sentence_and_two_or_three_points() -> None:
    assert {code for code, lines in remedies().items() if not 3 <= len(lines) <= 4} == set()
    for lines in remedies().values():
        assert [
            line for line in lines if not re.search("(?:ます|ません|です|ください|ました)。$|\\)。$", line)
        ] == []


def test_lines_are_short() -> None:
    long = [line for lines in remedies().values() for line in lines if len(line) > LONGEST_LINE]
    assert long == []


def test_no_percent_sign_that_would_become_another() -> None:
    assert [line for lines in remedies().values() for line in lines if "%" in line] == []


@cache
def sources() -> str:
    return (MESSAGES / "SOURCES.md").read_text(encoding="utf-8")


def test_every_line_has_a_source() -> None:
    rows = re.findall(r"^\| (\d+) \| (\d+) \| .+ \| \[.+\] \|$", sources(), re.MULTILINE)
    lines = [
        (code, line) for code, texts in remedies().items() for line in range(1, len(texts) + 1)
    ]
    assert sorted((int(code), int(line)) for code, line in rows) == sorted(lines)


def test_every_source_is_a_page_with_its_title() -> None:
    pages = re.findall(r'^\[([^\]]+)\]: https://\S+ ".+"$', sources(), re.MULTILINE)
    named = re.findall(r"\[([^\]]+)\](?:,| \|$)", sources(), re.MULTILINE)
    assert len(pages) == len(set(pages))
    assert set(named) == set(pages)
