"""Events of a source that is registered with the DLL, shown by evtexport: every code and form."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import Run
from event_log_rendering import EVENT_LOG_KEY, Event, render

ARCHITECTURES = ("x64", "x86", "arm64")
KEY = EVENT_LOG_KEY + r"\Application"


def source(architecture: str) -> str:
    return f"WinsockMessagesRendering-{architecture}"


@pytest.fixture(scope="module")
def sources(wine: Run, build_dir: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """For each architecture a source with its DLL."""
    lines = ["Windows Registry Editor Version 5.00", ""]
    for architecture in ARCHITECTURES:
        dll = f"Z:{build_dir}/dist/{architecture}/winsock-messages-ja.dll".replace("/", "\\")
        value = (dll + "\0").encode("utf-16-le").hex(",")
        lines += [rf"[{KEY}\{source(architecture)}]", f'"EventMessageFile"=hex(2):{value}', ""]
    file = tmp_path_factory.mktemp("sources") / "add.reg"
    file.write_bytes("\r\n".join(lines).encode("utf-16"))
    assert wine("reg", "import", f"Z:{file}").returncode == 0
    yield
    for architecture in ARCHITECTURES:
        wine("reg", "delete", rf"{KEY}\{source(architecture)}", "/f")


def expected_messages(source_dir: Path) -> Iterator[tuple[int, str, str, str]]:
    """Code, name, meaning and description of each code; lines end in LF, the last has no end."""
    goldens = source_dir / "tests" / "dll" / "expected_messages.tsv"
    for line in goldens.read_text(encoding="utf-8").splitlines():
        code, name, meaning, description = line.replace("\\n", "\n").split("\t")
        yield int(code), name, meaning, description


@pytest.mark.usefixtures("sources")
def test_every_code_is_shown_in_both_forms_by_each_dll(
    wine: Run, build_dir: Path, source_dir: Path, tmp_path: Path
) -> None:
    events = []
    expected: list[str | None] = []
    for architecture in ARCHITECTURES:
        name_of_source = source(architecture)
        for code, name, meaning, description in expected_messages(source_dir):
            text = f"{meaning}\n{description}"
            event = f"{name} ({code}): {text}"
            for message_id, strings, shown in (
                (code, (), text),
                (code, ("nobody asked",), text),
                (0xC1020000 + code, (), f"%1\n{event}"),
                (0xC1020000 + code, ("db.example:5432",), f"db.example:5432\n{event}"),
                (0xC1020000 + code, ("one", "too many"), f"one\n{event}"),
            ):
                events.append(Event(name_of_source, message_id, strings))
                expected.append(shown)
        events.append(Event(name_of_source, 0xC1020000, ("a code that no table holds",)))
        expected.append("a code that no table holds")
    assert len(events) > 3 * 5 * 50
    assert render(wine, build_dir / "wine", events, tmp_path) == expected


@pytest.mark.usefixtures("sources")
def test_an_event_that_nothing_describes_is_told_apart(
    wine: Run, build_dir: Path, tmp_path: Path
) -> None:
    events = [
        Event("WinsockMessagesNobodyRegistered", 10061),
        Event(source("x64"), 0xC102FFFF, ("no such message",)),
        Event(source("x64"), 10061),
    ]
    shown = render(wine, build_dir / "wine", events, tmp_path)
    assert shown[:2] == [None, None]
    assert shown[2] is not None
