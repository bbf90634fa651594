"""What others wrote never commands a terminal: DLLs, paths and arguments with control characters."""

import json
import unicodedata
from pathlib import Path

import pytest
from message_dll import link_message_dll
from project import Run

HOSTILE = "a\x1b]0;title\x07\x08\x7f\x9b2J\u061c\u200e\u202e\u2028\u2066b"
SHOWN = "a�]0;title����2J�����b"


def hostile_dll(folder: Path) -> None:
    name = "WSAEVIL\x1b[8m"
    link_message_dll(
        folder / "hostile.dll",
        {
            10061: f"{HOSTILE}\r\n{HOSTILE}\r\n",
            0x0100274D: f"{HOSTILE}\r\n",
            0x0101274D: f"{HOSTILE}\r\n",
            0xC102274D: f"%1\r\n\r\n{name} (10061): {HOSTILE}\r\n",
        },
    )


def shown(output: bytes) -> str:
    """The text, which holds nothing that a terminal would obey."""
    text = output.decode("utf-8")
    obeyed = {c for c in text if unicodedata.category(c) in ("Cc", "Zl", "Zp", "Cf")}
    assert obeyed <= {"\r", "\n"}
    assert text.count("\r") == text.count("\r\n") == text.count("\n")
    return text


@pytest.mark.parametrize(
    "arguments",
    [["10061"], ["--list"], ["--search", "title"], ["--form", "event", "10061"], ["vil"]],
)
def test_shows_the_texts_of_a_hostile_dll_without_them(
    wsaerr: Run, tmp_path: Path, arguments: list[str]
) -> None:
    hostile_dll(tmp_path)
    result = wsaerr("--dll", "hostile.dll", *arguments, cwd=tmp_path)
    text = shown(result.stdout) + shown(result.stderr)
    assert SHOWN in text or "WSAEVIL�[8m" in text


def test_json_says_all_and_shows_none(wsaerr: Run, tmp_path: Path) -> None:
    hostile_dll(tmp_path)
    result = wsaerr("--dll", "hostile.dll", "--json", "10061", cwd=tmp_path)
    shown(result.stdout)
    (answer,) = json.loads(result.stdout)
    assert answer["meaning"] == HOSTILE
    assert answer["name"] == "WSAEVIL\x1b[8m"


def test_a_file_holds_none(wsaerr: Run, tmp_path: Path) -> None:
    hostile_dll(tmp_path)
    wsaerr("--dll", "hostile.dll", "--list", "--output", "list.txt", cwd=tmp_path)
    assert SHOWN in shown((tmp_path / "list.txt").read_bytes())


@pytest.mark.parametrize(
    "arguments, message",
    [
        ([HOSTILE], f"'{SHOWN}' is neither a number nor a name"),
        (["--search", HOSTILE], f"no entry holds '{SHOWN}'"),
        (["x\nwsaerr: all is well"], "no code of the table stands in 'x�wsaerr: all is well'"),
        (["--a\x1b[2J"], "there is no option '--a�[2J' (see wsaerr --help)"),
        (["--form", "a\n\x9b"], "--form: 'a��' is not meaning"),
        (["--dll", "\u202elld.a", "6"], "\\�lld.a: there is no such message DLL"),
        (["source", "show", "a\u202eb"], "'a�b': "),
    ],
)
def test_says_what_is_wrong_with_an_argument_in_one_line(
    wsaerr: Run, tmp_path: Path, arguments: list[str], message: str
) -> None:
    result = wsaerr(*arguments, cwd=tmp_path)
    text = shown(result.stderr)
    assert message in text
    assert text.startswith("wsaerr: ") and text.count("\n") == 1
    assert result.stdout == b""
