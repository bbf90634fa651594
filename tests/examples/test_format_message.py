"""examples/format_message, run as its user would."""

from pathlib import Path

import pytest
from project import Run


@pytest.fixture(scope="session")
def program(build_dir: Path) -> Path:
    return build_dir / "examples" / "format_message" / "format_message.exe"


def test_says_what_the_code_means_in_utf_8(wine: Run, program: Path) -> None:
    result = wine(program)
    assert result.stdout.decode("utf-8").startswith("接続が拒否されました。\r\n対象の")
    assert (result.stderr, result.returncode) == (b"", 0)
