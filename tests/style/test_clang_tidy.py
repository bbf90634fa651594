"""clang-tidy finds nothing in the C and C++ files of the folder that CLANG_TIDY_FOLDER names."""

import os
import re
from pathlib import Path

import pytest
from clang_tidy import clang_tidy, clang_tidy_of_compiled, compiled_files, mingw_options
from conftest import SOURCE_DIR

FOLDER = os.environ.get("CLANG_TIDY_FOLDER", "src")
FILES = {
    file.relative_to(SOURCE_DIR).as_posix()
    for file in (SOURCE_DIR / FOLDER).rglob("*")
    if file.suffix in (".c", ".cpp")
}
COMPILED = FILES & set(compiled_files())


@pytest.mark.parametrize("file", sorted(COMPILED))
def test_finds_nothing_in_what_the_build_compiles(file: str) -> None:
    clang_tidy_of_compiled(file)


@pytest.mark.parametrize("file", sorted(FILES - COMPILED))
def test_finds_nothing_in_what_tests_compile(file: str, tmp_path: Path) -> None:
    source = SOURCE_DIR / file
    folders = ("client", "client/include", "event_log", "event_log/include")
    options = [f"--extra-arg=-I{SOURCE_DIR / 'src' / folder}" for folder in folders]
    if re.search(r"<(windows|winsock2)\.h>", source.read_text(encoding="utf-8")):
        # Of the native headers only these: the others are not for Windows.
        (tmp_path / "benchmark").symlink_to("/usr/include/benchmark")
        options += [*mingw_options(), f"--extra-arg=-isystem{tmp_path}"]
    standard = "-std=c11" if source.suffix == ".c" else "-std=c++20"
    clang_tidy(*options, source, "--", standard)


def test_reads_files() -> None:
    assert FILES, f"{FOLDER} holds no C or C++ file"
