"""What every Python test may ask for."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from project import BUILD_DIR, SOURCE_DIR, Run


@pytest.fixture(scope="session")
def source_dir() -> Path:
    return SOURCE_DIR


@pytest.fixture(scope="session")
def build_dir() -> Path:
    return BUILD_DIR


@pytest.fixture(scope="session")
def message_table(build_dir: Path) -> Path:
    """The RT_MESSAGETABLE that the message compiler wrote."""
    return build_dir / "winsock-messages-ja" / "MSG00411.bin"


@pytest.fixture(params=["x64", "x86", "arm64"])
def dll(request: pytest.FixtureRequest, build_dir: Path) -> Path:
    """The DLL of each architecture in turn."""
    return build_dir / "dist" / str(request.param) / "winsock-messages-ja.dll"


@pytest.fixture(scope="session")
def wine(build_dir: Path) -> Run:
    """Runs a Windows program: wine(program, argument...)."""
    environment = {"WINEPREFIX": str(build_dir / "wine"), "WINEDEBUG": "-all", "LC_ALL": "C.UTF-8"}

    def run(*command: str | Path, **options: object) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(  # type: ignore[call-overload, no-any-return]
            ["wine", *command],
            env=os.environ | environment,
            capture_output=True,
            check=False,
            **options,
        )

    return run


@pytest.fixture(scope="session")
def installation(tmp_path_factory: pytest.TempPathFactory, build_dir: Path) -> Iterator[Path]:
    """Where the build was installed, and then moved to."""
    folder = tmp_path_factory.mktemp("installation")
    subprocess.run(
        ["cmake", "--install", build_dir, "--prefix", folder / "first"],
        check=True,
        capture_output=True,
    )
    yield (folder / "first").rename(folder / "moved here")
    shutil.rmtree(folder)


@pytest.fixture(scope="session")
def tool_folder(build_dir: Path) -> Iterator[Path]:
    """wsaerr.exe and the DLL on Wine's drive C:, in a folder that users cannot write to."""
    folder = build_dir / "wine" / "drive_c" / f"wsaerr-test-{os.getpid()}"
    folder.mkdir(mode=0o755)
    for file in ("wsaerr.exe", "winsock-messages-ja.dll"):
        shutil.copy(build_dir / "dist" / "x64" / file, folder)
    yield folder
    shutil.rmtree(folder)


@pytest.fixture(scope="session")
def wsaerr(tool_folder: Path, wine: Run) -> Run:
    """Runs the command-line tool: wsaerr(argument...)."""

    def run(*arguments: str | Path, **options: object) -> subprocess.CompletedProcess[bytes]:
        return wine(tool_folder / "wsaerr.exe", *arguments, **options)

    return run
