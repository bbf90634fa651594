"""A Japanese page says what its English page says: the same headings, code, tables and links."""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from project import SOURCE_DIR
from prose import prose

ENGLISH_PAGES = [
    "README.md",
    *sorted(
        f"docs/{page.name}"
        for page in (SOURCE_DIR / "docs").glob("*.md")
        if not page.name.endswith(".ja.md")
    ),
    "messages/FORMAT.md",
]


def japanese_page(page: str) -> str:
    return page.removesuffix(".md") + ".ja.md"


def english_page(page: str) -> str:
    return re.sub(r"\.ja\.md$", ".md", page)


@dataclass
class Pair:
    folder: Path
    english_name: str
    japanese_name: str
    english: str
    japanese: str


@pytest.fixture(params=ENGLISH_PAGES)
def pair(request: pytest.FixtureRequest, source_dir: Path) -> Pair:
    """Each English page in turn, with its Japanese page."""
    english = source_dir / str(request.param)
    japanese = source_dir / japanese_page(str(request.param))
    return Pair(
        english.parent,
        english.name,
        japanese.name,
        english.read_text(encoding="utf-8"),
        japanese.read_text(encoding="utf-8"),
    )


def code_blocks(text: str) -> list[str]:
    """With the comment above that names the file which a block is from."""
    blocks = r"^(?:<!-- \S+ -->\n)?```.*?^```$"
    return re.findall(blocks, text, re.DOTALL | re.MULTILINE)


def heading_levels(text: str) -> list[str]:
    return re.findall(r"^(#+) ", prose(text), re.MULTILINE)


def code_spans(text: str) -> list[str]:
    return re.findall(r"`[^`]+`", text)


def table_cells(text: str) -> list[list[list[str]]]:
    """Of each row of each table, of each cell: what is code, and so the same in any language."""
    rows = re.findall(r"^\|(.*)\|$", prose(text), re.MULTILINE)
    return [[sorted(code_spans(cell)) for cell in row.split("|")] for row in rows]


def links(text: str) -> set[str]:
    """Where links lead, anchors within the page aside: headings are translated."""
    return set(re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", prose(text)))


def test_there_are_pages_besides_the_readme() -> None:
    assert len(ENGLISH_PAGES) > 1


def test_every_page_is_there_in_both_languages(source_dir: Path) -> None:
    pages = sorted(f"docs/{page.name}" for page in (source_dir / "docs").glob("*.ja.md"))
    assert ["README.ja.md", *pages, "messages/FORMAT.ja.md"] == [
        japanese_page(page) for page in ENGLISH_PAGES
    ]


def without_output(block: str) -> str:
    """Of a session at a prompt, the commands alone: wsaerr answers in the language of the page."""
    if not block.startswith("```console\n"):
        return block
    return "\n".join(line for line in block.splitlines() if line.startswith("> "))


def test_has_the_same_code_blocks(pair: Pair) -> None:
    english, japanese = code_blocks(pair.english), code_blocks(pair.japanese)
    assert bool(english) == ("```" in pair.english)
    assert list(map(without_output, japanese)) == list(map(without_output, english))


def test_has_the_same_headings(pair: Pair) -> None:
    assert heading_levels(pair.japanese) == heading_levels(pair.english)


def test_has_the_same_tables(pair: Pair) -> None:
    assert bool(table_cells(pair.english)) == ("|---|" in pair.english)
    assert table_cells(pair.japanese) == table_cells(pair.english)


def test_names_the_same_codes_and_files(pair: Pair) -> None:
    english, japanese = prose(pair.english), prose(pair.japanese)
    assert sorted(set(code_spans(japanese))) == sorted(set(code_spans(english)))


def test_has_the_same_links(pair: Pair) -> None:
    english = {english_page(link) for link in links(pair.english)}
    assert {english_page(link) for link in links(pair.japanese)} == english


def test_each_page_leads_to_the_other(pair: Pair) -> None:
    assert pair.japanese_name in links(pair.english)
    assert pair.english_name in links(pair.japanese)


def test_other_links_stay_in_the_language(pair: Pair) -> None:
    def exists(page: str) -> bool:
        return (pair.folder / page).exists()

    english = links(pair.english) - {pair.japanese_name}
    japanese_alone = [link for link in english if link.endswith(".ja.md")]
    assert [link for link in japanese_alone if exists(english_page(link))] == []
    japanese = links(pair.japanese) - {pair.english_name}
    assert [link for link in japanese if link.endswith(".md") and exists(japanese_page(link))] == []
