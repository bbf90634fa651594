"""clang-tidy finds nothing in what users get: library, tool and examples."""

import pytest
from clang_tidy import clang_tidy_of_compiled, compiled_files

FILES = [file for file in compiled_files() if not file.startswith("tests/")]


@pytest.mark.parametrize("file", FILES)
def test_finds_nothing(file: str) -> None:
    clang_tidy_of_compiled(file)


def test_reads_library_tool_and_examples() -> None:
    assert {file.partition("/")[0] for file in FILES} == {"src", "examples"}
