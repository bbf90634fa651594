"""wsaerr reads a DLL instead of the table inside it."""

import os
import shutil
from pathlib import Path

from project import Run
from wsaerr_support import INVALID_HANDLE


def windows(path: Path) -> str:
    return "Z:" + str(path).replace("/", "\\")


def test_reads_the_dll_of_any_architecture(wsaerr: Run, dll: Path) -> None:
    result = wsaerr("--dll", windows(dll), "6")
    assert result.stdout.decode("utf-8") == INVALID_HANDLE
    assert result.returncode == 0


def test_takes_a_relative_path_with_other_than_ascii(
    wsaerr: Run, build_dir: Path, tmp_path: Path
) -> None:
    (tmp_path / "メッセージ 😀").mkdir()
    shutil.copy(
        build_dir / "dist" / "x64" / "winsock-messages-ja.dll", tmp_path / "メッセージ 😀" / "m.dll"
    )
    result = wsaerr("--dll", "メッセージ 😀/m.dll", "6", cwd=tmp_path)
    assert result.stdout.decode("utf-8") == INVALID_HANDLE
    assert result.returncode == 0


def test_a_dll_does_not_tell_the_documents(wsaerr: Run, build_dir: Path) -> None:
    path = windows(build_dir / "dist" / "x64" / "winsock-messages-ja.dll")
    result = wsaerr("--dll", path, "--search", "WSAELOOP")
    assert result.stdout.decode("utf-8") == ("10062  0x0000274E  WSAELOOP  名前を変換できません。\r\n")
    result = wsaerr("--dll", path, "--json", "--search", "WSAELOOP")
    assert b'"document": null' in result.stdout


def refusal(wsaerr: Run, path: str, cwd: Path) -> str:
    result = wsaerr("--dll", path, "6", cwd=cwd)
    assert result.stdout == b""
    assert result.returncode == 3
    return result.stderr.decode("utf-8")


def test_names_the_full_path_of_a_missing_dll(wsaerr: Run, tmp_path: Path) -> None:
    expected = f"wsaerr: {windows(tmp_path)}\\無い.dll: there is no such message DLL\r\n"
    assert refusal(wsaerr, "無い.dll", tmp_path) == expected


def test_refuses_what_is_no_dll(wsaerr: Run, tmp_path: Path) -> None:
    (tmp_path / "text.dll").write_text("no program", encoding="utf-8")
    expected = f"wsaerr: {windows(tmp_path)}\\text.dll: the file is neither a DLL nor a program\r\n"
    assert refusal(wsaerr, "text.dll", tmp_path) == expected


def test_refuses_a_dll_without_messages(wsaerr: Run, tmp_path: Path) -> None:
    path = "C:\\windows\\system32\\kernel32.dll"
    expected = f"wsaerr: {path}: the module has no message table\r\n"
    assert refusal(wsaerr, path, tmp_path) == expected


def test_refuses_a_dll_without_japanese_messages(wsaerr: Run, tmp_path: Path) -> None:
    path = "C:\\windows\\system32\\kernelbase.dll"
    expected = f"wsaerr: {path}: the module has no message table in Japanese\r\n"
    assert refusal(wsaerr, path, tmp_path) == expected


def test_refuses_a_folder(wsaerr: Run, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    message = refusal(wsaerr, "folder", tmp_path)
    assert message.startswith(f"wsaerr: {windows(tmp_path)}\\folder: ")


def test_says_that_access_to_a_dll_is_denied(wsaerr: Run, closed_dll: str, tmp_path: Path) -> None:
    assert refusal(wsaerr, closed_dll, tmp_path) == f"wsaerr: {closed_dll}: Access denied.\r\n"


def test_says_that_a_dll_is_in_use(wsaerr: Run, used_dll: str, tmp_path: Path) -> None:
    assert refusal(wsaerr, used_dll, tmp_path) == f"wsaerr: {used_dll}: Sharing violation.\r\n"


def test_works_wherever_it_is_copied(wine: Run, build_dir: Path, tmp_path: Path) -> None:
    program = tmp_path / "w.exe"
    shutil.copy(build_dir / "dist" / "x64" / "wsaerr.exe", program)
    assert os.listdir(tmp_path) == ["w.exe"]
    assert wine(program, "6", cwd=tmp_path).stdout.decode("utf-8") == INVALID_HANDLE
