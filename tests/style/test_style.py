"""Every source file is laid out, typed and linted as its language's tools want it."""

import os
import subprocess
from collections.abc import Iterable
from pathlib import Path

FOLDERS = ("cmake", "examples", "generator", "packaging", "scripts", "src", "tests")


def sources(source_dir: Path, *endings: str) -> list[Path]:
    files = [
        file
        for folder in FOLDERS
        for file in (source_dir / folder).rglob("*")
        if file.name.endswith(endings) and "node_modules" not in file.parts
    ]
    assert files, f"no file ends in {endings}"
    return sorted(files)


def check(source_dir: Path, *command: str, files: Iterable[Path] = ()) -> None:
    result = subprocess.run(
        [*command, *files],
        cwd=source_dir,
        env=os.environ | {"PYTHONDONTWRITEBYTECODE": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stdout


def test_cpp_is_formatted(source_dir: Path) -> None:
    files = sources(source_dir, ".c", ".cpp", ".h")
    check(source_dir, "clang-format", "--dry-run", "--Werror", files=files)


def test_python_is_formatted(source_dir: Path) -> None:
    files = sources(source_dir, ".py")
    check(source_dir, "/usr/bin/black", "--check", "--quiet", "--diff", files=files)


def test_python_is_typed(source_dir: Path, build_dir: Path) -> None:
    files = sources(source_dir, ".py")
    # mypy reads one module of a name at a time, and each folder of tests may have a conftest.
    conftests = [file for file in files if file.name == "conftest.py"]
    for group in [set(files) - set(conftests), *({conftest} for conftest in conftests)]:
        check(source_dir, "/usr/bin/mypy", f"--cache-dir={build_dir / 'mypy'}", files=sorted(group))


def test_cmake_is_formatted(source_dir: Path) -> None:
    files = [source_dir / "CMakeLists.txt", *sources(source_dir, "CMakeLists.txt", ".cmake")]
    check(source_dir, "cmake-format", "--check", files=files)


def test_shell_scripts_are_clean(source_dir: Path) -> None:
    files = [source_dir / ".ci" / "run", *sources(source_dir, ".sh")]
    check(source_dir, "shellcheck", "--external-sources", "--source-path=SCRIPTDIR", files=files)
