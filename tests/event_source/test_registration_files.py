"""The .reg files and the PowerShell script that register an event source without our tool."""

import subprocess
import sys
from pathlib import Path

import pytest
from conftest import Run
from event_log_rendering import (
    EVENT_LOG_KEY,
    REG_DWORD,
    REG_EXPAND_SZ,
    Event,
    Value,
    export_key,
    parse_export,
    render,
)

FILES = ("add-event-source.reg", "remove-event-source.reg", "event-source.ps1")


@pytest.fixture
def make(source_dir: Path) -> Run:
    """Runs make_event_source.py: make(argument...)."""

    def run(*arguments: str | Path) -> subprocess.CompletedProcess[bytes]:
        script = source_dir / "packaging" / "event-source" / "make_event_source.py"
        return subprocess.run(
            [sys.executable, "-B", script, *arguments], capture_output=True, check=False
        )

    return run


def test_reg_files_add_a_source_and_remove_it(
    wine: Run, build_dir: Path, source_dir: Path, make: Run, tmp_path: Path
) -> None:
    name = "WinsockMessagesFiles 送信"
    dll = f"Z:{build_dir}/dist/x64/winsock-messages-ja.dll".replace("/", "\\")
    made = make("--source", name, "--log", "Application", "--dll", dll, "--output", tmp_path)
    assert made.returncode == 0
    before = export_key(wine, EVENT_LOG_KEY, tmp_path)

    assert wine("reg", "import", f"Z:{tmp_path}/{FILES[0]}").returncode == 0
    try:
        keys = parse_export(export_key(wine, EVENT_LOG_KEY, tmp_path))
        assert keys[rf"{EVENT_LOG_KEY}\Application\{name}"] == {
            "EventMessageFile": Value(REG_EXPAND_SZ, (dll + "\0").encode("utf-16-le")),
            "TypesSupported": Value(REG_DWORD, b"\x07\0\0\0"),
        }
        [shown] = render(wine, build_dir / "wine", [Event(name, 0x0100274D)], tmp_path)
        assert shown == "接続が拒否されました。"
    finally:
        assert wine("reg", "import", f"Z:{tmp_path}/{FILES[1]}").returncode == 0
    assert export_key(wine, EVENT_LOG_KEY, tmp_path) == before


@pytest.mark.parametrize("name", FILES[:2])
def test_reg_files_of_the_build_are_utf_16_with_a_mark(build_dir: Path, name: str) -> None:
    content = (build_dir / "dist" / "event-source" / name).read_bytes()
    assert content.startswith(b"\xff\xfe")
    lines = content[2:].decode("utf-16-le").split("\r\n")
    assert lines[0] == "Windows Registry Editor Version 5.00"
    assert rf"{EVENT_LOG_KEY}\Application\MyService" in lines[2]
    assert not any("\n" in line for line in lines)


def test_script_writes_the_values_that_the_reg_file_has(build_dir: Path) -> None:
    content = (build_dir / "dist" / "event-source" / FILES[2]).read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    script = content.decode("utf-8-sig")
    assert "@{ Name = 'EventMessageFile'; Kind = 'ExpandString'; Data = $Dll }" in script
    assert "@{ Name = 'TypesSupported'; Kind = 'DWord'; Data = 7 }" in script
    assert r'$path = "SYSTEM\CurrentControlSet\Services\EventLog\$Log\$Source"' in script
    assert "$Source = 'MyService'" in script
    assert script.count("\n") == script.count("\r\n") > 50
    assert "New-EventLog" not in script.split("#>")[1]


def test_script_takes_quotation_marks_for_text(make: Run, tmp_path: Path) -> None:
    dll = r"C:\O'Neill\winsock-messages-ja.dll"
    assert (
        make("--source", "O'Neill", "--log", "Tools", "--dll", dll, "--output", tmp_path).returncode
        == 0
    )
    script = (tmp_path / FILES[2]).read_text(encoding="utf-8-sig")
    assert "$Source = 'O''Neill'" in script
    assert r"$Dll = 'C:\O''Neill\winsock-messages-ja.dll'" in script


@pytest.mark.parametrize(
    ("option", "value", "complaint"),
    [
        ("--source", "a\\b", "1 to 255 characters"),
        ("--source", "", "1 to 255 characters"),
        ("--source", "x" * 256, "1 to 255 characters"),
        ("--log", "security", "that log is for Windows alone"),
        ("--dll", "messages.dll", "an absolute path on a local drive"),
        ("--dll", r"\\server\share\messages.dll", "an absolute path on a local drive"),
        ("--dll", r"C:\a;b\messages.dll", "without ; and %"),
        ("--dll", r"C:\%TEMP%\messages.dll", "without ; and %"),
    ],
)
def test_refuses(make: Run, tmp_path: Path, option: str, value: str, complaint: str) -> None:
    arguments = {"--source": "MyService", "--log": "Application", "--dll": r"C:\messages.dll"}
    arguments[option] = value
    output = tmp_path / "output"
    words = [word for pair in arguments.items() for word in pair]
    result = make(*words, "--output", output)
    assert complaint in result.stderr.decode("utf-8")
    assert result.returncode == 2
    assert not output.exists()
