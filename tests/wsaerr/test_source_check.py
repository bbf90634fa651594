"""wsaerr source check: what it finds, and the commands that it advises."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from event_log_rendering import EVENT_LOG_KEY, Value
from project import Run
from sources import NAME, Register, windows_path


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
    key = rf"{EVENT_LOG_KEY}\System\{NAME}"
    register("EventMessageFile", dll_path, key=key)
    step, cause, command = wrong_line(wsaerr)
    assert step == "registered in the log: System"
    assert "the source is registered in another log" in cause
    assert command == (
        f"run: wsaerr source show {NAME}; or check with --log where the other log is meant"
    )
    register("WinsockMessagesJa", dll_path + ";EventMessageFile", type="REG_SZ", key=key)
    _, _, command = wrong_line(wsaerr)
    assert command == (
        f"run: wsaerr source remove {NAME}, then wsaerr source add {NAME}; "
        "or check with --log where the other log is meant"
    )
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
    assert command == f"run: wsaerr source add {NAME} --append"


def test_check_names_a_dll_that_cannot_be_read(
    wsaerr: Run, register: Register, closed_dll: str
) -> None:
    register("EventMessageFile", closed_dll)
    result = wsaerr("source", "check", NAME)
    assert result.stdout.decode("utf-8").splitlines()[-2:] == [
        f"WRONG  file there and readable: {closed_dll}",
        "       access to the DLL was denied; give this user the right to read it",
    ]
    assert result.returncode == 1


GONE = r"C:\gone\winsock-messages-ja.dll"


TOOL = r"C:\tool.dll"
HERE = "the DLL beside wsaerr.exe"


@pytest.mark.parametrize(
    ("events", "parameters", "recorded", "advice"),
    [
        (GONE, None, None, "add NAME --force"),
        (GONE, None, HERE, "add NAME --force"),
        (GONE, None, GONE, "remove NAME, then wsaerr source add NAME"),
        (TOOL, None, None, "add NAME --append"),
        (TOOL, None, GONE, "remove NAME, then wsaerr source add NAME --append"),
        (None, GONE, None, "add NAME --append"),
        (f"{TOOL};{GONE}", None, HERE, "remove NAME, then wsaerr source add NAME --append"),
        (f"{TOOL};{GONE}", None, GONE, "remove NAME, then wsaerr source add NAME --append"),
        (f"{GONE},{TOOL}", None, None, "remove NAME --force, then wsaerr source add NAME --append"),
        (TOOL, GONE, GONE, "remove NAME, then wsaerr source add NAME --parameter-only"),
        (TOOL, GONE, None, "remove NAME --force, then wsaerr source add NAME --parameter-only"),
    ],
)
def test_advice_keeps_what_is_somebody_elses_and_works(
    wsaerr: Run,
    register: Register,
    values: Callable[[], dict[str, Value]],
    dll_path: str,
    events: str | None,
    parameters: str | None,
    recorded: str | None,
    advice: str,
) -> None:
    record = [dll_path if recorded == HERE else recorded]
    if events:
        register("EventMessageFile", events)
        record += ["EventMessageFile"] * (GONE in events)
    if parameters:
        register("ParameterMessageFile", parameters)
        record.append("ParameterMessageFile")
    if recorded:
        register("WinsockMessagesJa", ";".join(filter(None, record)), type="REG_SZ")
    _, _, line = wrong_line(wsaerr)
    other_installation = f"repair the installation that registered '{GONE}', or install it again"
    start = f"{other_installation}; where it is gone, run: " if recorded == GONE else "run: "
    assert line == start + "wsaerr source " + advice.replace("NAME", NAME)

    for step in line.removeprefix(start).split(", then "):
        assert wsaerr(*step.split(" ")[1:]).returncode == 0
    assert wsaerr("source", "check", NAME).returncode == 0
    if events and TOOL in events:
        assert TOOL in values()["EventMessageFile"].text


def test_advice_leaves_another_installations_source_in_another_log(
    wsaerr: Run, register: Register
) -> None:
    key = rf"{EVENT_LOG_KEY}\System\{NAME}"
    register("EventMessageFile", GONE, key=key)
    register("WinsockMessagesJa", GONE + ";EventMessageFile", type="REG_SZ", key=key)
    _, _, command = wrong_line(wsaerr)
    assert command == (
        f"run: wsaerr source show {NAME}; or check with --log where the other log is meant"
    )


@pytest.mark.parametrize("name", ["My Mailer", "a+b", "(x)", "送信 1"])
def test_names_are_quoted_in_advice(wsaerr: Run, name: str) -> None:
    lines = wsaerr("source", "check", name, "--log", "System").stdout.decode("utf-8").splitlines()
    assert lines[-1] == f'       run: wsaerr source add "{name}" --log System'


def test_names_without_need_are_not_quoted(wsaerr: Run) -> None:
    for name in ("Mailer-2.x_y", "A/B", "送信"):
        lines = wsaerr("source", "check", name).stdout.decode("utf-8").splitlines()
        assert lines[-1] == f"       run: wsaerr source add {name}"


def test_check_and_add_warn_of_the_folder(
    wsaerr: Run, register: Register, tool_folder: Path
) -> None:
    folder = tool_folder / "open"
    folder.mkdir()
    shutil.copy(tool_folder / "winsock-messages-ja.dll", folder)
    folder.chmod(0o777)
    weak = rf"C:\{tool_folder.name}\open"
    warning = (
        f"wsaerr: warning: '{weak}': users who are no administrators can delete or rename what "
        "lies in this folder, and services of Windows load a DLL of it; move the DLL to a folder "
        "below Program Files\r\n"
    )
    added = wsaerr("source", "add", NAME, "--dll", weak + r"\winsock-messages-ja.dll")
    assert (added.stderr.decode("utf-8"), added.returncode) == (warning, 0)
    checked = wsaerr("source", "check", NAME)
    assert (checked.stderr.decode("utf-8"), checked.returncode) == (warning, 0)
    shutil.rmtree(folder)
