"""Events of a source that is registered with the DLL, shown by evtexport: every code and form."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from event_log_rendering import EVENT_LOG_KEY, Event, render
from project import Run

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
    """Code, name, text and what ends the event form; lines end in LF, the last has no end."""
    goldens = source_dir / "tests" / "message_dll"
    lines = (goldens / "expected_remedies.tsv").read_text(encoding="utf-8").splitlines()
    remedies = dict(line.replace("\\n", "\n").split("\t") for line in lines)
    for line in (goldens / "expected_messages.tsv").read_text(encoding="utf-8").splitlines():
        code, name, meaning, description = line.replace("\\n", "\n").split("\t")
        remedy = f"\n対処: {remedies.pop(code)}" if code in remedies else ""
        yield int(code), name, f"{meaning}\n{description}", remedy
    assert not remedies


@pytest.mark.usefixtures("sources")
def test_every_code_is_shown_in_both_forms_by_each_dll(
    wine: Run, build_dir: Path, source_dir: Path, tmp_path: Path
) -> None:
    events = []
    expected: list[str | None] = []
    for architecture in ARCHITECTURES:
        name_of_source = source(architecture)
        for code, name, text, remedy in expected_messages(source_dir):
            event = f"{name} ({code}): {text}{remedy}"
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
@pytest.mark.parametrize(
    ("context", "shown_context"),
    [
        ("fe80::1%12 (%1, %%10061, %n) に接続", "fe80::1％12 (％1, ％％10061, ％n) に接続"),
        ("\"db.example\" '5432'", "\"db.example\" '5432'"),
        ("first\r\nsecond\nthird", "first\nsecond\nthird"),
        ("送信 😀 ok", "送信 😀 ok"),
        ("seen\0hidden", "seen"),
        ("x" * 32_000, "x" * 31_838 + "…"),
        ("😀" * 16_000, "😀" * 15_919 + "…"),
    ],
    ids=["percent signs", "quotes", "line ends", "emoji", "NUL", "long", "long with surrogates"],
)
def test_a_context_is_shown_as_the_reporter_passes_it(
    wine: Run, build_dir: Path, tmp_path: Path, context: str, shown_context: str
) -> None:
    program = build_dir / "tests" / "event_log" / "reported_events.exe"
    file = tmp_path / "context.txt"
    file.write_bytes(context.encode("utf-16-le"))
    result = wine(program, f"Z:{file}", "10061", "12345")
    events = []
    for line in result.stdout.decode("ascii").splitlines():
        type, message_id, insert = line.split(" ")
        text = bytes.fromhex(insert).decode("utf-16-le")
        events.append(Event(source("x64"), int(message_id), (text,), int(type)))
    known, unknown = render(wine, build_dir / "wine", events, tmp_path)
    assert known is not None and unknown is not None
    assert known.startswith(shown_context + "\nWSAECONNREFUSED (10061): 接続が拒否されました。\n")
    if len(context) < 10_000:
        assert unknown == shown_context + "\n\n12345 (0x00003039): No such thing 100％ sure."


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
