"""What the tests of `wsaerr source` and `wsaerr report` may ask for: the registry of Wine."""

import contextlib
import glob
import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from event_log_rendering import EVENT_LOG_KEY, REG, Value, export_key, parse_export
from project import Run
from sources import KEY, Export, Register, windows_path


@pytest.fixture(scope="session")
def dll_path(tool_folder: Path) -> str:
    """The DLL beside wsaerr.exe."""
    return rf"C:\{tool_folder.name}\winsock-messages-ja.dll"


@pytest.fixture
def closed_dll(tmp_path: Path) -> str:
    """What nobody may open: a folder, which Windows refuses as it does a closed file."""
    (tmp_path / "closed.dll").mkdir()
    return windows_path(tmp_path / "closed.dll")


def is_open(file: Path) -> bool:
    """Whether a process of this user has the file open, such as Wine's server."""
    # Unlike Path.glob it minds no process that ends meanwhile.
    for link in glob.iglob("/proc/[0-9]*/fd/*"):
        with contextlib.suppress(OSError):
            if os.readlink(link) == str(file):
                return True
    return False


@pytest.fixture
def used_dll(build_dir: Path, tmp_path: Path) -> Iterator[str]:
    """The DLL while another program has it open for writing, which waits for a line."""
    dll = tmp_path / "winsock-messages-ja.dll"
    shutil.copy(build_dir / "dist" / "x64" / dll.name, dll)
    path = windows_path(dll)
    environment = {"WINEPREFIX": str(build_dir / "wine"), "WINEDEBUG": "-all"}
    with subprocess.Popen(
        ["wine", "cmd", "/c", f"set /p line= >> {path}"],
        env=os.environ | environment,
        stdin=subprocess.PIPE,
    ) as program:
        while not is_open(dll):
            assert program.poll() is None
            time.sleep(0.01)
        yield path
        program.communicate(b"\r\n")


@pytest.fixture
def register(wine: Run) -> Iterator[Register]:
    """Writes values of a source by `reg add`, the source NAME unless another key is given."""
    keys = {KEY}

    def add(name: str, value: str, type: str = "REG_EXPAND_SZ", key: str = KEY) -> None:
        keys.add(key)
        assert wine(REG, "add", key, "/v", name, "/t", type, "/d", value, "/f").returncode == 0

    yield add
    for key in keys:
        wine(REG, "delete", key, "/f")


@pytest.fixture
def exported(wine: Run, tmp_path: Path) -> Export:
    """What `reg export` writes of all event logs."""
    return lambda: export_key(wine, EVENT_LOG_KEY, tmp_path)


@pytest.fixture
def values(exported: Export) -> Callable[[], dict[str, Value]]:
    """The values of the source NAME."""
    return lambda: parse_export(exported())[KEY]
