"""Whole sessions at a prompt, in both languages, as transcripts/*.txt have them written down.

Below each command stands what it writes to standard output, then to standard error, then the exit
code unless it is 0. C:\\wsaerr is the folder of the program.
"""

import re
import shlex
import subprocess
from pathlib import Path

from project import Run

TRANSCRIPTS = Path(__file__).parent / "transcripts"
LANGUAGES = ("en", "ja")
SOURCE_SUBJECTS = ("foreign_source", "source")
"""Sessions that register event sources."""


def commands(subject: str, language: str) -> list[tuple[str, str]]:
    """Each command with what stands below it."""
    text = (TRANSCRIPTS / f"{subject}.{language}.txt").read_text(encoding="utf-8")
    return re.findall(r"^> (.*)\n((?:(?!> ).*\n)*)", text, re.MULTILINE)


def assert_says_what_is_written_down(
    wine: Run, tool_folder: Path, subject: str, language: str
) -> None:
    """Runs a session. WSAERR_LANGUAGE names its language."""
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
