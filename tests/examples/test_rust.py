"""examples/rust, built by Debian's Rust for Windows and run as its user would."""

import os
import shutil
from pathlib import Path

import pytest
from language_page import DLL, clone, commands, run
from project import Run

TARGET = "x86_64-pc-windows-gnu"
ENVIRONMENT = os.environ | {
    "PATH": f"/usr/bin:{os.environ['PATH']}",  # Debian's Rust, whatever else there is
    "CARGO_BUILD_TARGET": TARGET,
    "CARGO_NET_OFFLINE": "true",
    "RUSTFLAGS": "-D warnings",
}


@pytest.fixture(scope="module")
def target(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the program in a clone, where the commands of the page were given."""
    folder = tmp_path_factory.mktemp("clone")
    example = clone(folder, "rust")
    # Cargo has a folder of its own for what it builds for another system.
    *build, start = (
        line.replace("target/debug", f"target/{TARGET}/debug") for line in commands("rust")
    )
    environment = ENVIRONMENT | {"CARGO_HOME": str(example / "home")}
    run(["sh", "-e", "-c", "\n".join(build)], folder, environment)
    assert start == f"./target/{TARGET}/debug/explain.exe"
    return example / "target" / TARGET / "debug"


def test_explains_a_refused_connection(wine: Run, target: Path) -> None:
    result = wine(target / "explain.exe")
    said, meaning, description, matched = result.stdout.decode("utf-8").splitlines()
    assert said.endswith(" (os error 10061)")
    assert meaning == "接続が拒否されました。"
    assert description.startswith("対象のコンピュータによって能動的に拒否されたため、接続できません。")
    assert matched == "127.0.0.1:1 refuses connections"
    assert (result.stderr, result.returncode) == (b"", 0)


def test_goes_on_where_the_dll_is_missing(wine: Run, target: Path, tmp_path: Path) -> None:
    shutil.copy(target / "explain.exe", tmp_path)
    result = wine(tmp_path / "explain.exe")
    assert b"winsock-messages-ja.dll: " in result.stderr
    said, matched = result.stdout.decode("utf-8").splitlines()
    assert said.endswith(" (os error 10061)")
    assert matched == "127.0.0.1:1 refuses connections"
    assert result.returncode == 0


def test_the_module_does_what_its_tests_say(wine: Run, target: Path) -> None:
    example = target.parents[2]
    environment = ENVIRONMENT | {"CARGO_HOME": str(example / "home")}
    run(["cargo", "test", "--no-run"], example, environment)
    shutil.copy(target / DLL.name, target / "deps")
    (program,) = (
        file
        for file in (target / "deps").glob("explain-*.exe")
        if b"test result: " in file.read_bytes()
    )
    result = wine(program)
    assert result.returncode == 0, result.stdout.decode("utf-8")
    assert b" 6 passed; 0 failed;" in result.stdout
