"""Whole sessions at a prompt, in both languages, as transcripts/*.txt have them written down.

Below each command stands what it writes to standard output, then to standard error, then the exit
code unless it is 0. C:\\wsaerr is the folder of the program.
"""

import re
import shlex
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from event_log_rendering import EVENT_LOG_KEY
from project import Run

TRANSCRIPTS = Path(__file__).parent / "transcripts"
SUBJECTS = sorted(file.name.removesuffix(".en.txt") for file in TRANSCRIPTS.glob("*.en.txt"))
KEY = rf"{EVENT_LOG_KEY}\Application\Transcript"


def commands(subject: str, language: str) -> list[tuple[str, str]]:
    """Each command with what stands below it."""
    text = (TRANSCRIPTS / f"{subject}.{language}.txt").read_text(encoding="utf-8")
    return re.findall(r"^> (.*)\n((?:(?!> ).*\n)*)", text, re.MULTILINE)


@pytest.fixture
def registry(wine: Run) -> Iterator[None]:
    """Without what a transcript leaves behind."""
    yield
    wine("reg", "delete", KEY, "/f")


@pytest.mark.usefixtures("registry")
@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("subject", SUBJECTS)
def test_says_what_is_written_down(
    wine: Run, tool_folder: Path, monkeypatch: pytest.MonkeyPatch, subject: str, language: str
) -> None:
    monkeypatch.setenv("WSAERR_LANGUAGE", language)
    for command, expected in commands(subject, language):
        program, *arguments = shlex.split(command.replace("\\", "\\\\"))
        here = [argument.replace(r"C:\wsaerr", rf"C:\{tool_folder.name}") for argument in arguments]
        tool = tool_folder / "wsaerr.exe" if program == "wsaerr" else program
        result = wine(tool, *here, cwd=tool_folder, stdin=subprocess.DEVNULL)
        if program == "reg":
            assert result.returncode == 0, command
            continue
        written = (result.stdout + result.stderr).decode("utf-8").replace("\r\n", "\n")
        if result.returncode:
            written += f"exit code {result.returncode}\n"
        assert written.replace(tool_folder.name, "wsaerr") == expected, command


@pytest.mark.parametrize("subject", SUBJECTS)
def test_both_languages_have_the_same_commands(subject: str) -> None:
    english = [command for command, _ in commands(subject, "en")]
    assert english == [command for command, _ in commands(subject, "ja")]
    assert english


def test_every_subject_is_there_in_both_languages() -> None:
    assert len(SUBJECTS) > 3
    japanese = sorted(file.name.removesuffix(".ja.txt") for file in TRANSCRIPTS.glob("*.ja.txt"))
    assert japanese == SUBJECTS
