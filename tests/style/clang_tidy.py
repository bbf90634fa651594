"""clang-tidy on our C and C++ files. Settings: .clang-tidy, tests/.clang-tidy."""

import json
import subprocess
from pathlib import Path

from conftest import BUILD_DIR, SOURCE_DIR


def compiled_files() -> list[str]:
    """Our files in the compilation database of the build."""
    commands = json.loads((BUILD_DIR / "compile_commands.json").read_text(encoding="utf-8"))
    files = {Path(command["file"]) for command in commands}
    return sorted(
        file.relative_to(SOURCE_DIR).as_posix()
        for file in files
        if file.suffix in (".c", ".cpp")
        and file.is_relative_to(SOURCE_DIR)
        and not file.is_relative_to(BUILD_DIR)
    )


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


def clang_tidy(*arguments: str | Path) -> None:
    result = subprocess.run(
        ["clang-tidy", "--quiet", *arguments], capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stdout + result.stderr


def clang_tidy_of_compiled(file: str) -> None:
    clang_tidy("-p", BUILD_DIR, *mingw_options(), SOURCE_DIR / file)
