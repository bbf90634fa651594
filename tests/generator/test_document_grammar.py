"""What a document may look like: any layout that FORMAT.md allows gives the same entries."""

import re
import string
from pathlib import Path

import pytest
from generator_support import ENTRY, READABLE, accepted, generate
from hypothesis import given
from hypothesis import strategies as st

from generator import document

EXPECTED = {
    0x00000001: "あ\r\nい\r\n",
    0x01000001: "あ\r\n",
    0x01010001: "い\r\n",
    0x80070001: "あ\r\nい\r\n",
    0xC1020000: "%1\r\n",
    0xC1020001: "%1\r\n\r\nA (1): あ\r\n\r\nい\r\n",
}


def test_accepts_a_plain_document(tmp_path: Path) -> None:
    assert accepted(tmp_path, ENTRY) == EXPECTED


def test_accepts_a_byte_order_mark(tmp_path: Path) -> None:
    assert accepted(tmp_path, b"\xef\xbb\xbf" + ENTRY.encode()) == EXPECTED


def test_accepts_cr_lf(tmp_path: Path) -> None:
    assert accepted(tmp_path, ENTRY.replace("\n", "\r\n")) == EXPECTED


def test_accepts_a_missing_last_line_end(tmp_path: Path) -> None:
    assert accepted(tmp_path, ENTRY.removesuffix("\n")) == EXPECTED


def test_accepts_a_full_width_colon(tmp_path: Path) -> None:
    assert accepted(tmp_path, ENTRY.replace(":", "：")) == EXPECTED


def test_accepts_any_blanks_around_a_colon(tmp_path: Path) -> None:
    for colon in [":", "：", ":  ", "  :", "\t:\t", "\u3000：\u3000"]:
        assert accepted(tmp_path, ENTRY.replace(" : ", colon)) == EXPECTED


def test_accepts_extra_blank_lines_and_blanks_at_line_ends(tmp_path: Path) -> None:
    assert accepted(tmp_path, "\n\n" + ENTRY.replace("\n", " \t\u3000\n \n\n\u3000\n")) == EXPECTED


def test_accepts_any_blanks_as_indentation(tmp_path: Path) -> None:
    for indentation in [" ", "\t", "\u3000", " \t\u3000 "]:
        assert accepted(tmp_path, ENTRY.replace("    ", indentation)) == EXPECTED


def test_accepts_any_blanks_around_a_code(tmp_path: Path) -> None:
    for heading in ["A(1)", "A  ( 1 )  ", "A\t(\t1)", "A (00001)"]:
        assert accepted(tmp_path, ENTRY.replace("A (1)", heading)) == EXPECTED


def test_accepts_the_fields_in_either_order(tmp_path: Path) -> None:
    assert accepted(tmp_path, "A (1)\n 説明 : い\n 意味 : あ\n") == EXPECTED


def test_accepts_the_first_and_the_last_code(tmp_path: Path) -> None:
    document = ENTRY + ENTRY.replace("A (1)", "_b9 (65535)")
    assert {1, 65535, 0xC102FFFF} < set(accepted(tmp_path, document))


def test_accepts_colons_and_parentheses_in_texts(tmp_path: Path) -> None:
    texts = accepted(tmp_path, "A (1)\n 意味 : : あ(1)\n 説明 : 意味 : い\n  う : え (5)\n")
    assert texts[1] == ": あ(1)\r\n意味 : い\r\n・う : え (5)\r\n"


def test_accepts_the_longest_entry_that_fits_into_the_table(tmp_path: Path) -> None:
    assert len(accepted(tmp_path, ENTRY.replace("い", "い" * 32743))[0x01010001]) == 32745


def test_takes_the_value_of_a_system_dependent_code_from_the_data_file(tmp_path: Path) -> None:
    heading = "WSA_IO_PENDING (オペレーティング システムに依存)"
    texts = accepted(tmp_path, ENTRY.replace("A (1)", heading))
    assert texts[0xC10203E5] == "%1\r\n\r\nWSA_IO_PENDING (997): あ\r\n\r\nい\r\n"


# Any document at all

NAMES = st.from_regex(r"[A-Za-z_][A-Za-z0-9_]{0,9}", fullmatch=True)


def is_text(text: str) -> bool:
    return text == text.strip(" \u3000") and text not in ("", ".")


TEXTS = (st.text(READABLE, max_size=20) | st.text(" ・:：().;%意味説明対処WSA1", max_size=12)).filter(
    is_text
)


def is_further_line(text: str) -> bool:
    return not re.match(r"(意味|説明|対処)[ \u3000]*[:：]|\w+[ \u3000]*\(.*\)$", text, re.ASCII)


ENTRIES = st.lists(
    st.tuples(
        NAMES,
        st.integers(1, 65535),
        TEXTS,
        st.tuples(TEXTS, st.lists(TEXTS.filter(is_further_line), max_size=3)),
        st.booleans(),
    ),
    min_size=1,
    max_size=4,
)


Said = tuple[str, str, str | None, list[str], list[str]]
"""Name, code, 意味, 説明 and 対処 of an entry."""


@st.composite
def documents(draw: st.DrawFn) -> tuple[str, list[Said]]:
    """A document, written in any layout, and what it says."""
    blanks = st.text(" \t\u3000", max_size=2)
    indentation = st.text(" \t\u3000", min_size=1, max_size=3)
    colon = st.sampled_from(":：")
    line_end = draw(st.sampled_from(["\n", "\r\n"]))
    lines = []
    said: list[Said] = []
    for name, code, meaning, (first, further), advises in draw(ENTRIES):
        fields = [("対処", first)] if advises else [("意味", meaning), ("説明", first)]
        texts = [first, *further]
        if advises:
            said.append((name, str(code), None, [], texts))
        else:
            said.append((name, str(code), meaning, texts, []))
        lines.append(f"{name}{draw(blanks)}({draw(blanks)}{code}{draw(blanks)})")
        for label, text in fields:
            separator = draw(blanks) + draw(colon) + draw(blanks)
            lines.append(draw(indentation) + label + separator + text)
        lines += [draw(indentation) + line for line in further]
        lines += draw(st.lists(blanks, max_size=2))
    text = "".join(line + draw(blanks) + line_end for line in lines)
    mark = draw(st.sampled_from(["", "\ufeff"]))
    return mark + draw(st.sampled_from([text, text.removesuffix(line_end)])), said


@given(documents())
def test_any_document_parses_back_to_its_entries(written: tuple[str, list[Said]]) -> None:
    text, said = written
    parsed = document.parse("d.txt", text.encode("utf-8"))
    assert parsed.faults == ()
    assert [
        (
            entry.heading and entry.heading.name.text,
            entry.heading and entry.heading.code.text,
            entry.meaning and entry.meaning.text,
            [line.text for line in entry.description],
            [line.text for line in entry.remedy],
        )
        for entry in parsed.entries
    ] == said


@given(documents())
def test_any_part_of_a_document_stands_where_its_place_says(
    written: tuple[str, list[Said]]
) -> None:
    text, _ = written
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")
    for entry in document.parse("d.txt", text.encode("utf-8")).entries:
        assert entry.heading
        meaning = [entry.meaning] if entry.meaning else []
        texts = [*meaning, *entry.description, *entry.remedy]
        for part in [entry.heading.name, entry.heading.code, *texts]:
            _, line, column = part.place
            assert lines[line - 1][column - 1 :].startswith(part.text)


FRAGMENTS = st.sampled_from(
    "A (1)|A (x)|WSA_IO_PENDING (オペレーティング システムに依存)|(|)|意味|説明|対処| : |：|    |\t|\u3000"
    "|あ|.|;|%1|\n|\n\n|\r\n|\r|\0|\ufeff|\u2028|(Wsapiref_1ab6.asp)|1|99999|".split("|")
).map(str.encode)
BROKEN_BYTES = st.sampled_from([b"\xff", b"\xe3", b"\xff\xfe", b"\xed\xa0\x80", b"\xef\xbb\xbf"])


@given(st.binary() | st.lists(FRAGMENTS | BROKEN_BYTES, max_size=30).map(b"".join))
def test_any_bytes_are_a_document_or_give_faults(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    run = generate(tmp_path_factory.mktemp("any"), {"d.txt": data})
    if run.exit_code == 0:
        assert run.mc is not None and run.stderr == ""
    else:
        assert run.exit_code == 1 and run.mc is None and run.stdout == ""
        for line in run.stderr.removesuffix("\n").split("\n"):
            assert re.fullmatch(r"d\.txt:\d+:\d+: error: found .+, expected .+", line)


@given(st.text(string.printable + "あ：。％\u3000", max_size=200))
def test_any_text_below_an_entry_gives_faults_in_order(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    run = generate(tmp_path_factory.mktemp("any"), {"d.txt": ENTRY + text})
    places = [
        (int(line), int(column))
        for line, column in re.findall(r"^d\.txt:(\d+):(\d+): error", run.stderr, re.MULTILINE)
    ]
    assert places == sorted(places)
