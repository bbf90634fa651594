"""Where wsaerr writes: to files, pipes, a console, and where nothing can be written."""

import os
import pty
import re
import subprocess
from pathlib import Path

import pytest
from wsaerr_support import CONNECTION_REFUSED


@pytest.fixture
def command(build_dir: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    monkeypatch.setenv("WINEPREFIX", str(build_dir / "wine"))
    monkeypatch.setenv("WINEDEBUG", "-all")
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    return ["wine", str(build_dir / "dist" / "x64" / "wsaerr.exe")]


def on_a_console(command: list[str]) -> tuple[str, int]:
    """What a terminal gets when Wine makes a Windows console of it, and the exit code."""
    process, terminal = pty.fork()
    if process == 0:
        os.execvp(command[0], command)
    written = b""
    try:
        while part := os.read(terminal, 65536):
            written += part
    except OSError:  # the other end was closed
        pass
    os.close(terminal)
    _, status = os.waitpid(process, 0)
    # The terminal adds a CR to each line end, the console what shows, hides and moves the cursor.
    return re.sub(r"\x1b\[[0-9;?]*[A-Za-z]|\r", "", written.decode("utf-8")), status


def test_writes_japanese_to_a_console(command: list[str]) -> None:
    text, status = on_a_console([*command, "--form", "meaning", "10061"])
    assert text == "接続が拒否されました。\n"
    assert os.waitstatus_to_exitcode(status) == 0


def test_writes_errors_to_a_console(command: list[str]) -> None:
    text, status = on_a_console([*command, "接続"])
    assert text == "wsaerr: '接続' is neither a number nor a name\n"
    assert os.waitstatus_to_exitcode(status) == 2


def test_writes_utf_8_to_a_file(command: list[str], tmp_path: Path) -> None:
    with (tmp_path / "out.txt").open("wb") as file:
        subprocess.run([*command, "10061"], stdout=file, check=True)
    assert (tmp_path / "out.txt").read_bytes().decode("utf-8") == CONNECTION_REFUSED


@pytest.mark.parametrize(
    "arguments",
    [["10061"], ["--list"], ["--search", "接続"], ["--json", "6"], ["--help"], ["--version"]],
)
def test_a_full_disk_is_an_error(command: list[str], arguments: list[str]) -> None:
    with open("/dev/full", "wb") as full:
        result = subprocess.run(
            [*command, *arguments], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert result.stderr.startswith(b"wsaerr: the output cannot be written: ")
    assert result.returncode == 4


def test_a_pipe_without_reader_is_an_error(command: list[str]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    result = subprocess.run(
        [*command, "--list"], stdout=writer, stderr=subprocess.PIPE, check=False
    )
    os.close(writer)
    assert result.stderr.startswith(b"wsaerr: the output cannot be written: ")
    assert result.returncode == 4


def test_errors_that_nobody_can_read_are_errors(command: list[str]) -> None:
    with open("/dev/full", "wb") as full:
        result = subprocess.run([*command, "xyz"], stdout=subprocess.PIPE, stderr=full, check=False)
    assert result.returncode == 4
