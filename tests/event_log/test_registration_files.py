"""The .reg files and the PowerShell script that register an event source without our tool."""

import re
import subprocess
from pathlib import Path

import pytest
from event_log_rendering import (
    EVENT_LOG_KEY,
    REG_DWORD,
    REG_EXPAND_SZ,
    REG_SZ,
    Event,
    Value,
    export_key,
    parse_export,
    render,
)
from packaging_program import packaging
from project import Run

FILES = ("add-event-source.reg", "remove-event-source.reg", "event-source.ps1")


def make(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return packaging("event-source", *arguments)


def parents_in(script: str, path: str) -> list[str]:
    """The keys above the source's, as the script takes its path apart."""
    parents = []
    for name, of in (("log_path", "path"), ("logs_path", "log_path")):
        [pattern] = re.findall(rf"^\${name} = \${of} -replace '(.*)'\r$", script, re.MULTILINE)
        path = re.sub(pattern.replace(r"\z", r"\Z"), "", path)
        parents.append(path)
    return parents


def test_the_script_takes_a_name_with_a_slash_for_one(tmp_path: Path) -> None:
    arguments = ("--source", "A/B", "--log", "Mail/Operational", "--dll", r"C:\m.dll")
    assert make(*arguments, "--output", tmp_path).returncode == 0
    script = (tmp_path / FILES[2]).read_bytes().decode("utf-8-sig")
    logs = r"SYSTEM\CurrentControlSet\Services\EventLog"
    assert rf'$path = "{logs}\$Log\$Source"' in script
    assert parents_in(script, rf"{logs}\Mail/Operational\A/B") == [
        rf"{logs}\Mail/Operational",
        logs,
    ]
    assert not re.findall(r"\b(?:Split|Join|Convert|Resolve)-Path\b", script)


def test_reg_files_add_a_source_and_remove_it(wine: Run, build_dir: Path, tmp_path: Path) -> None:
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
            "WinsockMessagesJa": Value(
                REG_SZ,
                f"{dll};Key;EventMessageFile;TypesSupported\0".encode("utf-16-le"),
            ),
        }
        [shown] = render(wine, build_dir / "wine", [Event(name, 0x0100274D)], tmp_path)
        assert shown == "接続が拒否されました。"
        # What somebody adds stays, and the key with it.
        key = rf"{EVENT_LOG_KEY}\Application\{name}"
        assert wine("reg", "add", key, "/v", "CategoryCount", "/d", "3").returncode == 0
        assert wine("reg", "import", f"Z:{tmp_path}/{FILES[1]}").returncode == 0
        keys = parse_export(export_key(wine, EVENT_LOG_KEY, tmp_path))
        assert keys[key] == {"CategoryCount": Value(REG_SZ, "3\0".encode("utf-16-le"))}
    finally:
        assert wine("reg", "delete", key, "/f").returncode == 0
    assert export_key(wine, EVENT_LOG_KEY, tmp_path) == before


def test_the_record_is_written_first_and_removed_last(build_dir: Path) -> None:
    values = [
        [line.partition("=")[0] for line in reg_lines(build_dir, name) if line.startswith('"')]
        for name in FILES[:2]
    ]
    assert values[0] == ['"WinsockMessagesJa"', '"EventMessageFile"', '"TypesSupported"']
    assert values[1] == values[0][::-1]


def test_the_removal_says_that_a_key_may_stay(build_dir: Path) -> None:
    comment = " ".join(line for line in reg_lines(build_dir, FILES[1]) if line.startswith(";"))
    assert "Values of others stay" in comment and "even if it is empty" in comment


def reg_lines(build_dir: Path, name: str) -> list[str]:
    content = (build_dir / "dist" / "event-source" / name).read_bytes()
    return content.decode("utf-16").split("\r\n")


@pytest.mark.parametrize("name", FILES[:2])
def test_reg_files_of_the_build_are_utf_16_with_a_mark(build_dir: Path, name: str) -> None:
    content = (build_dir / "dist" / "event-source" / name).read_bytes()
    assert content.startswith(b"\xff\xfe")
    lines = content[2:].decode("utf-16-le").split("\r\n")
    assert lines[0] == "Windows Registry Editor Version 5.00"
    assert rf"[{EVENT_LOG_KEY}\Application\MyService]" in lines
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


def test_script_keeps_a_record_as_the_rule_wants_it(build_dir: Path) -> None:
    """PowerShell is not there to run it: that it knows the names and the order is all that is held."""
    script = (build_dir / "dist" / "event-source" / FILES[2]).read_text(encoding="utf-8-sig")
    assert "$record_name = 'WinsockMessagesJa'" in script
    assert (
        "$items = @('Key', 'EventMessageFile', 'ParameterMessageFile', 'TypesSupported')" in script
    )
    # Kept before it is replaced, recorded before it is written, and removed in the other order.
    steps = [
        'Copy-Value $key $value.Name "$record_name.$($value.Name)"',
        "$key.SetValue($record_name, $text, 'String')",
        "$key.SetValue($value.Name, $value.Data, $value.Kind)",
    ]
    places = [script.index(step) for step in steps]
    assert places == sorted(places)
    assert script.index("Remove-Value $key $value $recorded[0]") < script.index(
        "$key.DeleteValue($record_name)"
    )


@pytest.mark.parametrize("mark", list("'\u2018\u2019\u201a\u201b"))
def test_script_takes_quotation_marks_for_text(tmp_path: Path, mark: str) -> None:
    """PowerShell ends a string at each of them, and takes two of them for one."""
    name, dll = f"O{mark}Neill", rf"C:\O{mark}Neill\winsock-messages-ja.dll"
    made = make("--source", name, "--log", name + "s", "--dll", dll, "--output", tmp_path)
    assert made.returncode == 0
    script = (tmp_path / FILES[2]).read_text(encoding="utf-8-sig")
    assert f"$Source = 'O{mark}{mark}Neill'" in script
    assert f"$Log = 'O{mark}{mark}Neills'" in script
    assert rf"$Dll = 'C:\O{mark}{mark}Neill\winsock-messages-ja.dll'" in script


def test_script_leaves_double_quotation_marks_in_single_ones_as_they_are(tmp_path: Path) -> None:
    name = "\u201c受注\u201d\u201e"
    dll = rf"C:\{name}\winsock-messages-ja.dll"
    assert (
        make("--source", name, "--log", "Tools", "--dll", dll, "--output", tmp_path).returncode == 0
    )
    script = (tmp_path / FILES[2]).read_text(encoding="utf-8-sig")
    assert f"$Source = '{name}'" in script and f"$Dll = '{dll}'" in script


@pytest.mark.parametrize(
    ("option", "value", "complaint"),
    [
        ("--source", "a\\b", "1 to 255 characters"),
        ("--source", "", "1 to 255 characters"),
        ("--source", "x" * 256, "1 to 255 characters"),
        ("--source", "a\tb", "no control character"),
        ("--source", "a\x7fb", "no control character"),
        ("--source", "\U0001f4e8" * 128, "1 to 255 characters"),
        ("--source", "System", "the name of a log"),
        ("--source", "APPLICATION", "the name of a log"),
        ("--log", "Application]\r\n[-HKEY_LOCAL_MACHINE", "no control character"),
        ("--log", "a\\b", "1 to 255 characters"),
        ("--log", "security", "that log is for Windows alone"),
        ("--dll", "messages.dll", "an absolute path on a local drive"),
        ("--dll", r"\\server\share\messages.dll", "an absolute path on a local drive"),
        ("--dll", r"C:\a;b\messages.dll", "without ; , %"),
        ("--dll", r"C:\a,b\messages.dll", "without ; , %"),
        ("--dll", r"C:\%TEMP%\messages.dll", "without ; , %"),
        ("--dll", 'C:\\a"b\\messages.dll', "without ; , %"),
        ("--dll", "C:\\messages.dll\n", "control characters"),
    ],
)
def test_refuses(tmp_path: Path, option: str, value: str, complaint: str) -> None:
    arguments = {"--source": "MyService", "--log": "Application", "--dll": r"C:\messages.dll"}
    arguments[option] = value
    output = tmp_path / "output"
    words = [word for pair in arguments.items() for word in pair]
    result = make(*words, "--output", output)
    assert complaint in result.stderr
    assert result.returncode == 2
    assert not output.exists()


VALID = ("--source", "MyService", "--log", "Application", "--dll", r"C:\messages.dll")


def test_a_failed_run_changes_no_file(tmp_path: Path) -> None:
    (tmp_path / FILES[0]).write_bytes(b"earlier")
    (tmp_path / FILES[2]).mkdir()
    result = make(*VALID, "--output", tmp_path)
    assert result.returncode == 1
    complaint = f"{tmp_path / FILES[2]} is a folder, in the place of a file\n"
    assert result.stderr == f"python3 packaging event-source: error: {complaint}"
    assert {file.name for file in tmp_path.iterdir()} == {FILES[0], FILES[2]}
    assert (tmp_path / FILES[0]).read_bytes() == b"earlier"


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    result = make(*VALID, "--output", tmp_path / "file" / "folder")
    assert result.returncode == 1
    assert f"error: [Errno 20] Not a directory: '{tmp_path / 'file' / 'folder'}'" in result.stderr


def test_takes_the_longest_name_and_a_path_with_the_prefix_of_long_ones(tmp_path: Path) -> None:
    dll = "\\\\?\\C:\\messages.dll"
    made = make("--source", "x" * 255, "--log", "L", "--dll", dll, "--output", tmp_path)
    assert made.returncode == 0
