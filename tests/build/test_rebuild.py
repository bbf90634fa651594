"""The build repeats itself to the byte, and redoes only what a change asks for."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest

ARCHITECTURES = ("x64", "x86", "arm64")


class Tree:
    """A copy of the sources with a build tree of its own, in which only the DLLs are built."""

    def __init__(self, folder: Path, source_dir: Path, **environment: str) -> None:
        self.sources = folder / "sources"
        self.environment = os.environ | environment
        shutil.copytree(
            source_dir,
            self.sources,
            ignore=shutil.ignore_patterns("build", ".git", "__pycache__"),
            copy_function=shutil.copyfile,
        )
        self.run(
            "cmake",
            *("-G", "Ninja", "-S", self.sources, "-B", self.sources / "build"),
            *("--toolchain", self.sources / "cmake" / "mingw-w64-x64.cmake"),
            *("-D", "BUILD_TESTING=OFF", "-D", "Python3_EXECUTABLE=/usr/bin/python3"),
        )

    def run(self, *command: str | Path) -> str:
        return subprocess.run(
            command, check=True, capture_output=True, text=True, env=self.environment
        ).stdout

    def build(self) -> list[str]:
        """Builds the DLLs and returns what the build said it did."""
        lines = self.run(
            "cmake", "--build", self.sources / "build", "--target", "winsock-messages-ja"
        ).splitlines()
        steps = [line.split("] ", 1)[1] for line in lines if line.startswith("[")]
        return [step.replace(str(self.sources / "build") + "/", "") for step in steps]

    def dlls(self) -> list[bytes]:
        dist = self.sources / "build" / "dist"
        return [(dist / name / "winsock-messages-ja.dll").read_bytes() for name in ARCHITECTURES]

    @property
    def document(self) -> Path:
        return self.sources / "messages" / "winsock.ja.txt"


@pytest.fixture
def tree(tmp_path: Path, source_dir: Path) -> Tree:
    return Tree(tmp_path, source_dir)


def test_two_builds_are_the_same_bytes(tmp_path: Path, source_dir: Path, build_dir: Path) -> None:
    tokyo = Tree(
        tmp_path / "東京 1",
        source_dir,
        TZ="Asia/Tokyo",
        LC_ALL="C.UTF-8",
        PYTHONSAFEPATH="1",
        PYTHONIOENCODING="ascii",
    )
    honolulu = Tree(tmp_path / "elsewhere" / "2", source_dir, TZ="Pacific/Honolulu", LC_ALL="C")
    tokyo.build()
    honolulu.build()
    assert tokyo.dlls() == honolulu.dlls()
    dist = build_dir / "dist"
    assert tokyo.dlls() == [
        (dist / name / "winsock-messages-ja.dll").read_bytes() for name in ARCHITECTURES
    ]


def test_a_folder_may_begin_like_an_option_of_a_tool(source_dir: Path, build_dir: Path) -> None:
    # /D of llvm-rc defines a symbol, and every Debian has this folder.
    with tempfile.TemporaryDirectory(dir="/dev/shm") as folder:
        tree = Tree(Path(folder), source_dir)
        tree.build()
        x64 = build_dir / "dist" / "x64" / "winsock-messages-ja.dll"
        assert tree.dlls()[0] == x64.read_bytes()


def test_a_folder_of_a_dll_holds_nothing_else(tree: Tree) -> None:
    tree.build()
    for name in ARCHITECTURES:
        folder = tree.sources / "build" / "dist" / name
        assert [file.name for file in folder.iterdir()] == ["winsock-messages-ja.dll"]


def test_a_second_build_does_nothing(tree: Tree) -> None:
    tree.build()
    assert tree.build() == []


def test_a_changed_line_rebuilds_what_depends_on_it_and_nothing_else(tree: Tree) -> None:
    tree.build()
    text = tree.document.read_text(encoding="utf-8")
    tree.document.write_text(text.replace("拒否されました", "断られました"), encoding="utf-8")
    assert sorted(tree.build()) == [
        "Compiling winsock-messages-ja.mc",
        "Compiling winsock-messages-ja/message_table.res",
        "Generating winsock-messages-ja.mc",
        *sorted(f"Linking dist/{name}/winsock-messages-ja.dll" for name in ARCHITECTURES),
    ]


def test_a_touched_document_rebuilds_no_dll(tree: Tree) -> None:
    tree.build()
    tree.document.touch()
    assert tree.build() == ["Generating winsock-messages-ja.mc"]
    assert tree.build() == []


def test_a_faulty_document_leaves_the_dlls_alone(tree: Tree) -> None:
    tree.build()
    before = tree.dlls()
    tree.document.write_text("WSAEINTR\n", encoding="utf-8")
    with pytest.raises(subprocess.CalledProcessError) as error:
        tree.build()
    assert "winsock.ja.txt:1:" in error.value.stdout + error.value.stderr
    assert tree.dlls() == before
