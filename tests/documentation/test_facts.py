"""Numbers and names that the documentation repeats are those of their source."""

import re
import subprocess
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
    remedies = headings(source_dir / "messages" / "winsock-remedies.ja.txt")
    assert re.search(rf"(and {remedies} have|\b{remedies} 個のコード \()", text)


@pytest.mark.parametrize("page", ["docs/wsaerr.md", "docs/wsaerr.ja.md"])
def test_exit_codes_are_those_of_wsaerr(source_dir: Path, page: str) -> None:
    header = source_dir / "src" / "wsaerr" / "commands" / "exit_code.h"
    codes = re.findall(r"^    \w+ = (\d+),", header.read_text(encoding="utf-8"), re.MULTILINE)
    assert codes
    table = (source_dir / page).read_text(encoding="utf-8")
    assert re.findall(r"^\| (\d) \| \S", table, re.MULTILINE) == codes


@pytest.mark.parametrize(
    "document",
    ["README.md", "README.ja.md", "SECURITY.md", "docs/deployment.md", "docs/deployment.ja.md"],
)
def test_packages_have_the_version_of_the_project(source_dir: Path, document: str) -> None:
    project = (source_dir / "CMakeLists.txt").read_text(encoding="utf-8")
    version = re.search(r"^ +VERSION (\S+)", project, re.MULTILINE)
    assert version
    text = (source_dir / document).read_text(encoding="utf-8")
    assert set(re.findall(r"winsock-messages-ja-(\d[\d.]*)-", text)) == {version[1]}


def golden(file: Path, code: str) -> list[str]:
    lines = file.read_text(encoding="utf-8").splitlines()
    (fields,) = [line.split("\t")[1:] for line in lines if line.startswith(f"{code}\t")]
    return [field.replace("\\n", "\n") for field in fields]


@pytest.mark.parametrize("readme", ["README.md", "README.ja.md"])
def test_the_event_shown_has_the_texts_of_the_dll(source_dir: Path, readme: str) -> None:
    goldens = source_dir / "tests" / "message_dll"
    name, meaning, description = golden(goldens / "expected_messages.tsv", "10061")
    (remedy,) = golden(goldens / "expected_remedies.tsv", "10061")
    event = (
        f"127.0.0.1:5432 への接続\n\n{name} (10061): {meaning}\n\n{description}\n\n対処: {remedy}\n```"
    )
    assert event in (source_dir / readme).read_text(encoding="utf-8")


@pytest.mark.parametrize("page", ["docs/tested.md", "docs/tested.ja.md"])
def test_what_was_run_has_a_test(source_dir: Path, build_dir: Path, page: str) -> None:
    listed = subprocess.run(
        ["ctest", "--test-dir", build_dir, "-N"], capture_output=True, text=True, check=True
    )
    tests = re.findall(r"^ +Test +#\d+: (.*)$", listed.stdout, re.MULTILINE)
    [run, _] = re.findall(
        r"^## [^|]*((?:\|.*\n)+)", (source_dir / page).read_text(encoding="utf-8"), re.MULTILINE
    )
    named = [re.findall("`([^`]+)`", row.split("|")[3]) for row in run.splitlines()[2:]]
    assert all(named)
    for name in sum(named, []):
        beginning = name.removesuffix("…")
        assert any(test.startswith(beginning) for test in tests), name
