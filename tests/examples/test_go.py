"""examples/go, built by Go for Windows and run as its user would."""

import os
import shutil
import struct
from pathlib import Path

import go_programs
import pytest
from language_page import build, clone, run
from project import BUILD_DIR, Run

ENVIRONMENT = os.environ | {
    "GOOS": "windows",
    "GOARCH": "amd64",
    "CGO_ENABLED": "0",
    "GOCACHE": str(BUILD_DIR / "go-cache"),
    "GOPROXY": "off",
    "GOFLAGS": "-mod=readonly",
}
WINE = os.environ | {"WINEPREFIX": str(BUILD_DIR / "wine"), "WINEDEBUG": "-all"}


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example's folder in a clone, where the commands of the page were given."""
    folder = tmp_path_factory.mktemp("clone")
    example = clone(folder, "go")
    assert build(folder, "go", ENVIRONMENT) == "./explain.exe"
    return example


def test_explains_a_refused_connection(wine: Run, example: Path) -> None:
    go_programs.explains_a_refused_connection(wine, example / "explain.exe")


def test_goes_on_where_the_dll_is_missing(wine: Run, example: Path, tmp_path: Path) -> None:
    go_programs.goes_on_where_the_dll_is_missing(wine, example / "explain.exe", tmp_path)


def test_the_package_does_what_its_tests_say(wine: Run, example: Path) -> None:
    run(["go", "test", "-c", "-o", "test.exe", "./winsockmsg"], example, ENVIRONMENT)
    go_programs.tests_of_the_package_pass(wine, example / "test.exe")


@pytest.fixture
def forwarder(example: Path) -> Path:
    run(["go", "build", "-o", "forward.exe", "./forward"], example, ENVIRONMENT)
    return example / "forward.exe"


def test_a_service_logs_why_its_server_cannot_be_reached(forwarder: Path) -> None:
    go_programs.logs_why_its_server_cannot_be_reached(forwarder, WINE)


def test_a_service_forwards_both_ways(forwarder: Path) -> None:
    go_programs.forwards_both_ways(forwarder, WINE)


def test_is_built_for_x86(example: Path) -> None:
    environment = ENVIRONMENT | {"GOARCH": "386"}
    folder = go_programs.FOR_X86
    shutil.rmtree(folder, ignore_errors=True)
    run(["go", "build", "-o", f"{folder}/", "./..."], example, environment)
    run(["go", "test", "-c", "-o", f"{folder}/test.exe", "./winsockmsg"], example, environment)
    programs = list(folder.iterdir())
    assert sorted(program.name for program in programs) == ["forward.exe", "go.exe", "test.exe"]
    for program in programs:
        image = program.read_bytes()
        (header,) = struct.unpack_from("<I", image, 0x3C)
        assert struct.unpack_from("<4sH", image, header) == (b"PE\0\0", 0x014C)
    shutil.copy(BUILD_DIR / "dist" / "x86" / "winsock-messages-ja.dll", folder)


def test_is_laid_out_and_vetted(example: Path) -> None:
    assert run(["gofmt", "-l", "."], example, ENVIRONMENT) == ""
    run(["go", "vet", "./..."], example, ENVIRONMENT)
