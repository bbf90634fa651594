"""What the generator prints never commands a terminal, and prints under any encoding."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from generator_support import ENTRY, PROJECT

HOSTILE = "a\x1b[2J\x9b\u202e\U000e0041\n"
SHOWN = "a\\u001b[2J\\u009b\\u202e\\U000e0041\\u000a"


def run(
    folder: Path, *arguments: str | bytes, **environment: str
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-B", PROJECT / "generator", *arguments],
        cwd=folder,
        env=os.environ | environment,
        capture_output=True,
        check=False,
    )


def words(result: subprocess.CompletedProcess[bytes]) -> str:
    """All that was printed, in which nothing commands a terminal."""
    text = (result.stdout + result.stderr).decode("utf-8")
    assert text.replace("\n", "").isprintable()
    return text


def test_paths_in_faults_are_shown_as_escapes(tmp_path: Path) -> None:
    (tmp_path / HOSTILE).write_text("A (0)\n", encoding="utf-8")
    text = words(run(tmp_path, HOSTILE, "--output-dir", "out"))
    assert text.startswith(f"{SHOWN}:1:1: error: found an entry without")


def test_paths_within_faults_are_shown_as_escapes(tmp_path: Path) -> None:
    (tmp_path / HOSTILE).write_text(ENTRY, encoding="utf-8")
    (tmp_path / "d.txt").write_text(ENTRY, encoding="utf-8")
    text = words(run(tmp_path, HOSTILE, "d.txt", "--output-dir", "out"))
    assert f"found A (1) again (the first: {SHOWN}:1:1)" in text


def test_paths_that_are_not_there_are_shown_as_escapes(tmp_path: Path) -> None:
    (tmp_path / "d.txt").write_text(ENTRY, encoding="utf-8")
    text = words(run(tmp_path, "d.txt", HOSTILE, "--output-dir", "out"))
    assert text.startswith(f"{SHOWN}: error: found a path that cannot be read")


def test_texts_of_documents_are_shown_as_escapes(tmp_path: Path) -> None:
    (tmp_path / "d.txt").write_text(f"{ENTRY}\u202e[\u2066\n", encoding="utf-8")
    text = words(run(tmp_path, "d.txt", "--output-dir", "out"))
    assert 'found text "\\u202e[\\u2066"' in text


def test_names_in_a_toml_file_are_shown_as_escapes(tmp_path: Path) -> None:
    (tmp_path / "d.txt").write_text(ENTRY, encoding="utf-8")
    (tmp_path / "c.toml").write_text('["A\\u001b\u202e"]\n', encoding="utf-8")
    text = words(run(tmp_path, "d.txt", "--output-dir", "out", "--os-dependent-codes", "c.toml"))
    assert 'found "A\\u001b\\u202e" as a name' in text


def test_faulty_toml_is_shown_as_escapes(tmp_path: Path) -> None:
    (tmp_path / "d.txt").write_text(ENTRY, encoding="utf-8")
    (tmp_path / "c.toml").write_text('["A\\u001b"]\n["A\\u001b"]\n\u202e = 1\n', encoding="utf-8")
    words(run(tmp_path, "d.txt", "--output-dir", "out", "--os-dependent-codes", "c.toml"))


@pytest.mark.parametrize(
    "arguments",
    [
        ["d.txt", "--output-dir", "out", f"--{HOSTILE}"],
        ["d.txt", "--output-dir", "out", "--name", HOSTILE],
        ["d.txt", "--output-dir", "out", f"--name={HOSTILE}"],
    ],
)
def test_arguments_in_errors_are_shown_as_escapes(tmp_path: Path, arguments: list[str]) -> None:
    (tmp_path / "d.txt").write_text(ENTRY, encoding="utf-8")
    result = run(tmp_path, *arguments)
    assert result.returncode == 2
    words(result)


def test_the_line_of_what_was_written_is_shown_as_escapes(tmp_path: Path) -> None:
    (tmp_path / "d.txt").write_text(ENTRY, encoding="utf-8")
    result = run(tmp_path, "d.txt", "--reference-page", HOSTILE)
    assert (result.returncode, words(result)) == (0, f"{SHOWN}: 1 entry\n")
    assert (tmp_path / HOSTILE).is_file()


def test_bytes_that_are_no_text_are_shown_as_escapes(tmp_path: Path) -> None:
    (tmp_path / "d.txt").write_text(ENTRY, encoding="utf-8")
    result = run(tmp_path, "d.txt", "--reference-page", b"a\xff.html")
    assert (result.returncode, words(result)) == (0, "a\\udcff.html: 1 entry\n")


def test_prints_names_that_the_encoding_of_the_terminal_lacks(tmp_path: Path) -> None:
    (tmp_path / "文書.txt").write_text(ENTRY, encoding="utf-8")
    result = run(tmp_path, "文書.txt", "--reference-page", "頁.html", PYTHONIOENCODING="ascii")
    assert (result.returncode, result.stderr) == (0, b"")
    assert result.stdout == b"\\u9801.html: 1 entry\n"
    (tmp_path / "文書.txt").write_text("A\n", encoding="utf-8")
    result = run(tmp_path, "文書.txt", "--reference-page", "頁.html", PYTHONIOENCODING="ascii")
    assert result.returncode == 1
    assert result.stderr.startswith(b"\\u6587\\u66f8.txt:1:1: error: found text")
