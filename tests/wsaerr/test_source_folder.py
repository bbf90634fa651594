"""wsaerr source folder, which a setup program asks before it lays files."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from project import Run


@pytest.fixture
def drive(build_dir: Path) -> Iterator[Path]:
    """A folder on Wine's drive C:, whose root is closed to users; its name is that on the drive."""
    folder = build_dir / "wine" / "drive_c" / "folder-test"
    folder.mkdir(mode=0o755)
    yield folder
    shutil.rmtree(folder)


@pytest.mark.parametrize("path", ["", "\\", r"\missing", r"\missing\deeper"])
def test_a_folder_that_administrators_alone_change_passes(
    wsaerr: Run, drive: Path, path: str
) -> None:
    folder = rf"C:\{drive.name}{path}"
    for written in (folder, folder.replace("\\", "/"), "\\\\?\\" + folder):
        result = wsaerr("source", "folder", written)
        expected = f"only administrators can change what lies in '{written}'\r\n"
        assert result.stdout.decode("utf-8") == expected
        assert (result.stderr, result.returncode) == (b"", 0)


@pytest.mark.parametrize("path", ["", r"\below", r"\missing", r"\missing\deeper"])
def test_a_folder_that_users_change_is_named(wsaerr: Run, drive: Path, path: str) -> None:
    drive.chmod(0o777)
    (drive / "below").mkdir(mode=0o755)
    result = wsaerr("source", "folder", rf"C:\{drive.name}{path}")
    assert result.stderr.decode("utf-8") == (
        rf"wsaerr: 'C:\{drive.name}': users who are no administrators can delete or rename what "
        "lies in this folder\r\n"
    )
    assert (result.stdout, result.returncode) == (b"", 1)


@pytest.mark.parametrize(
    ("path", "complaint", "exit_code"),
    [
        ("messages", "the path is not absolute", 2),
        (r"\\server\share", "the path is a network path", 2),
        (r"C:\windows\win.ini", r"'C:\windows\win.ini': ", 5),
        (r"Q:\messages", r"'Q:\': ", 5),
    ],
)
def test_what_is_no_folder_on_a_local_drive_is_refused(
    wsaerr: Run, path: str, complaint: str, exit_code: int
) -> None:
    result = wsaerr("source", "folder", path)
    assert complaint in result.stderr.decode("utf-8")
    assert (result.stdout, result.returncode) == (b"", exit_code)
