"""cmake/MessageCompiler.cmake takes the right programs, and says what to install otherwise."""

import os
import subprocess
from pathlib import Path

import pytest

TOOLS = ("x86_64-w64-mingw32-windmc", "llvm-rc", "lld-link")


class Machine:
    """A machine on whose PATH stand only the programs that a test put there."""

    def __init__(self, folder: Path, source_dir: Path) -> None:
        self.folder = folder
        self.module = source_dir / "cmake" / "MessageCompiler.cmake"
        folder.mkdir()

    def install(self, *names: str) -> None:
        for name in names:
            (self.folder / name).symlink_to(Path("/usr/bin") / name)

    def install_fake(self, name: str, words: str) -> None:
        program = self.folder / name
        program.write_text(f"#!/bin/sh\necho '{words}'\n", encoding="utf-8")
        program.chmod(0o755)

    def configure(self, *options: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [
                "/usr/bin/cmake",
                "-D",
                "CMAKE_FIND_USE_CMAKE_SYSTEM_PATH=OFF",
                *options,
                "-P",
                self.module,
            ],
            env=os.environ | {"PATH": str(self.folder)},
            capture_output=True,
            text=True,
            check=False,
        )


@pytest.fixture
def machine(tmp_path: Path, source_dir: Path) -> Machine:
    return Machine(tmp_path / "bin", source_dir)


def test_says_which_programs_it_took(machine: Machine) -> None:
    machine.install(*TOOLS)
    result = machine.configure()
    assert result.returncode == 0, result.stderr
    assert f"message compiler: {machine.folder}/x86_64-w64-mingw32-windmc" in result.stdout
    assert f"resource compiler: {machine.folder}/llvm-rc" in result.stdout
    assert f"linker: {machine.folder}/lld-link" in result.stdout


def test_takes_mc_of_the_windows_sdk_first(machine: Machine) -> None:
    machine.install(*TOOLS)
    machine.install_fake("mc", "Microsoft (R) Message Compiler  Version 10.0.22621")
    assert f"message compiler: {machine.folder}/mc\n" in machine.configure().stdout


def test_never_takes_midnight_commander_for_mc(machine: Machine) -> None:
    machine.install(*TOOLS)
    machine.install_fake("mc", "GNU Midnight Commander 4.8.29")
    result = machine.configure()
    assert f"message compiler: {machine.folder}/x86_64-w64-mingw32-windmc" in result.stdout


def test_refuses_midnight_commander_even_when_told_to_use_it(machine: Machine) -> None:
    machine.install(*TOOLS)
    machine.install_fake("mc", "GNU Midnight Commander 4.8.29")
    result = machine.configure("-D", f"MESSAGE_COMPILER={machine.folder}/mc")
    assert result.returncode != 0
    words = " ".join(result.stderr.split())
    assert f"MESSAGE_COMPILER is {machine.folder}/mc, which is no message compiler" in words


def test_takes_neither_the_shell_rc_nor_the_link_of_coreutils(machine: Machine) -> None:
    machine.install(*TOOLS, "link")
    machine.install_fake("rc", "a shell")
    result = machine.configure()
    assert f"resource compiler: {machine.folder}/llvm-rc" in result.stdout
    assert f"linker: {machine.folder}/lld-link" in result.stdout


@pytest.mark.parametrize(
    ("missing", "description", "package"),
    [
        ("x86_64-w64-mingw32-windmc", "message compiler", "binutils-mingw-w64-x86-64"),
        ("llvm-rc", "resource compiler", "llvm"),
        ("lld-link", "linker", "lld"),
    ],
)
def test_names_the_package_of_a_missing_program(
    machine: Machine, missing: str, description: str, package: str
) -> None:
    machine.install(*(tool for tool in TOOLS if tool != missing))
    result = machine.configure()
    assert result.returncode != 0
    assert f"No {description} was found" in result.stderr
    assert f"apt-get install {package}" in result.stderr
