"""clang-tidy finds nothing in any of our C and C++ files. Settings: .clang-tidy."""

import json
import re
import subprocess
from pathlib import Path

import pytest
from conftest import BUILD_DIR, SOURCE_DIR


def mingw_options() -> list[str]:
    """clang reads MinGW's code only when told where MinGW's C++ library lies."""
    library = Path(
        subprocess.run(
            ["x86_64-w64-mingw32-g++-posix", "-print-file-name=include"],
            check=True,
            capture_output=True,
            text=True,
        ).stdout.strip()
    )
    return [
        "--extra-arg=--target=x86_64-w64-mingw32",
        "--extra-arg=-nostdinc++",
        f"--extra-arg=-isystem{library / 'c++'}",
        f"--extra-arg=-isystem{library / 'c++' / 'x86_64-w64-mingw32'}",
    ]


def compiled_files() -> list[str]:
    """Our files in the compilation database of the build."""
    commands = json.loads((BUILD_DIR / "compile_commands.json").read_text(encoding="utf-8"))
    files = {Path(command["file"]) for command in commands}
    return sorted(
        file.relative_to(SOURCE_DIR).as_posix()
        for file in files
        if file.suffix in (".c", ".cpp")
        and file.is_relative_to(SOURCE_DIR)
        and not file.is_relative_to(BUILD_DIR)
    )


def other_files() -> list[str]:
    """What tests compile in build trees of their own."""
    sources = (
        file.relative_to(SOURCE_DIR).as_posix()
        for folder in ("bench", "consumers", "fuzz")
        for file in (SOURCE_DIR / "tests" / folder).rglob("*.c*")
        if file.suffix in (".c", ".cpp")
    )
    return sorted(set(sources) - set(compiled_files()))


def clang_tidy(*arguments: str | Path) -> None:
    result = subprocess.run(
        ["clang-tidy", "--quiet", *arguments], capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize("file", compiled_files())
def test_finds_nothing_in_what_the_build_compiles(file: str) -> None:
    clang_tidy("-p", BUILD_DIR, *mingw_options(), SOURCE_DIR / file)


@pytest.mark.parametrize("file", other_files())
def test_finds_nothing_in_what_tests_compile(file: str, tmp_path: Path) -> None:
    source = SOURCE_DIR / file
    options = [f"--extra-arg=-I{SOURCE_DIR / 'src' / 'client' / 'include'}"]
    if re.search(r"<(windows|winsock2)\.h>", source.read_text(encoding="utf-8")):
        # Of the native headers only these: the others are not for Windows.
        (tmp_path / "benchmark").symlink_to("/usr/include/benchmark")
        options += [*mingw_options(), f"--extra-arg=-isystem{tmp_path}"]
    standard = "-std=c11" if source.suffix == ".c" else "-std=c++20"
    clang_tidy(*options, source, "--", standard)
