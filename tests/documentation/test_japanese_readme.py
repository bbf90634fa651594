"""README.ja.md says what README.md says: the same headings, code, tables and links."""

import re
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def english(source_dir: Path) -> str:
    return (source_dir / "README.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def japanese(source_dir: Path) -> str:
    return (source_dir / "README.ja.md").read_text(encoding="utf-8")


def code_blocks(text: str) -> list[str]:
    return re.findall(r"^```.*?^```$", text, re.DOTALL | re.MULTILINE)


def prose(text: str) -> str:
    return re.sub(r"^```.*?^```$", "", text, flags=re.DOTALL | re.MULTILINE)


def heading_levels(text: str) -> list[str]:
    return re.findall(r"^(#+) ", prose(text), re.MULTILINE)


def code_spans(text: str) -> list[str]:
    return re.findall(r"`[^`]+`", text)


def table_cells(text: str) -> list[list[list[str]]]:
    """Of each row of each table, of each cell: what is code, and so the same in any language."""
    rows = re.findall(r"^\|(.*)\|$", prose(text), re.MULTILINE)
    return [[sorted(code_spans(cell)) for cell in row.split("|")] for row in rows]


def links(text: str) -> list[str]:
    """Where links lead, anchors within the page aside: headings are translated."""
    targets = re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", prose(text))
    return sorted(set(targets) - {"README.md", "README.ja.md"})


def test_has_the_same_code_blocks(english: str, japanese: str) -> None:
    assert code_blocks(english)
    assert code_blocks(japanese) == code_blocks(english)


def test_has_the_same_headings(english: str, japanese: str) -> None:
    assert heading_levels(japanese) == heading_levels(english)


def test_has_the_same_tables(english: str, japanese: str) -> None:
    assert table_cells(english)
    assert table_cells(japanese) == table_cells(english)


def test_names_the_same_codes_and_files(english: str, japanese: str) -> None:
    assert sorted(set(code_spans(prose(japanese)))) == sorted(set(code_spans(prose(english))))


def test_has_the_same_links(english: str, japanese: str) -> None:
    assert links(japanese) == links(english)


def test_each_readme_leads_to_the_other(english: str, japanese: str) -> None:
    assert "](README.ja.md)" in english
    assert "](README.md)" in japanese
