"""examples/message_module, run as its user would."""

from pathlib import Path

import pytest
from project import Run


@pytest.fixture(scope="session")
def program(build_dir: Path) -> Path:
    return build_dir / "examples" / "message_module" / "message_module.exe"


def test_lists_every_code_with_name_and_meaning(wine: Run, program: Path, source_dir: Path) -> None:
    expected = source_dir / "tests" / "message_dll" / "expected_messages.tsv"
    lines = [
        # A further line of a meaning would be one of the output as well; no meaning has two.
        "\t".join(line.split("\t")[:3])
        for line in expected.read_text(encoding="utf-8").splitlines()
    ]
    result = wine(program)
    assert result.stdout.decode("utf-8").splitlines() == lines
    assert result.returncode == 0


def test_says_that_the_dll_is_missing(wine: Run, program: Path, tmp_path: Path) -> None:
    alone = tmp_path / "message_module.exe"
    alone.write_bytes(program.read_bytes())
    result = wine(alone)
    assert b"winsock-messages-ja.dll: there is no such message DLL" in result.stderr
    assert result.returncode == 3
