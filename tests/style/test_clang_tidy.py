"""clang-tidy finds nothing in the C and C++ files of the folder that CLANG_TIDY_FOLDER names."""

import os
from pathlib import Path

import pytest
from clang_tidy import clang_tidy, readings
from project import SOURCE_DIR

FOLDER = os.environ.get("CLANG_TIDY_FOLDER", "src")
READINGS = readings(SOURCE_DIR / FOLDER)


@pytest.mark.parametrize("files", READINGS, ids=[files[0].name for files in READINGS])
def test_finds_nothing(files: list[Path], tmp_path: Path) -> None:
    found = clang_tidy(files, tmp_path)
    assert not found, found


def test_reads_files() -> None:
    assert READINGS, f"{FOLDER} holds no C or C++ file"
