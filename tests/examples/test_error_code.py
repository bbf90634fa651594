"""examples/error_code, run as its user would."""

import socket
from pathlib import Path

import pytest
from project import Run


@pytest.fixture(scope="session")
def program(build_dir: Path) -> Path:
    return build_dir / "examples" / "error_code" / "error_code.exe"


def test_says_why_nobody_answers(wine: Run, program: Path) -> None:
    with socket.socket() as unused:
        # Bound, so that nobody else listens there, but not listening.
        unused.bind(("127.0.0.1", 0))
        result = wine(program, str(unused.getsockname()[1]))
    lines = result.stdout.decode("utf-8").splitlines()
    assert lines[:3] == [
        "no server listens there",
        "winsock_messages:10061",
        "接続が拒否されました。",
    ]
    assert lines[3].startswith("対象のコンピュータによって能動的に拒否されたため、")
    assert result.returncode == 1


def test_says_that_it_connected(wine: Run, program: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        result = wine(program, str(server.getsockname()[1]))
    assert result.stdout.splitlines()[0] == b"system:0"
    assert result.returncode == 0
