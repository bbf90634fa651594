"""The class and the examples, run by .NET Core for Windows on Wine."""

import re
from pathlib import Path

import pytest
from dotnet_programs import EVENT_LOG, EXAMPLES, lay_program, run_at_terminal, run_program
from event_log_rendering import EVENT_LOG_KEY, Event, render
from project import BUILD_DIR, Run

HERE = Path(__file__).resolve().parent
REPORTED = "127.0.0.1:1 への接続"


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return lay_program(tmp_path_factory.mktemp("answers"), HERE / "Answers.cs")


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    fake = (HERE / "FakeEventLog.cs",)
    folder = tmp_path_factory.mktemp("reports")
    # What the test's own EventLog hides is that of Mono's System.dll.
    return lay_program(folder, HERE / "Reports.cs", *fake, options=(EVENT_LOG, "-nowarn:436"))


def test_every_code_has_its_texts(wine: Run, answers: Path, source_dir: Path) -> None:
    goldens = source_dir / "tests" / "message_dll"
    lines = (goldens / "expected_remedies.tsv").read_text(encoding="utf-8").splitlines()
    remedies = dict(line.split("\t") for line in lines)
    lines = (goldens / "expected_messages.tsv").read_text(encoding="utf-8").splitlines()
    messages = [line.split("\t") for line in lines]
    expected = []
    for code, _, meaning, description in messages:
        text = f"{meaning}\\n{description}"
        expected.append("\t".join((text, meaning, description, remedies.get(code, "(null)"), text)))
    assert run_program(wine, answers, *(code for code, *_ in messages)) == expected


def test_an_unknown_code_is_left_to_windows(wine: Run, answers: Path) -> None:
    denied, nobody_knows = run_program(wine, answers, "5", "64999")
    text, *ours, hresult = denied.split("\t")
    assert text != "(null)" and hresult == text
    assert ours == ["(null)"] * 3
    assert nobody_knows == "\t".join(["(null)"] * 5)


def test_a_dll_that_cannot_be_opened_is_named(wine: Run, answers: Path) -> None:
    missing = r"C:\no such folder\winsock-messages-ja.dll"
    [failure] = run_program(wine, answers, "open", missing)
    assert re.match(r"[23] ", failure) and f"'{missing}' cannot be opened: " in failure
    beside = f"Z:{answers.parent}/winsock-messages-ja.dll".replace("/", "\\")
    assert run_program(wine, answers, "open", beside) == ["opened"]


@pytest.mark.parametrize("path", ["winsock-messages-ja.dll", r"C:x.dll", r"\x.dll", ""])
def test_only_a_full_path_is_opened(wine: Run, answers: Path, path: str) -> None:
    [failure] = run_program(wine, answers, "open", path)
    assert failure.startswith(f"ArgumentException '{path}' is not the full path of a DLL.")


def test_no_path_is_refused(wine: Run, answers: Path) -> None:
    [failure] = run_program(wine, answers, "open")
    assert failure.startswith("ArgumentNullException ")


def report(wine: Run, reports: Path, work: Path, context: str, *codes: int) -> list[Event]:
    file = work / "context.txt"
    file.write_bytes(context.encode("utf-16-le"))
    events = []
    for line in run_program(wine, reports, f"Z:{file}", *map(str, codes)):
        source, message_id, type, *strings = line.split(" ")
        texts = tuple(bytes.fromhex(text).decode("utf-16-le") for text in strings)
        events.append(Event(source, int(message_id), texts, int(type)))
    return events


def test_a_report_is_the_event_form_with_its_context(
    wine: Run, reports: Path, tmp_path: Path
) -> None:
    expected = Event("Reports", 0xC102274D, ("fe80::1％12 に接続",), 2)
    assert report(wine, reports, tmp_path, "fe80::1%12 に接続", 10061) == [expected]


def test_a_report_without_context_is_the_text_form(
    wine: Run, reports: Path, tmp_path: Path
) -> None:
    assert report(wine, reports, tmp_path, "", 10061) == [Event("Reports", 10061, (), 2)]


def test_a_report_of_an_unknown_code_says_all_itself(
    wine: Run, reports: Path, tmp_path: Path
) -> None:
    unknown = (64999, 0, 0x10000 + 10061, -2147014835)
    numbers = (
        "64999 (0x0000FDE7)",
        "0 (0x00000000)",
        "75597 (0x0001274D)",
        "2147952461 (0x8007274D)",
    )
    events = report(wine, reports, tmp_path, "a\0b", *unknown)
    for event, number in zip(events, numbers, strict=True):
        assert event.message_id == 0xC1020000
        assert event.strings[0].startswith(f"a\r\n\r\n{number}")
    [alone] = report(wine, reports, tmp_path, "", 64999)
    assert alone.strings == ("64999 (0x0000FDE7)",)
    [long] = report(wine, reports, tmp_path, "x" * 40_000, 64999)
    assert len(long.strings[0]) == 31_839
    assert long.strings[0].endswith("x…\r\n\r\n64999 (0x0000FDE7)")


def test_the_example_explains_a_refused_connection(tmp_path: Path) -> None:
    program = lay_program(tmp_path, EXAMPLES / "dotnet" / "Program.cs")
    shown = run_at_terminal(program)
    assert "接続が拒否されました。対象のコンピュータによって能動的に拒否されたため、" in shown


def test_the_event_of_the_example_is_shown_in_japanese(wine: Run, tmp_path: Path) -> None:
    folder = tmp_path / "program"
    folder.mkdir()
    fake = HERE / "FakeEventLog.cs"
    options = (EVENT_LOG, "-nowarn:436")
    program = lay_program(folder, EXAMPLES / "dotnet_event" / "Program.cs", fake, options=options)
    [line] = run_program(wine, program)
    source, message_id, type, insert = line.split(" ")
    text = bytes.fromhex(insert).decode("utf-16-le")
    assert (source, text) == ("MyService", REPORTED)

    key = rf"{EVENT_LOG_KEY}\Application\{source}"
    dll = f"Z:{folder}/winsock-messages-ja.dll".replace("/", "\\")
    assert wine("reg", "add", key, "/v", "EventMessageFile", "/d", dll, "/f").returncode == 0
    try:
        event = Event(source, int(message_id), (text,), int(type))
        [shown] = render(wine, BUILD_DIR / "wine", [event], tmp_path)
    finally:
        wine("reg", "delete", key, "/f")
    assert shown is not None
    assert shown.startswith(f"{REPORTED}\nWSAECONNREFUSED (10061): 接続が拒否されました。\n")
