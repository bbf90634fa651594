"""wsaerr writes to a file of its own: whole or not at all."""

import json
import os
import shutil
from pathlib import Path

import pytest
from project import Run
from wsaerr_support import CONNECTION_REFUSED


def test_writes_what_standard_output_would_get(wsaerr: Run, tmp_path: Path) -> None:
    result = wsaerr("10061", "--output", "答え.txt", cwd=tmp_path)
    assert (result.returncode, result.stdout, result.stderr) == (0, b"", b"")
    assert (tmp_path / "答え.txt").read_bytes().decode("utf-8") == CONNECTION_REFUSED
    assert os.listdir(tmp_path) == ["答え.txt"]


def test_replaces_a_file(wsaerr: Run, tmp_path: Path) -> None:
    (tmp_path / "codes.json").write_text("x" * 1_000_000, encoding="utf-8")
    result = wsaerr("--list", "--json", "--output", "codes.json", cwd=tmp_path)
    assert (result.returncode, result.stdout, result.stderr) == (0, b"", b"")
    written = (tmp_path / "codes.json").read_bytes()
    assert written == wsaerr("--list", "--json").stdout
    assert len(json.loads(written)) == 97
    assert os.listdir(tmp_path) == ["codes.json"]


def test_writes_what_was_found_and_says_what_was_not(wsaerr: Run, tmp_path: Path) -> None:
    result = wsaerr("10061", "xyz", "--output", "a.txt", cwd=tmp_path)
    assert (result.returncode, result.stdout) == (1, b"")
    assert result.stderr == b"wsaerr: 'xyz' is not in the table\r\n"
    assert (tmp_path / "a.txt").read_bytes().decode("utf-8") == CONNECTION_REFUSED


def test_searches_into_a_file(wsaerr: Run, tmp_path: Path) -> None:
    result = wsaerr("--search", "WSAELOOP", "--form", "meaning", "--output", "a.txt", cwd=tmp_path)
    assert result.returncode == 0
    assert (tmp_path / "a.txt").read_bytes().decode("utf-8") == "名前を変換できません。\r\n"


def test_wrong_use_writes_nothing(wsaerr: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"old")
    result = wsaerr("10061", "接続", "--output", "a.txt", cwd=tmp_path)
    assert result.returncode == 2
    assert (tmp_path / "a.txt").read_bytes() == b"old"


def test_says_why_a_file_cannot_be_written(wsaerr: Run, tmp_path: Path) -> None:
    result = wsaerr("6", "--output", "missing/a.txt", cwd=tmp_path)
    assert (result.returncode, result.stdout) == (4, b"")
    assert result.stderr.startswith(b"wsaerr: 'missing/a.txt' cannot be written: ")
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["source", "list", "--json"], 0),
        (["source", "list"], 0),
        (["source", "check", "--json", "送信"], 1),
        (["source", "check", "送信"], 1),
    ],
)
def test_writes_about_sources(
    wsaerr: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], code: int
) -> None:
    monkeypatch.setenv("WSAERR_LANGUAGE", "ja")
    result = wsaerr(*arguments, "--output", "答え.json", cwd=tmp_path)
    assert (result.returncode, result.stdout, result.stderr) == (code, b"", b"")
    assert (tmp_path / "答え.json").read_bytes() == wsaerr(*arguments).stdout


@pytest.mark.parametrize("action", [["list"], ["check", "Mailer"]])
def test_says_why_an_answer_about_sources_cannot_be_written(
    wsaerr: Run, tmp_path: Path, action: list[str]
) -> None:
    result = wsaerr("source", *action, "--output", "missing/a.txt", cwd=tmp_path)
    assert (result.returncode, result.stdout) == (4, b"")
    assert result.stderr.startswith(b"wsaerr: 'missing/a.txt' cannot be written: ")
    result = wsaerr("source", *action, "--output", "", cwd=tmp_path)
    assert (result.returncode, result.stdout) == (2, b"")
    assert result.stderr.decode("utf-8") == (
        f"wsaerr: --output: the path is empty (see wsaerr source {action[0]} --help)\r\n"
    )


def test_refuses_to_overwrite_the_dll_that_it_reads(
    wsaerr: Run, build_dir: Path, tmp_path: Path
) -> None:
    original = build_dir / "dist" / "x64" / "winsock-messages-ja.dll"
    shutil.copy(original, tmp_path / "m.dll")
    for dll, output in (("m.dll", "m.dll"), ("m", "M.DLL"), ("./m.dll", "m.dll")):
        result = wsaerr("--dll", dll, "--list", "--output", output, cwd=tmp_path)
        assert result.stderr.decode("utf-8") == (
            f"wsaerr: '{output}' is the DLL that is read; name another file\r\n"
        )
        assert (result.returncode, result.stdout) == (2, b"")
    assert (tmp_path / "m.dll").read_bytes() == original.read_bytes()
    assert os.listdir(tmp_path) == ["m.dll"]
