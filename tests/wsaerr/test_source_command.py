"""wsaerr source, run as its user would, on the registry of Wine."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from event_log_rendering import EVENT_LOG_KEY, REG_SZ, Event, Value, parse_export, render
from project import Run
from sources import KEY, NAME, Register, number_value, record, text_value, windows_path

NEIGHBOUR = "WinsockMessagesNeighbour"


def test_add_registers_the_dll_beside_the_tool(
    wsaerr: Run, register: Register, values: Callable[[], dict[str, Value]], dll_path: str
) -> None:
    result = wsaerr("source", "add", NAME)
    assert result.stdout == f"'{NAME}' was registered in the log Application\r\n".encode()
    assert (result.stderr, result.returncode) == (b"", 0)
    expected = {
        "EventMessageFile": text_value(dll_path),
        "TypesSupported": number_value(7),
        "WinsockMessagesJa": record(dll_path, "Key", "EventMessageFile", "TypesSupported"),
    }
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
    assert b"add ours with --append, or replace them with --force until it is" in refused.stderr
    assert refused.returncode == 5
    assert exported() == before

    assert wsaerr("source", "add", NAME, "--append").returncode == 0
    assert values() == {
        "EventMessageFile": text_value(rf"%SystemRoot%\tool.dll;{dll_path}"),
        "WinsockMessagesJa": record(dll_path, "EventMessageFile"),
    }
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
        "WinsockMessagesJa": record(dll_path, "ParameterMessageFile"),
    }
    assert wsaerr("source", "remove", NAME).returncode == 0
    assert exported() == before


def test_remove_gives_back_what_force_replaced(
    wsaerr: Run,
    register: Register,
    values: Callable[[], dict[str, Value]],
    exported: Callable[[], bytes],
    dll_path: str,
) -> None:
    register("EventMessageFile", r"C:\tool.dll")
    before = exported()
    assert wsaerr("source", "add", NAME, "--force").returncode == 0
    assert values() == {
        "EventMessageFile": text_value(dll_path),
        "TypesSupported": number_value(7),
        "WinsockMessagesJa": record(dll_path, "EventMessageFile", "TypesSupported"),
        "WinsockMessagesJa.EventMessageFile": text_value(r"C:\tool.dll"),
    }
    assert wsaerr("source", "remove", NAME).returncode == 0
    assert exported() == before


def test_remove_leaves_a_source_without_a_record_alone(
    wsaerr: Run, register: Register, exported: Callable[[], bytes]
) -> None:
    register("EventMessageFile", r"C:\gone\winsock-messages-ja.dll")
    before = exported()
    refused = wsaerr("source", "remove", NAME)
    assert refused.stderr.decode("utf-8") == (
        f"wsaerr: '{NAME}' uses our DLL, but nothing says that we registered it; it was left alone "
        "(see wsaerr source show); remove it with --force where it is yours\r\n"
    )
    assert (refused.stdout, refused.returncode) == (b"", 5)
    assert exported() == before

    forced = wsaerr("source", "remove", NAME, "--force")
    assert forced.stdout == f"'{NAME}' was removed\r\n".encode()
    assert KEY not in parse_export(exported())


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
        ([NAME, "--dll", r"C:\a,b\messages.dll"], "holds ; , or %", 2),
        ([NAME, "--dll", r"C:\nowhere.dll"], "there is no such message DLL", 3),
        ([NAME, "--dll", r"C:\windows\system.ini"], "", 3),
        ([], "the argument NAME is missing", 2),
        ([NAME, "--append", "--force"], "--append and --force exclude each other", 2),
        (
            [NAME, "--append", "--parameter-only"],
            "--append and --parameter-only exclude each other",
            2,
        ),
        (
            [NAME, "--force", "--parameter-only"],
            "--parameter-only and --force exclude each other",
            2,
        ),
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
    register("WinsockMessagesJa", r"C:\b.dll;EventMessageFile", type="REG_SZ")
    result = wsaerr("source", "show", NAME)
    assert result.stdout.decode("utf-8").splitlines() == [
        NAME,
        "  log:                   Application",
        r"  EventMessageFile:      %SystemRoot%\tool.dll;C:\b.dll",
        r"  ParameterMessageFile:  C:\c.dll",
        "  TypesSupported:        3",
        r"  WinsockMessagesJa:     C:\b.dll;EventMessageFile",
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


def test_list_says_as_json_what_is_registered(wsaerr: Run, register: Register) -> None:
    register("EventMessageFile", r"C:\gone\winsock-messages-ja.dll")
    result = wsaerr("source", "list", "--json")
    listed = json.loads(result.stdout)
    assert (list(listed), result.returncode) == (["sources", "closed_logs"], 0)
    assert [source for source in listed["sources"] if source["source"] == NAME] == [
        {
            "log": "Application",
            "source": NAME,
            "event_message_file": r"C:\gone\winsock-messages-ja.dll",
            "parameter_message_file": None,
            "types_supported": None,
            "record": None,
        }
    ]


def test_list_opens_other_dlls_where_asked(
    wsaerr: Run, register: Register, tool_folder: Path
) -> None:
    shutil.copy(tool_folder / "winsock-messages-ja.dll", tool_folder / "renamed.dll")
    register("EventMessageFile", rf"C:\{tool_folder.name}\renamed.dll")
    assert NAME not in wsaerr("source", "list").stdout.decode("utf-8")
    assert rf"Application\{NAME}" in wsaerr("source", "list", "--all").stdout.decode("utf-8")


def test_add_names_a_dll_that_cannot_be_opened(wsaerr: Run, closed_dll: str) -> None:
    result = wsaerr("source", "add", NAME, "--dll", closed_dll)
    assert b"access to the DLL was denied" in result.stderr
    assert (result.stdout, result.returncode) == (b"", 3)


def test_add_names_a_dll_that_is_in_use(wsaerr: Run, used_dll: str) -> None:
    result = wsaerr("source", "add", NAME, "--dll", used_dll)
    assert b"another program has opened the DLL for itself alone" in result.stderr
    assert (result.stdout, result.returncode) == (b"", 3)


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
