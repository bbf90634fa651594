"""wsaerr report, run as its user would, on the registry of Wine."""

import os
import subprocess
from pathlib import Path

import pytest
from project import Run
from sources import NAME, Register


def test_report_writes_an_event_of_a_registered_source(wsaerr: Run, register: Register) -> None:
    result = wsaerr("report", NAME, "10061")
    assert b"the source is not registered" in result.stderr
    assert (result.stdout, result.returncode) == (b"", 1)
    wsaerr("source", "add", NAME)
    for code in ("10061", "0x274D", "0x8007274D", "-2147014835"):
        result = wsaerr("report", NAME, code, "--context", "fe80::1%12", "--type", "warning")
        assert result.stdout == f"reported 10061 from '{NAME}'\r\n".encode()
        assert result.returncode == 0


@pytest.mark.parametrize(
    ("context", "strings"), [(["--context", "db:5432"], ['L"db:5432"']), ([], [])]
)
def test_report_passes_a_context_to_windows(
    wsaerr: Run,
    register: Register,
    tool_folder: Path,
    build_dir: Path,
    context: list[str],
    strings: list[str],
) -> None:
    """Wine stores no event, but tells its own log how ReportEventW was called."""
    wsaerr("source", "add", NAME)
    environment = {"WINEPREFIX": str(build_dir / "wine"), "WINEDEBUG": "-all,err+eventlog"}
    result = subprocess.run(
        ["wine", tool_folder / "wsaerr.exe", "report", NAME, "10061", *context],
        env=os.environ | environment,
        capture_output=True,
        text=True,
        check=True,
    )
    said = [line.partition("ReportEventW ")[2] for line in result.stderr.splitlines()]
    assert said == strings


def test_report_names_a_dll_that_cannot_be_opened(
    wsaerr: Run, register: Register, closed_dll: str
) -> None:
    register("EventMessageFile", closed_dll)
    result = wsaerr("report", NAME, "10061")
    assert b"access to the DLL was denied" in result.stderr
    assert (result.stdout, result.returncode) == (b"", 3)


def test_report_names_a_dll_that_is_in_use(wsaerr: Run, register: Register, used_dll: str) -> None:
    register("EventMessageFile", used_dll)
    result = wsaerr("report", NAME, "10061")
    assert b"another program has opened the DLL for itself alone" in result.stderr
    assert (result.stdout, result.returncode) == (b"", 3)


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        ([NAME, "WSAECONNREFUSED"], "'WSAECONNREFUSED' is not a number"),
        ([NAME, "10061", "--type", "loud"], "'loud' is not error, warning or information"),
        ([NAME], "the argument CODE is missing"),
    ],
)
def test_report_refuses(wsaerr: Run, arguments: list[str], complaint: str) -> None:
    result = wsaerr("report", *arguments)
    assert complaint in result.stderr.decode("utf-8")
    assert result.returncode == 2
