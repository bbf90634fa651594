"""What the documentation shows of wsaerr is what wsaerr writes; its folder is C:\\wsaerr there."""

import re
import shlex
from pathlib import Path

import pytest
from project import BUILD_DIR, SOURCE_DIR, Run

BLOCK = re.compile(r"```console\n(.*?)```", re.DOTALL)


def commands(document: str) -> list[tuple[str, str]]:
    """The commands of a document, each with the lines shown below it."""
    text = (SOURCE_DIR / document).read_text(encoding="utf-8")
    return [
        (command, output)
        for block in BLOCK.findall(text)
        for command, output in re.findall(
            r"^> wsaerr ?(.*)\n((?:(?!> ).*\n)*)", block, re.MULTILINE
        )
    ]


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("page", ["README", "docs/event-log", "docs/wsaerr"])
def test_wsaerr_writes_what_the_documentation_shows(
    wsaerr: Run, tool_folder: Path, monkeypatch: pytest.MonkeyPatch, page: str, language: str
) -> None:
    monkeypatch.setenv("WSAERR_LANGUAGE", language)
    document = f"{page}.ja.md" if language == "ja" else f"{page}.md"
    shown = commands(document)
    text = (SOURCE_DIR / document).read_text(encoding="utf-8")
    assert len(shown) == text.count("\n> ") > 0
    for command, output in shown:
        result = wsaerr(*shlex.split(command), cwd=BUILD_DIR)
        written = (result.stdout + result.stderr).decode("utf-8").replace("\r\n", "\n")
        assert written.replace(tool_folder.name, "wsaerr") == output, command
