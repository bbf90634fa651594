"""Every link of every document leads somewhere, to the very heading."""

import re
from pathlib import Path

import pytest
from project import SOURCE_DIR
from prose import prose

FOLDERS = (SOURCE_DIR, SOURCE_DIR / "docs", SOURCE_DIR / "messages")
DOCUMENTS = sorted(
    file.relative_to(SOURCE_DIR).as_posix() for folder in FOLDERS for file in folder.glob("*.md")
)


def anchors(document: Path) -> set[str]:
    """As GitHub makes them from headings."""
    text = prose(document.read_text(encoding="utf-8"))
    headings = re.findall(r"^#+ (.*)$", text, re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading).replace(" ", "-").lower() for heading in headings}


def broken_links(document: Path) -> list[str]:
    def leads_somewhere(link: str) -> bool:
        path, _, anchor = link.partition("#")
        target = document.parent / path if path else document
        return target.exists() and (not anchor or anchor in anchors(target))

    links = re.findall(r"\]\(([^)]+)\)", prose(document.read_text(encoding="utf-8")))
    return [link for link in links if "://" not in link and not leads_somewhere(link)]


def test_there_are_documents() -> None:
    assert {"README.md", "README.ja.md", "docs/shipping.md", "messages/FORMAT.md"} <= set(DOCUMENTS)


@pytest.mark.parametrize("document", DOCUMENTS)
def test_no_link_is_broken(document: str) -> None:
    assert broken_links(SOURCE_DIR / document) == []


def test_every_link_leads_somewhere_when_installed(installation: Path) -> None:
    pages = sorted((installation / "share" / "doc" / "winsock-messages-ja").rglob("*.md"))
    assert len(pages) > 20
    assert {page.name: links for page in pages if (links := broken_links(page))} == {}


def test_a_broken_link_is_seen(tmp_path: Path) -> None:
    document = tmp_path / "a.md"
    document.write_text("# One Two\n[a](#one-two) [b](#three) [c](b.md) [d](a.md#one-two)\n")
    assert broken_links(document) == ["#three", "b.md"]
