"""clang-tidy reads the C++ files of a folder as one: most of its time goes into the headers of Windows,
of C++ and of GoogleTest, which are then read once. Settings: .clang-tidy, tests/.clang-tidy."""

import json
import re
import shlex
import subprocess
from pathlib import Path

from project import BUILD_DIR, SOURCE_DIR

INCLUDE = re.compile(r"#include .+")
# A function main, or names that other files may have too: texts, and the members of an enum.
OWN_NAMES = re.compile(
    r"^(int \w*main\(|using enum |constexpr std::string_view \w+ =)", re.MULTILINE
)
WINDOWS = re.compile(r"#include <(windows|winsock2)\.h>")


def read(file: Path) -> str:
    return file.read_text(encoding="utf-8")


def compiled_by(command: dict[str, str]) -> list[Path]:
    """A source, or those that CMake has the compiler read as one."""
    file = Path(command["file"])
    if file.parent.name != "Unity":
        return [file]
    return [Path(name) for name in re.findall('^#include "(.+)"', read(file), re.MULTILINE)]


def options_of_the_build() -> dict[Path, list[str]]:
    """What the build compiles, and with which options, as far as they matter to clang-tidy."""
    found: dict[Path, list[str]] = {}
    for command in json.loads(read(BUILD_DIR / "compile_commands.json")):
        words = iter(shlex.split(command["command"]))
        options: list[str] = []
        for word in words:
            if word == "-isystem":
                options.append(f"-isystem{next(words)}")
            elif word.startswith(("-I", "-D", "-std=", "-W")):
                options.append(word)
        for file in compiled_by(command):
            found.setdefault(file, []).extend(options)
    return found


COMPILED = options_of_the_build()


def readings(folder: Path) -> list[list[Path]]:
    """All C and C++ files of the folder. Read alone is what has names of its own, is C, or is compiled by
    a test instead of the build."""
    together: list[Path] = []
    alone: list[list[Path]] = []
    for file in sorted(folder.rglob("*")):
        if file.suffix == ".cpp" and file in COMPILED and not OWN_NAMES.search(read(file)):
            together.append(file)
        elif file.suffix in (".c", ".cpp"):
            alone.append([file])
    return [together, *alone] if together else alone


def windows_options() -> list[str]:
    """clang reads MinGW's code only when told where MinGW's C++ library lies. It does not know all of
    g++'s warnings."""
    library = Path(
        subprocess.run(
            ["x86_64-w64-mingw32-g++-posix", "-print-file-name=include"],
            check=True,
            capture_output=True,
            text=True,
        ).stdout.strip()
    )
    return [
        "--target=x86_64-w64-mingw32",
        "-Wno-unknown-warning-option",
        "-nostdinc++",
        f"-isystem{library / 'c++'}",
        f"-isystem{library / 'c++' / 'x86_64-w64-mingw32'}",
    ]


def options_of_a_test(file: Path, folder: Path) -> list[str]:
    """For what a test compiles: by this machine's compiler, or, since it has Windows' headers, by
    MinGW's. Of the native headers that one sees Google Benchmark's alone, linked into the folder.
    """
    options = ["-std=c11" if file.suffix == ".c" else "-std=c++20"]
    for include in ("client", "client/include", "event_log", "event_log/include", "wsaerr"):
        options.append(f"-I{SOURCE_DIR / 'src' / include}")
    if WINDOWS.search(read(file)):
        (folder / "benchmark").symlink_to("/usr/include/benchmark")
        options += [*windows_options(), f"-isystem{folder}"]
    return options


def options(files: list[Path], folder: Path) -> list[str]:
    if files[0] not in COMPILED:
        return options_of_a_test(files[0], folder)
    all_options = [option for file in files for option in COMPILED[file]]
    # One file may have <windows.h> before another has <winsock2.h>, which refuses that.
    first = ["-includewinsock2.h"] if any(WINDOWS.search(read(file)) for file in files) else []
    return [*dict.fromkeys(all_options), *windows_options(), *first]


def joined(files: list[Path]) -> tuple[str, list[tuple[Path, int]]]:
    """The files as one text, and where each of its lines comes from. A header that an earlier file
    has included is not included again, which clang-tidy would call a duplicate."""
    lines: list[str] = []
    origins: list[tuple[Path, int]] = []
    included: set[str] = set()
    for file in files:
        own = read(file).splitlines()
        includes = {line for line in own if INCLUDE.fullmatch(line)}
        lines += ["" if line in includes & included else line for line in own]
        origins += [(file, number) for number in range(1, len(own) + 1)]
        included |= includes
    return "\n".join(lines) + "\n", origins


def clang_tidy(files: list[Path], folder: Path) -> str:
    """What clang-tidy finds in the files, which it reads as one in the empty folder; or nothing."""
    text, origins = joined(files)
    # It looks for its settings where the file lies, and above.
    place = folder / files[0].parent.relative_to(SOURCE_DIR)
    place.mkdir(parents=True)
    for parent in [place, *place.parents][: len(place.parts) - len(folder.parts) + 1]:
        settings = SOURCE_DIR / parent.relative_to(folder) / ".clang-tidy"
        if settings.exists():
            (parent / ".clang-tidy").symlink_to(settings)
    one = place / f"all{files[0].suffix}"
    one.write_text(text, encoding="utf-8")
    quoted = dict.fromkeys(f"-iquote{file.parent}" for file in files)
    result = subprocess.run(
        ["clang-tidy", "--quiet", one, "--", *options(files, folder), *quoted],
        capture_output=True,
        text=True,
        check=False,
    )
    if result.returncode == 0:
        return ""

    def origin(match: re.Match[str]) -> str:
        file, line = origins[int(match[1]) - 1]
        return f"{file.relative_to(SOURCE_DIR)}:{line}:"

    return re.sub(rf"{re.escape(str(one))}:(\d+):", origin, result.stdout + result.stderr)
