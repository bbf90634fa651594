"""Where wsaerr writes: to files, pipes, a console, and where nothing can be written."""

import fcntl
import os
import pty
import re
import struct
import subprocess
import termios
from pathlib import Path

import pytest
from wsaerr_support import CONNECTION_REFUSED


@pytest.fixture
def command(build_dir: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    monkeypatch.setenv("WINEPREFIX", str(build_dir / "wine"))
    monkeypatch.setenv("WINEDEBUG", "-all")
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    return ["wine", str(build_dir / "dist" / "x64" / "wsaerr.exe")]


def bytes_on_a_console(command: list[str], columns: int = 80) -> tuple[str, int]:
    """What a terminal gets when Wine makes a Windows console of it, and the exit code."""
    process, terminal = pty.fork()
    if process == 0:
        os.execvp(command[0], command)
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 25, columns, 0, 0))
    written = b""
    try:
        while part := os.read(terminal, 65536):
            written += part
    except OSError:  # the other end was closed
        pass
    os.close(terminal)
    _, status = os.waitpid(process, 0)
    return written.decode("utf-8"), status


def on_a_console(command: list[str]) -> tuple[str, int]:
    text, status = bytes_on_a_console(command)
    # The terminal adds a CR to each line end, the console what shows, hides and moves the cursor.
    return re.sub(r"\x1b\[[0-9;?]*[A-Za-z]|\r", "", text), status


def test_writes_japanese_to_a_console(command: list[str]) -> None:
    text, status = on_a_console([*command, "--form", "meaning", "10061"])
    assert text == "接続が拒否されました。\n"
    assert os.waitstatus_to_exitcode(status) == 0


def test_writes_errors_to_a_console(command: list[str]) -> None:
    text, status = on_a_console([*command, "接続"])
    assert text == "wsaerr: '接続' is neither a number nor a name\n"
    assert os.waitstatus_to_exitcode(status) == 2


def test_name_and_meaning_stand_out_on_a_console(command: list[str]) -> None:
    text, _ = bytes_on_a_console([*command, "10061"])
    assert re.findall(r"\x1b\[1m(.*?)\r", text) == [
        "WSAECONNREFUSED 10061 (0x0000274D)",
        "Meaning: 接続が拒否されました。",
    ]
    assert text.count("\x1b[0m") == 2


def test_nothing_stands_out_with_no_color(
    command: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    text, _ = bytes_on_a_console([*command, "10061"])
    assert "WSAECONNREFUSED" in text and "\x1b[1m" not in text


def test_wraps_at_the_width_of_the_window(command: list[str]) -> None:
    text, _ = bytes_on_a_console([*command, "--language", "ja", "10061"], columns=60)
    assert "・その行のローカル アドレスが 127.0.0.1 または [::1] の場\r" in text
    assert "\n合、他のコンピュータからは接続できません。\r" in text


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
