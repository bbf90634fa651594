"""examples/event_source, run as its user would."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from event_log_rendering import EVENT_LOG_KEY, export_key, parse_export
from project import Run

KEY = rf"{EVENT_LOG_KEY}\Application\WinsockMessagesExample"


@pytest.fixture
def program(build_dir: Path, wine: Run) -> Iterator[Path]:
    program = build_dir / "examples" / "event_source" / "event_source.exe"
    yield program
    wine(program, "uninstall")


def test_reports_a_failed_connect(wine: Run, program: Path, tmp_path: Path) -> None:
    assert wine(program, "install").returncode == 0
    dll = "Z:" + str(program.with_name("winsock-messages-ja.dll")).replace("/", "\\")
    registered = parse_export(export_key(wine, EVENT_LOG_KEY, tmp_path))
    assert registered[KEY]["EventMessageFile"].text == dll

    result = wine(program)
    assert result.stdout == b"connecting failed with 10061\r\n"
    assert (result.stderr, result.returncode) == (b"", 0)

    assert wine(program, "uninstall").returncode == 0
    assert KEY not in parse_export(export_key(wine, EVENT_LOG_KEY, tmp_path))


def test_runs_as_a_service(wine: Run, program: Path, build_dir: Path) -> None:
    service = "WinsockMessagesExample"
    path = "Z:" + str(program).replace("/", "\\")
    assert wine(program, "install").returncode == 0
    assert wine("sc", "create", service, f"binPath={path} service").returncode == 0
    try:
        assert wine("net", "start", service).returncode == 0
    finally:
        wine("sc", "delete", service)


def test_says_that_the_source_is_not_registered(wine: Run, program: Path) -> None:
    result = wine(program)
    assert b"the source is not registered" in result.stderr
    assert (result.stdout, result.returncode) == (b"", 1)


def test_says_that_the_dll_is_missing(wine: Run, program: Path, tmp_path: Path) -> None:
    alone = tmp_path / "event_source.exe"
    alone.write_bytes(program.read_bytes())
    result = wine(alone, "install")
    assert b"there is no such message DLL" in result.stderr
    assert result.returncode == 1
