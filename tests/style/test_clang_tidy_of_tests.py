"""clang-tidy finds nothing in the tests and benchmarks."""

import re
from pathlib import Path

import pytest
from clang_tidy import clang_tidy, clang_tidy_of_compiled, compiled_files, mingw_options
from conftest import SOURCE_DIR

COMPILED = [file for file in compiled_files() if file.startswith("tests/")]


def other_files() -> list[str]:
    """What tests compile in build trees of their own."""
    sources = (
        file.relative_to(SOURCE_DIR).as_posix()
        for folder in ("bench", "consumers", "fuzz")
        for file in (SOURCE_DIR / "tests" / folder).rglob("*.c*")
        if file.suffix in (".c", ".cpp")
    )
    return sorted(set(sources) - set(COMPILED))


@pytest.mark.parametrize("file", COMPILED)
def test_finds_nothing_in_what_the_build_compiles(file: str) -> None:
    clang_tidy_of_compiled(file)


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
