"""wsaerr source and wsaerr report, run as their user would, on the registry of Wine."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from conftest import Run
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

NAME = "WinsockMessagesTool"
NEIGHBOUR = "WinsockMessagesNeighbour"
KEY = rf"{EVENT_LOG_KEY}\Application\{NAME}"


def windows_path(path: Path) -> str:
    return "Z:" + str(path).replace("/", "\\")


def text_value(text: str, type: int = REG_EXPAND_SZ) -> Value:
    return Value(type, (text + "\0").encode("utf-16-le"))


def number_value(number: int) -> Value:
    return Value(REG_DWORD, number.to_bytes(4, "little"))


@pytest.fixture
def dll_path(build_dir: Path) -> str:
    """The DLL beside wsaerr.exe."""
    return windows_path(build_dir / "dist" / "x64" / "winsock-messages-ja.dll")


Register = Callable[..., None]


@pytest.fixture
def register(wine: Run) -> Iterator[Register]:
    """Writes values of a source by `reg add`, the source NAME unless another key is given."""
    keys = {KEY}

    def add(name: str, value: str, type: str = "REG_EXPAND_SZ", key: str = KEY) -> None:
        keys.add(key)
        assert wine("reg", "add", key, "/v", name, "/t", type, "/d", value, "/f").returncode == 0

    yield add
    for key in keys:
        wine("reg", "delete", key, "/f")


@pytest.fixture
def exported(wine: Run, tmp_path: Path) -> Callable[[], bytes]:
    """What `reg export` writes of all event logs."""
    return lambda: export_key(wine, EVENT_LOG_KEY, tmp_path)


@pytest.fixture
def values(exported: Callable[[], bytes]) -> Callable[[], dict[str, Value]]:
    """The values of the source NAME."""
    return lambda: parse_export(exported())[KEY]


def test_add_registers_the_dll_beside_the_tool(
    wsaerr: Run, register: Register, values: Callable[[], dict[str, Value]], dll_path: str
) -> None:
    result = wsaerr("source", "add", NAME)
    assert result.stdout == f"'{NAME}' was registered in the log Application\r\n".encode()
    assert (result.stderr, result.returncode) == (b"", 0)
    expected = {"EventMessageFile": text_value(dll_path), "TypesSupported": number_value(7)}
    assert values() == expected

    result = wsaerr("source", "add", NAME)
    assert b"is registered already, nothing was changed" in result.stdout
    assert result.returncode == 0
    assert values() == expected


def test_remove_leaves_the_logs_as_they_were(
    wsaerr: Run, register: Register, exported: Callable[[], bytes]
) -> None:
    neighbour = rf"{EVENT_LOG_KEY}\Application\{NEIGHBOUR}"
    register("EventMessageFile", r"C:\neighbour\messages.dll", key=neighbour)
    before = exported()
    assert wsaerr("source", "add", NAME).returncode == 0
    assert exported() != before
    result = wsaerr("source", "remove", NAME)
    assert result.stdout == f"'{NAME}' was removed\r\n".encode()
    assert result.returncode == 0
    assert exported() == before

    result = wsaerr("source", "remove", NAME)
    assert b"is not registered with our DLL, nothing was changed" in result.stdout
    assert result.returncode == 0
    assert wsaerr("source", "remove", NEIGHBOUR).returncode == 0
    assert exported() == before


def test_add_appends_to_the_message_files_of_a_source(
    wsaerr: Run,
    register: Register,
    values: Callable[[], dict[str, Value]],
    exported: Callable[[], bytes],
    dll_path: str,
) -> None:
    register("EventMessageFile", r"%SystemRoot%\tool.dll")
    before = exported()
    refused = wsaerr("source", "add", NAME)
    assert b"add ours with --append, or replace them with --force" in refused.stderr
    assert refused.returncode == 5
    assert exported() == before

    assert wsaerr("source", "add", NAME, "--append").returncode == 0
    assert values() == {"EventMessageFile": text_value(rf"%SystemRoot%\tool.dll;{dll_path}")}
    assert wsaerr("source", "remove", NAME).returncode == 0
    assert exported() == before


def test_add_sets_the_parameter_messages_alone(
    wsaerr: Run,
    register: Register,
    values: Callable[[], dict[str, Value]],
    exported: Callable[[], bytes],
    dll_path: str,
) -> None:
    assert wsaerr("source", "add", NAME, "--parameter-only").returncode == 1
    register("EventMessageFile", r"C:\tool.dll", type="REG_SZ")
    before = exported()
    assert wsaerr("source", "add", NAME, "--parameter-only").returncode == 0
    assert values() == {
        "EventMessageFile": text_value(r"C:\tool.dll", REG_SZ),
        "ParameterMessageFile": text_value(dll_path),
    }
    assert wsaerr("source", "remove", NAME).returncode == 0
    assert exported() == before


def test_add_replaces_by_force(
    wsaerr: Run, register: Register, values: Callable[[], dict[str, Value]], dll_path: str
) -> None:
    register("EventMessageFile", r"C:\tool.dll")
    assert wsaerr("source", "add", NAME, "--force").returncode == 0
    assert values() == {
        "EventMessageFile": text_value(dll_path),
        "TypesSupported": number_value(7),
    }


def test_add_takes_a_log_and_a_dll(
    wsaerr: Run, register: Register, exported: Callable[[], bytes], build_dir: Path
) -> None:
    dll = windows_path(build_dir / "dist" / "arm64" / "winsock-messages-ja.dll")
    result = wsaerr("source", "add", NAME, "--log", "System", "--dll", dll)
    assert result.returncode == 0
    key = rf"{EVENT_LOG_KEY}\System\{NAME}"
    assert parse_export(exported())[key]["EventMessageFile"] == text_value(dll)
    assert wsaerr("source", "add", NAME).returncode == 5
    assert wsaerr("source", "remove", NAME).returncode == 0
    assert key not in parse_export(exported())


@pytest.mark.parametrize(
    ("arguments", "complaint", "exit_code"),
    [
        ([""], "the name of the source is empty", 2),
        (["a\\b"], 'one of \\ < > & "', 2),
        (["x" * 256], "longer than 255 characters", 2),
        (["System"], "an event log has the name of the source", 2),
        ([NAME, "--log", "Nowhere"], "there is no such event log", 2),
        ([NAME, "--log", "Security"], "the log Security is for Windows alone", 2),
        ([NAME, "--dll", "messages.dll"], "the path is not absolute", 2),
        ([NAME, "--dll", r"\\server\share\messages.dll"], "is a network path", 2),
        ([NAME, "--dll", r"C:\a;b\messages.dll"], "holds ; , or %", 2),
        ([NAME, "--dll", r"C:\nowhere.dll"], "there is no such message DLL", 3),
        ([NAME, "--dll", r"C:\windows\system.ini"], "", 3),
        ([], "name is required", 2),
        ([NAME, "--append", "--force"], "--append excludes --force", 2),
        ([NAME, "--append", "--parameter-only"], "--append excludes --parameter-only", 2),
        ([NAME, "--force", "--parameter-only"], "--parameter-only excludes --force", 2),
    ],
)
def test_add_refuses(
    wsaerr: Run,
    exported: Callable[[], bytes],
    arguments: list[str],
    complaint: str,
    exit_code: int,
) -> None:
    before = exported()
    result = wsaerr("source", "add", *arguments)
    assert complaint in result.stderr.decode("utf-8")
    assert (result.stdout, result.returncode) == (b"", exit_code)
    assert exported() == before


def test_show_tells_every_value(wsaerr: Run, register: Register) -> None:
    register("EventMessageFile", r"%SystemRoot%\tool.dll;C:\b.dll")
    register("ParameterMessageFile", r"C:\c.dll")
    register("TypesSupported", "3", type="REG_DWORD")
    result = wsaerr("source", "show", NAME)
    assert result.stdout.decode("utf-8").splitlines() == [
        NAME,
        "  log:                   Application",
        r"  EventMessageFile:      %SystemRoot%\tool.dll;C:\b.dll",
        r"  ParameterMessageFile:  C:\c.dll",
        "  TypesSupported:        3",
    ]
    assert result.returncode == 0


def test_show_says_that_nobody_registered_a_source(wsaerr: Run) -> None:
    result = wsaerr("source", "show", NAME)
    assert b"the source is not registered" in result.stderr
    assert (result.stdout, result.returncode) == (b"", 1)


def test_list_names_our_sources_in_every_log(wsaerr: Run, register: Register) -> None:
    register("EventMessageFile", r"C:\gone\winsock-messages-ja.dll")
    in_system = rf"{EVENT_LOG_KEY}\System\{NAME}-2"
    register("EventMessageFile", r"C:\a.dll;C:\gone\WINSOCK-MESSAGES-JA.DLL", key=in_system)
    other = rf"{EVENT_LOG_KEY}\System\{NAME}-3"
    register("EventMessageFile", r"C:\a.dll", key=other)
    result = wsaerr("source", "list")
    lines = [line for line in result.stdout.decode("utf-8").splitlines() if NAME in line]
    assert lines == [rf"Application\{NAME}", rf"System\{NAME}-2"]
    assert result.returncode == 0


def test_check_passes_each_step(wsaerr: Run, register: Register, dll_path: str) -> None:
    wsaerr("source", "add", NAME)
    result = wsaerr("source", "check", NAME)
    assert result.stdout.decode("utf-8").splitlines() == [
        "ok     registered in the log: Application",
        f"ok     message file named: {dll_path}",
        f"ok     path complete: {dll_path}",
        f"ok     file there and readable: {dll_path}",
        f"ok     messages found: {dll_path}",
    ]
    assert (result.stderr, result.returncode) == (b"", 0)


def wrong_line(wsaerr: Run, *arguments: str) -> list[str]:
    """The last step, which is wrong; what is wrong with it; the command that mends it."""
    result = wsaerr("source", "check", NAME, *arguments)
    assert result.returncode == 1
    lines = result.stdout.decode("utf-8").splitlines()
    assert [line[:5] for line in lines[:-3]] == ["ok   "] * (len(lines) - 3)
    return [line[7:] for line in lines[-3:]]


def test_check_names_a_missing_key(wsaerr: Run) -> None:
    step, cause, command = wrong_line(wsaerr)
    assert step == "registered in the log: Application"
    assert "the source is not registered" in cause
    assert command == f"run: wsaerr source add {NAME}"


def test_check_names_the_wrong_log(wsaerr: Run, register: Register, dll_path: str) -> None:
    register("EventMessageFile", dll_path, key=rf"{EVENT_LOG_KEY}\System\{NAME}")
    step, cause, command = wrong_line(wsaerr)
    assert step == "registered in the log: System"
    assert "the source is registered in another log" in cause
    assert command.startswith(f"run: wsaerr source remove {NAME}, then wsaerr source add {NAME};")
    assert wsaerr("source", "check", NAME, "--log", "System").returncode == 0


def test_check_names_a_wrong_path(wsaerr: Run, register: Register) -> None:
    register("EventMessageFile", r"C:\no such folder\winsock-messages-ja.dll")
    step, cause, command = wrong_line(wsaerr)
    assert step == r"file there and readable: C:\no such folder\winsock-messages-ja.dll"
    assert "the folder of the DLL does not exist: the path is wrong" in cause
    assert command == f"run: wsaerr source add {NAME} --force"


def test_check_names_an_unexpanded_variable(wsaerr: Run, register: Register) -> None:
    register("EventMessageFile", r"%SystemRoot%\winsock-messages-ja.dll", type="REG_SZ")
    step, cause, _ = wrong_line(wsaerr)
    assert step == r"path complete: %SystemRoot%\winsock-messages-ja.dll"
    assert "a variable that nothing expands" in cause


def test_check_names_a_missing_dll(wsaerr: Run, register: Register) -> None:
    register("EventMessageFile", r"C:\windows\winsock-messages-ja.dll")
    step, cause, _ = wrong_line(wsaerr)
    assert step == r"file there and readable: C:\windows\winsock-messages-ja.dll"
    assert cause == "there is no such message DLL"


def test_check_names_a_dll_without_a_table(
    wsaerr: Run, register: Register, build_dir: Path
) -> None:
    program = windows_path(build_dir / "examples" / "lookup" / "lookup.exe")
    register("EventMessageFile", program)
    step, cause, command = wrong_line(wsaerr)
    assert step == f"messages found: {program}"
    assert cause == "the module has no message table"
    assert command == f"run: wsaerr source add {NAME} --force"


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
    ("arguments", "complaint"),
    [
        ([NAME, "WSAECONNREFUSED"], "'WSAECONNREFUSED' is not a number"),
        ([NAME, "10061", "--type", "loud"], "'loud' is not error, warning or information"),
        ([NAME], "code is required"),
    ],
)
def test_report_refuses(wsaerr: Run, arguments: list[str], complaint: str) -> None:
    result = wsaerr("report", *arguments)
    assert complaint in result.stderr.decode("utf-8")
    assert result.returncode == 2


def test_a_source_is_useless_without_an_action(wsaerr: Run) -> None:
    assert wsaerr("source").returncode == 2


def test_help_of_each_subcommand_has_examples(wsaerr: Run) -> None:
    for arguments in (["source"], ["report"]):
        result = wsaerr(*arguments, "--help")
        assert b"Examples" in result.stdout
        assert result.returncode == 0


def test_events_of_an_added_source_are_shown(
    wsaerr: Run, wine: Run, build_dir: Path, register: Register, tmp_path: Path
) -> None:
    dll = tmp_path / "my folder" / "winsock-messages-ja.dll"
    dll.parent.mkdir()
    shutil.copyfile(build_dir / "dist" / "x86" / "winsock-messages-ja.dll", dll)
    assert wsaerr("source", "add", NAME, "--dll", windows_path(dll)).returncode == 0
    work = tmp_path / "rendering"
    work.mkdir()
    [shown] = render(wine, build_dir / "wine", [Event(NAME, 0x0100274D)], work)
    assert shown == "接続が拒否されました。"
