"""<windows.h> has macros named min and max, unless NOMINMAX is defined: our code takes both.

MinGW's C++ library defines NOMINMAX by itself, so here the macros are defined by hand, after all
the headers of others that our sources include."""

import json
import re
import shlex
import subprocess
from pathlib import Path

import pytest
from project import BUILD_DIR, SOURCE_DIR

COMPILER = "x86_64-w64-mingw32-g++-posix"
ALL_SOURCES = sorted((SOURCE_DIR / "src").rglob("*.cpp"))
PUBLIC_HEADERS = sorted((SOURCE_DIR / "src").rglob("include/winsock_messages/*.h"))
HEADERS = {file.name: file for file in (SOURCE_DIR / "src").rglob("*.h")}


def reaches_windows(file: Path) -> bool:
    """Whether it includes a header of Windows, through our own headers too."""
    included = re.findall(
        r'^#include [<"](?:\S+/)?(\S+)[>"]', file.read_text("utf-8"), re.MULTILINE
    )
    return any(
        name in ("windows.h", "winsock2.h") or (name in HEADERS and reaches_windows(HEADERS[name]))
        for name in included
    )


SOURCES = [source for source in ALL_SOURCES if reaches_windows(source)]


def options() -> list[str]:
    """Where the build finds headers, and what it defines, NOMINMAX aside."""
    found: dict[str, None] = {}
    for command in json.loads((BUILD_DIR / "compile_commands.json").read_text(encoding="utf-8")):
        if Path(command["file"]) in ALL_SOURCES:
            words = iter(shlex.split(command["command"]))
            for word in words:
                if word == "-isystem":
                    found[f"-isystem{next(words)}"] = None
                elif word.startswith("-I") or word.startswith("-DWSAERR_VERSION"):
                    found[word] = None
    return list(found)


def headers_of_others() -> list[str]:
    files = [*ALL_SOURCES, *(SOURCE_DIR / "src").rglob("*.h")]
    text = "\n".join(file.read_text(encoding="utf-8") for file in files)
    names = set(re.findall(r"^#include <([^>]+)>", text, re.MULTILINE))
    ours = {name for name in names if name.startswith("winsock_messages/")}
    # <windows.h> would bring an older <winsock.h> in.
    return sorted(names - ours, key=lambda name: (name != "winsock2.h", name))


@pytest.fixture(scope="module")
def prelude(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A header that is precompiled, as each source would read all of it."""
    header = tmp_path_factory.mktemp("macros") / "prelude.h"
    header.write_text(
        "".join(f"#include <{name}>\n" for name in headers_of_others())
        + "#undef min\n#undef max\n"
        + "#define min(a, b) (((a) < (b)) ? (a) : (b))\n"
        + "#define max(a, b) (((a) > (b)) ? (a) : (b))\n",
        encoding="ascii",
    )
    result = compile_with(["-x", "c++-header", header, "-o", f"{header}.gch"])
    assert result.returncode == 0, result.stderr
    return header


def compile_with(arguments: list[str | Path]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [COMPILER, "-std=c++20", "-w", *options(), *arguments],
        capture_output=True,
        text=True,
        check=False,
    )


def compile_source(prelude: Path, source: Path) -> subprocess.CompletedProcess[str]:
    return compile_with(["-fsyntax-only", "-include", prelude, source])


def test_sources_are_those_that_reach_windows_through_our_headers_too() -> None:
    names = {source.name for source in SOURCES}
    assert {"message_module.cpp", "file_rights.cpp", "access_list.cpp"} <= names
    assert "code_scanner.cpp" not in names


def test_sources_compile(prelude: Path, tmp_path: Path) -> None:
    """All as one, since most of the time goes into headers."""
    together = tmp_path / "sources.cpp"
    together.write_text(
        "".join(f'#line 1 "{source}"\n{source.read_text(encoding="utf-8")}' for source in SOURCES),
        encoding="utf-8",
    )
    folders = {f"-iquote{source.parent}": None for source in SOURCES}
    result = compile_with(["-fsyntax-only", *folders, "-include", prelude, together])
    assert result.returncode == 0, result.stderr


def test_public_headers_compile(prelude: Path, tmp_path: Path) -> None:
    source = tmp_path / "includes.cpp"
    source.write_text(
        "".join(f"#include <winsock_messages/{header.name}>\n" for header in PUBLIC_HEADERS),
        encoding="ascii",
    )
    result = compile_source(prelude, source)
    assert result.returncode == 0, result.stderr


@pytest.mark.parametrize("code, compiles", [("(std::min)(1, 2)", True), ("std::min(1, 2)", False)])
def test_the_macros_are_there(prelude: Path, tmp_path: Path, code: str, compiles: bool) -> None:
    source = tmp_path / "calls.cpp"
    source.write_text(f"int one() {{ return {code}; }}\n", encoding="ascii")
    assert (compile_source(prelude, source).returncode == 0) == compiles


def test_every_target_defines_what_keeps_the_macros_away() -> None:
    """And what keeps the rest of <windows.h> away; the examples and the tests are compiled so too."""
    commands = json.loads((BUILD_DIR / "compile_commands.json").read_text(encoding="utf-8"))
    of_ours = [
        (
            command["file"],
            set(re.findall(r"-D(NOMINMAX|WIN32_LEAN_AND_MEAN)\b", command["command"])),
        )
        for command in commands
        if re.search(r"\.(c|cpp|cxx)$", command["file"]) and "/_deps/" not in command["file"]
    ]
    assert {"explain.c", "message_module.cpp", "caller.cpp"} <= {
        Path(file).name for file, _ in of_ours
    }
    assert [file for file, defined in of_ours if len(defined) < 2] == []
