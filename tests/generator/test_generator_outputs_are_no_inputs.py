"""No output ever takes the place of a file that is read."""

import os
from pathlib import Path

import pytest
from generator_support import ENTRY, generate

CODES = '[NEW]\nvalue = 5\nmacro = "E_NEW"\n'
EXPECTED = "expected an output that is no input"


def run(folder: Path, *options: str) -> list[str]:
    """The faults of a run on e.mc and codes.toml, after which every file is what it was."""
    before = {path.name for path in folder.iterdir()} | {"e.mc", "codes.toml"}
    (folder / "codes.toml").write_text(CODES, encoding="utf-8")
    result = generate(folder, {"e.mc": ENTRY}, *options, output=())
    assert (result.exit_code, result.stdout) == (1, "")
    assert (folder / "e.mc").read_text(encoding="utf-8") == ENTRY
    assert (folder / "codes.toml").read_text(encoding="utf-8") == CODES
    assert {path.name for path in folder.iterdir()} == before
    return result.stderr.splitlines()


@pytest.mark.parametrize("option", ["--reference-page", "--entry-documents"])
@pytest.mark.parametrize("read", ["e.mc", "codes.toml"])
def test_rejects_a_file_that_is_read(tmp_path: Path, option: str, read: str) -> None:
    assert run(tmp_path, "--os-dependent-codes", "codes.toml", option, read) == [
        f"{read}: error: found an output that would overwrite {read}, which is read, {EXPECTED}"
    ]


def test_rejects_an_mc_that_is_read(tmp_path: Path) -> None:
    assert run(tmp_path, "--output-dir", ".", "--name", "e") == [
        f"e.mc: error: found an output that would overwrite e.mc, which is read, {EXPECTED}"
    ]


@pytest.mark.parametrize("read", ["messages.json", "messages.schema.json", "e.csv"])
def test_rejects_a_document_that_is_a_collector_file(tmp_path: Path, read: str) -> None:
    (tmp_path / read).write_text(ENTRY.replace("A (1)", "B (2)"), encoding="utf-8")
    before = (tmp_path / read).read_bytes()
    assert run(tmp_path, read, "--collector-files", ".", "--name", "e") == [
        f"{read}: error: found an output that would overwrite {read}, which is read, {EXPECTED}"
    ]
    assert (tmp_path / read).read_bytes() == before


def test_rejects_codes_that_are_the_mc(tmp_path: Path) -> None:
    (tmp_path / "c.mc").write_text(CODES, encoding="utf-8")
    options = ("--os-dependent-codes", "c.mc", "--output-dir", ".", "--name", "c")
    assert run(tmp_path, *options) == [
        f"c.mc: error: found an output that would overwrite c.mc, which is read, {EXPECTED}"
    ]
    assert (tmp_path / "c.mc").read_text(encoding="utf-8") == CODES


def test_rejects_another_spelling_of_a_path(tmp_path: Path) -> None:
    spelling = f"{tmp_path}/../{tmp_path.name}/e.mc"
    assert run(tmp_path, "--reference-page", spelling) == [
        f"{spelling}: error: found an output that would overwrite e.mc, which is read, {EXPECTED}"
    ]


def test_rejects_a_symbolic_link_to_what_is_read(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("e.mc")
    assert run(tmp_path, "--reference-page", "link") == [
        f"link: error: found an output that would overwrite e.mc, which is read, {EXPECTED}"
    ]
    assert (tmp_path / "link").is_symlink()


def test_rejects_a_folder_that_leads_to_what_is_read(tmp_path: Path) -> None:
    (tmp_path / "here").symlink_to(".")
    assert run(tmp_path, "--output-dir", "here", "--name", "e") == [
        f"here/e.mc: error: found an output that would overwrite e.mc, which is read, {EXPECTED}"
    ]


def test_rejects_a_hard_link_to_what_is_read(tmp_path: Path) -> None:
    (tmp_path / "e.mc").write_text(ENTRY, encoding="utf-8")
    (tmp_path / "link").hardlink_to(tmp_path / "e.mc")
    assert run(tmp_path, "--entry-documents", "link") == [
        f"link: error: found an output that would overwrite e.mc, which is read, {EXPECTED}"
    ]
    assert (tmp_path / "link").samefile(tmp_path / "e.mc")


def test_rejects_a_path_that_is_no_regular_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")  # as a device would, which only root can make
    for path in ["pipe", "."]:
        assert run(tmp_path, "--reference-page", path) == [
            f"{path}: error: found a path that cannot be written (No regular file), "
            "expected a folder that can be written"
        ]
    assert (tmp_path / "pipe").is_fifo()
