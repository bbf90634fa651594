"""What the programs of examples/go do, whatever they were built for. Each is started by a `Run`."""

import re
import shutil
import socket
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from project import BUILD_DIR, Run

FOR_X86 = BUILD_DIR / "tests" / "examples" / "go-x86"
"""Where test_go.py leaves the programs for x86, with their DLL, for test_go_x86.py."""

MEANING = "接続が拒否されました。"


def explains_a_refused_connection(wine: Run, program: Path) -> None:
    result = wine(program)
    said, meaning, description, matched = result.stdout.decode("utf-8").splitlines()
    assert said.startswith("dial tcp 127.0.0.1:1: connectex: ")
    assert meaning == MEANING
    assert description.startswith("対象のコンピュータによって能動的に拒否されたため、接続できません。")
    assert matched == "127.0.0.1:1 refuses connections"
    assert (result.stderr, result.returncode) == (b"", 0)


def goes_on_where_the_dll_is_missing(wine: Run, program: Path, folder: Path) -> None:
    result = wine(shutil.copy(program, folder))
    assert b"winsock-messages-ja.dll: " in result.stderr
    said, matched = result.stdout.decode("utf-8").splitlines()
    assert said.startswith("dial tcp 127.0.0.1:1: connectex: ")
    assert matched == "127.0.0.1:1 refuses connections"
    assert result.returncode == 0


def tests_of_the_package_pass(wine: Run, program: Path) -> None:
    result = wine(program, "-test.v", cwd=program.parent)
    assert result.returncode == 0, result.stdout.decode("utf-8")
    assert result.stdout.count(b"--- PASS: ") == 7


@contextmanager
def service(
    program: Path, server: str, environment: Mapping[str, str]
) -> Iterator[tuple[int, subprocess.Popen[str]]]:
    """The service before a server's address: its port, and the process whose stderr is its log."""
    process = subprocess.Popen(
        ["wine", program, "127.0.0.1:0", server],
        env=environment,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    try:
        assert process.stderr
        listening = re.search(r"listening on 127\.0\.0\.1:(\d+)$", process.stderr.readline())
        assert listening
        yield int(listening[1]), process
    finally:
        process.kill()
        process.communicate()


def logs_why_its_server_cannot_be_reached(program: Path, environment: Mapping[str, str]) -> None:
    with service(program, "127.0.0.1:1", environment) as (port, process):
        with socket.create_connection(("127.0.0.1", port)) as client:
            assert client.recv(1) == b""
        assert process.stderr
        assert "dial tcp 127.0.0.1:1: connectex: " in process.stderr.readline()
        assert process.stderr.readline() == f"{MEANING}\n"


def forwards_both_ways(program: Path, environment: Mapping[str, str]) -> None:
    with (
        socket.create_server(("127.0.0.1", 0)) as server,
        service(program, f"127.0.0.1:{server.getsockname()[1]}", environment) as (port, _),
        socket.create_connection(("127.0.0.1", port)) as client,
    ):
        client.sendall(b"question")
        connection, _ = server.accept()
        with connection:
            assert connection.recv(100) == b"question"
            connection.sendall(b"answer")
            assert client.recv(100) == b"answer"
