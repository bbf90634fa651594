"""What docs/embedding.md tells people to do works."""

import re
import subprocess
from pathlib import Path

import pytest
from project import Run

PROGRAM = r"""
#include <windows.h>

static int is(DWORD message_id, DWORD language, const wchar_t* expected) {
    wchar_t text[4096];
    return FormatMessageW(FORMAT_MESSAGE_FROM_HMODULE | FORMAT_MESSAGE_IGNORE_INSERTS, NULL,
                          message_id, language, text, 4096, NULL) != 0 &&
           lstrcmpW(text, expected) == 0;
}

int main(void) {
    return (is(0x02000001, LANGUAGE, OWN_TEXT) ? 1 : 0) + (is(0x0100274D, JAPANESE, WINSOCK_TEXT) ? 2 : 0);
}
"""
OWN, WINSOCK = 1, 2
WINSOCK_TEXT = "接続が拒否されました。\r\n"
COMPILER = "x86_64-w64-mingw32-gcc-posix"


ENGLISH_MESSAGES = """\
FacilityNames=(MyProgram=0x200)

MessageId=1
Severity=Success
Facility=MyProgram
SymbolicName=MY_PROGRAM_STARTED
Language=English
Started.
.
"""


def literal(text: str) -> str:
    """A wide string of C in ASCII."""
    return 'L"' + "".join(f"\\x{ord(character):04X}" for character in text) + '"'


def block(source_dir: Path, language: str) -> str:
    guide = (source_dir / "docs" / "embedding.md").read_text(encoding="utf-8")
    (found,) = re.findall(rf"```{language}\n(.*?)```", guide, re.DOTALL)
    assert isinstance(found, str)
    return found


def run(*command: str | Path, folder: Path) -> None:
    result = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr


def write_messages(path: Path, text: str) -> None:
    path.write_bytes(text.replace("\n", "\r\n").encode("utf-16-le"))


def build_program(folder: Path, name: str, own: str, *options: str | Path) -> Path:
    """A program that returns whether it finds the text OWN, WINSOCK or both."""
    texts = {"OWN_TEXT": literal(own), "WINSOCK_TEXT": literal(WINSOCK_TEXT)}
    definitions = [f"-D{name}={text}" for name, text in texts.items()]
    (folder / "program.c").write_text(PROGRAM, encoding="ascii")
    run(COMPILER, "program.c", *definitions, *options, "-o", name, folder=folder)
    return folder / name


@pytest.fixture
def folder(tmp_path: Path, source_dir: Path, build_dir: Path) -> Path:
    """A folder with both message text files of the guide."""
    messages = build_dir / "winsock-messages-ja" / "winsock-messages-ja.mc"
    (tmp_path / messages.name).write_bytes(messages.read_bytes())
    write_messages(tmp_path / "own.mc", block(source_dir, "mc"))
    return tmp_path


def test_japanese_messages_become_one_table(folder: Path, source_dir: Path, wine: Run) -> None:
    run("sh", "-e", "-c", block(source_dir, "sh"), folder=folder)
    languages = ("-DLANGUAGE=0x0411", "-DJAPANESE=0x0411")
    program = build_program(folder, "both.exe", "開始しました。\r\n", *languages, "messages.o")
    assert wine(program).returncode == OWN + WINSOCK


def test_a_second_message_compiler_takes_them_too(folder: Path) -> None:
    run("sh", "-e", "-c", "cat winsock-messages-ja.mc own.mc > messages.mc", folder=folder)
    run("wmc", "-u", "-U", "messages.mc", folder=folder)
    wmc = (folder / "MSG00411.bin").read_bytes()
    run("x86_64-w64-mingw32-windmc", "-u", "-U", "messages.mc", folder=folder)
    assert (folder / "MSG00411.bin").read_bytes() == wmc


def test_messages_in_another_language_are_a_table_beside(
    folder: Path, build_dir: Path, wine: Run
) -> None:
    write_messages(folder / "english.mc", ENGLISH_MESSAGES)
    run("x86_64-w64-mingw32-windmc", "-u", "-U", "english.mc", folder=folder)
    run("x86_64-w64-mingw32-windres", "english.rc", "english.o", folder=folder)
    table = build_dir / "winsock-messages-ja" / "message_table.res"
    run("x86_64-w64-mingw32-windres", "-J", "res", table, "embedded.o", folder=folder)

    objects = ("english.o", "embedded.o")
    languages = ("-DLANGUAGE=0x0409", "-DJAPANESE=0x0411")
    named = build_program(folder, "named.exe", "Started.\r\n", *languages, *objects)
    assert wine(named).returncode == OWN + WINSOCK

    neutral = ("-DLANGUAGE=0", "-DJAPANESE=0")
    any_language = build_program(folder, "any.exe", "Started.\r\n", *neutral, *objects)
    assert wine(any_language).returncode in (OWN, WINSOCK)
