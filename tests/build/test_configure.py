"""What the configure step takes from elsewhere, and that it does without what is not wanted."""

import re
import subprocess
from pathlib import Path

import pytest


def configure(*arguments: str | Path) -> str:
    result = subprocess.run(
        ["cmake", "-G", "Ninja", *arguments], capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout + result.stderr


def test_configures_without_an_installation(source_dir: Path, tmp_path: Path) -> None:
    configure(
        *("--preset", "debian", "-S", source_dir, "-B", tmp_path),
        *("-D", "BUILD_TESTING=OFF", "-D", "WINSOCK_MESSAGES_JA_INSTALL=OFF"),
    )
    assert not (tmp_path / "cmake_install.cmake").read_text(encoding="utf-8").count("file(INSTALL")


@pytest.fixture
def fetched(tmp_path: Path) -> Path:
    """CLI11 as FetchContent unpacks it, with a CMakeLists.txt that is an error wherever it is read."""
    folder = tmp_path / "CLI11"
    (folder / "include" / "CLI").mkdir(parents=True)
    (folder / "CMakeLists.txt").write_text(
        "cmake_minimum_required(VERSION 3.4)\nmessage(FATAL_ERROR read)\n", encoding="utf-8"
    )
    return folder


@pytest.mark.parametrize("crosscompiling", ["ON", "OFF"])
def test_cli11_is_headers_only(
    source_dir: Path, tmp_path: Path, fetched: Path, crosscompiling: str
) -> None:
    (tmp_path / "CMakeLists.txt").write_text(
        "cmake_minimum_required(VERSION 3.25)\n"
        "project(p LANGUAGES CXX)\n"
        f"set(CMAKE_CROSSCOMPILING {crosscompiling})\n"
        f"include({source_dir}/cmake/CLI11.cmake)\n"
        "get_target_property(type CLI11::CLI11 TYPE)\n"
        "get_target_property(system CLI11::CLI11 INTERFACE_SYSTEM_INCLUDE_DIRECTORIES)\n"
        'message(STATUS "${type} ${system}")\n',
        encoding="utf-8",
    )
    words = configure(
        *("-S", tmp_path, "-B", tmp_path / "build"),
        *(
            "-D",
            f"FETCHCONTENT_SOURCE_DIR_CLI11={fetched}",
            "-D",
            "FETCHCONTENT_FULLY_DISCONNECTED=ON",
        ),
    )
    headers = {"ON": tmp_path / "build" / "cli11", "OFF": fetched / "include"}[crosscompiling]
    assert f"INTERFACE_LIBRARY {headers}\n" in words
    files = (tmp_path / "build" / "build.ninja").read_text(encoding="utf-8")
    assert f"{fetched}/CMakeLists.txt" not in files


def test_the_build_reads_no_cmake_file_of_cli11(build_dir: Path) -> None:
    files = (build_dir / "build.ninja").read_text(encoding="utf-8")
    assert not re.search(r"cli11[^ ]*/CMakeLists\.txt|CLI11Config\.cmake", files, re.IGNORECASE)


def test_every_project_of_ours_asks_for_a_cmake_that_cmake_4_takes(source_dir: Path) -> None:
    files = [source_dir / "CMakeLists.txt"]
    for folder in ("cmake", "examples", "packaging", "src", "tests"):
        files += (source_dir / folder).rglob("CMakeLists.txt")
        files += (source_dir / folder).rglob("*.cmake")
    versions = {
        tuple(int(number) for number in version.split("."))
        for file in files
        for version in re.findall(
            r"cmake_minimum_required\(VERSION ([\d.]+)", file.read_text(encoding="utf-8")
        )
    }
    assert versions and min(versions) >= (3, 10)
