"""examples/report, run as its user would."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from project import Run


@pytest.fixture
def program(build_dir: Path, wsaerr: Run) -> Iterator[Path]:
    yield build_dir / "examples" / "report" / "report.exe"
    wsaerr("source", "remove", "MyService")


def test_reports_from_a_registered_source(wine: Run, wsaerr: Run, program: Path) -> None:
    assert wsaerr("source", "add", "MyService").returncode == 0
    assert wine(program).returncode == 0


def test_fails_where_the_source_is_not_registered(wine: Run, program: Path) -> None:
    result = wine(program)
    assert b"not registered" in result.stderr
    assert result.returncode != 0
