"""The commands of docs/languages.md, in a copy of what they need of a clone."""

import re
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

from project import BUILD_DIR, SOURCE_DIR

DLL = Path("build") / "dist" / "x64" / "winsock-messages-ja.dll"


def clone(folder: Path, example: str) -> Path:
    """Makes a clone that holds an example and the built DLL; returns the folder of the example."""
    (folder / DLL).parent.mkdir(parents=True)
    shutil.copy(BUILD_DIR / "dist" / "x64" / DLL.name, folder / DLL)
    return Path(shutil.copytree(SOURCE_DIR / "examples" / example, folder / "examples" / example))


def commands(example: str) -> list[str]:
    """The commands of the page that begin in the folder of an example."""
    page = (SOURCE_DIR / "docs" / "languages.md").read_text(encoding="utf-8")
    (block,) = re.findall(rf"```sh\n(cd examples/{example}\n.*?)```", page, re.DOTALL)
    return str(block).splitlines()


def build(folder: Path, example: str, environment: Mapping[str, str]) -> str:
    """Gives all commands but the last in a clone; returns the last, which starts the program."""
    *build, start = commands(example)
    run(["sh", "-e", "-c", "\n".join(build)], folder, environment)
    return start


def run(command: list[str | Path], folder: Path, environment: Mapping[str, str]) -> str:
    """What a command that succeeds writes to standard output."""
    result = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout
