"""clang-tidy finds nothing in what the build compiles. Settings: .clang-tidy."""

import json
import subprocess
from pathlib import Path

import pytest


def mingw_options() -> list[str]:
    """clang reads MinGW's code only when told where MinGW's C++ library lies."""
    library = Path(
        subprocess.run(
            ["x86_64-w64-mingw32-g++-posix", "-print-file-name=include"],
            check=True,
            capture_output=True,
            text=True,
        ).stdout.strip()
    )
    return [
        "--extra-arg=--target=x86_64-w64-mingw32",
        "--extra-arg=-nostdinc++",
        f"--extra-arg=-isystem{library / 'c++'}",
        f"--extra-arg=-isystem{library / 'c++' / 'x86_64-w64-mingw32'}",
    ]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    from conftest import BUILD_DIR, SOURCE_DIR

    commands = json.loads((BUILD_DIR / "compile_commands.json").read_text(encoding="utf-8"))
    files = {Path(command["file"]) for command in commands}
    ours = sorted(
        file.relative_to(SOURCE_DIR).as_posix()
        for file in files
        if file.is_relative_to(SOURCE_DIR) and not file.is_relative_to(BUILD_DIR)
    )
    metafunc.parametrize("file", ours)


def test_clang_tidy_finds_nothing(source_dir: Path, build_dir: Path, file: str) -> None:
    result = subprocess.run(
        ["clang-tidy", "--quiet", "-p", build_dir, *mingw_options(), source_dir / file],
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr
