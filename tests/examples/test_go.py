"""examples/go, built by Go for Windows and run as its user would."""

import os
import re
import shutil
import socket
import struct
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from language_page import build, clone, run
from project import BUILD_DIR, Run

ENVIRONMENT = os.environ | {
    "GOOS": "windows",
    "GOARCH": "amd64",
    "CGO_ENABLED": "0",
    "GOCACHE": str(BUILD_DIR / "go-cache"),
    "GOPROXY": "off",
    "GOFLAGS": "-mod=readonly",
}
MEANING = "接続が拒否されました。"


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example's folder in a clone, where the commands of the page were given."""
    folder = tmp_path_factory.mktemp("clone")
    example = clone(folder, "go")
    assert build(folder, "go", ENVIRONMENT) == "./explain.exe"
    return example


def test_explains_a_refused_connection(wine: Run, example: Path) -> None:
    result = wine(example / "explain.exe")
    said, meaning, description, matched = result.stdout.decode("utf-8").splitlines()
    assert said.startswith("dial tcp 127.0.0.1:1: connectex: ")
    assert meaning == MEANING
    assert description.startswith("対象のコンピュータによって能動的に拒否されたため、接続できません。")
    assert matched == "127.0.0.1:1 refuses connections"
    assert (result.stderr, result.returncode) == (b"", 0)


def test_goes_on_where_the_dll_is_missing(wine: Run, example: Path, tmp_path: Path) -> None:
    shutil.copy(example / "explain.exe", tmp_path)
    result = wine(tmp_path / "explain.exe")
    assert b"winsock-messages-ja.dll: " in result.stderr
    said, matched = result.stdout.decode("utf-8").splitlines()
    assert said.startswith("dial tcp 127.0.0.1:1: connectex: ")
    assert matched == "127.0.0.1:1 refuses connections"
    assert result.returncode == 0


def test_the_package_does_what_its_tests_say(wine: Run, example: Path) -> None:
    run(["go", "test", "-c", "-o", "test.exe", "./winsockmsg"], example, ENVIRONMENT)
    result = wine(example / "test.exe", "-test.v", cwd=example)
    assert result.returncode == 0, result.stdout.decode("utf-8")
    assert result.stdout.count(b"--- PASS: ") == 7


@contextmanager
def service(example: Path, server: str) -> Iterator[tuple[int, subprocess.Popen[str]]]:
    """The service before a server's address: its port, and the process whose stderr is its log."""
    environment = os.environ | {"WINEPREFIX": str(BUILD_DIR / "wine"), "WINEDEBUG": "-all"}
    process = subprocess.Popen(
        ["wine", example / "forward.exe", "127.0.0.1:0", server],
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


@pytest.fixture
def forwarder(example: Path) -> Path:
    run(["go", "build", "-o", "forward.exe", "./forward"], example, ENVIRONMENT)
    return example


def test_a_service_logs_why_its_server_cannot_be_reached(forwarder: Path) -> None:
    with service(forwarder, "127.0.0.1:1") as (port, process):
        with socket.create_connection(("127.0.0.1", port)) as client:
            assert client.recv(1) == b""
        assert process.stderr
        assert "dial tcp 127.0.0.1:1: connectex: " in process.stderr.readline()
        assert process.stderr.readline() == f"{MEANING}\n"


def test_a_service_forwards_both_ways(forwarder: Path) -> None:
    with (
        socket.create_server(("127.0.0.1", 0)) as server,
        service(forwarder, f"127.0.0.1:{server.getsockname()[1]}") as (port, _),
        socket.create_connection(("127.0.0.1", port)) as client,
    ):
        client.sendall(b"question")
        connection, _ = server.accept()
        with connection:
            assert connection.recv(100) == b"question"
            connection.sendall(b"answer")
            assert client.recv(100) == b"answer"


@pytest.mark.parametrize(("architecture", "machine"), [("amd64", 0x8664), ("386", 0x014C)])
def test_is_built_for_x64_and_x86(
    example: Path, tmp_path: Path, architecture: str, machine: int
) -> None:
    environment = ENVIRONMENT | {"GOARCH": architecture}
    run(["go", "build", "-o", f"{tmp_path}/", "./..."], example, environment)
    programs = list(tmp_path.iterdir())
    assert sorted(program.name for program in programs) == ["forward.exe", "go.exe"]
    for program in programs:
        image = program.read_bytes()
        (header,) = struct.unpack_from("<I", image, 0x3C)
        assert struct.unpack_from("<4sH", image, header) == (b"PE\0\0", machine)


def test_is_laid_out_and_vetted(example: Path) -> None:
    assert run(["gofmt", "-l", "."], example, ENVIRONMENT) == ""
    run(["go", "vet", "./..."], example, ENVIRONMENT)
