"""Numbers and names that the documentation repeats are those of their source."""

import re
from pathlib import Path

import pytest


def headings(document: Path) -> int:
    return len(re.findall(r"^\w+ \(", document.read_text(encoding="utf-8"), re.MULTILINE))


@pytest.mark.parametrize("readme", ["README.md", "README.ja.md"])
def test_counts_of_codes_are_those_of_the_documents(source_dir: Path, readme: str) -> None:
    original = headings(source_dir / "messages" / "winsock.ja.txt")
    supplement = headings(source_dir / "messages" / "winsock-supplement.ja.txt")
    text = (source_dir / readme).read_text(encoding="utf-8")
    counts = re.search(r"(\d+) [^\d]*(\d+) [^\d]*winsock\.ja\.txt[^\d]*(\d+) ", text)
    assert counts
    assert [int(count) for count in counts.groups()] == [
        original + supplement,
        original,
        supplement,
    ]


@pytest.mark.parametrize(
    "document", ["README.md", "README.ja.md", "docs/deployment.md", "docs/deployment.ja.md"]
)
def test_packages_have_the_version_of_the_project(source_dir: Path, document: str) -> None:
    project = (source_dir / "CMakeLists.txt").read_text(encoding="utf-8")
    version = re.search(r"^ +VERSION (\S+)", project, re.MULTILINE)
    assert version
    text = (source_dir / document).read_text(encoding="utf-8")
    assert set(re.findall(r"winsock-messages-ja-(\d[\d.]*)-", text)) == {version[1]}
