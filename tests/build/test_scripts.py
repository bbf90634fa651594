"""The scripts find their project from anywhere, and refuse folders that a shell would act on."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

SCRIPTS = ("bench.sh", "package.sh", "run.sh", "test.sh")
REFUSED = "$`\"'\\&;|<>*?[]\n\x1b\x7f"


class Clone:
    """The scripts in a folder of their own, where the programs that they call only say so."""

    def __init__(self, folder: Path, source_dir: Path, programs: Path) -> None:
        self.folder = folder
        self._calls = programs / "calls"
        self.commands_file = programs / "commands"
        shutil.copytree(source_dir / "scripts", folder / "scripts")
        shutil.copytree(source_dir / ".ci", folder / ".ci")
        programs.mkdir()
        self._programs = programs
        self._packages = source_dir / "scripts" / "debian-packages.txt"
        for name in ("apt-get", "cmake", "wine", "setarch", "sudo"):
            self.does(name, self.says(name))
        listed = "  Test  #7: x86.build"
        self.does("ctest", f"{self.says('ctest')}\necho '{listed}'")
        self.has_installed_all_but("nothing")
        self._environment = os.environ | {"PATH": f"{programs}:{os.environ['PATH']}"}

    def has_installed_all_but(self, package: str) -> None:
        present = f"sed -n 's/^\\([a-z0-9.+-]*\\) .*/installed \\1, /p' '{self._packages}'"
        self.does("dpkg-query", f"{present} | grep -v ' {package},'")

    def is_built(self) -> None:
        (self.folder / "build").mkdir()
        (self.folder / "build" / "build.ninja").touch()

    def says(self, name: str) -> str:
        """A command that notes that a program was called."""
        call = f'echo "{name} in $PWD" >>"{self._calls}"'
        return f'{call}\necho "{name} $*" >>"{self.commands_file}"'

    def does(self, name: str, command: str) -> None:
        """Has a program do a command instead of its work."""
        program = self._programs / name
        program.write_text(f"#!/bin/sh\n{command}\n", encoding="utf-8")
        program.chmod(0o755)

    def run(
        self, script: str | Path, cwd: Path, *arguments: str, **environment: str
    ) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [script, *(arguments or ["10061"])],
            cwd=cwd,
            env=self._environment | environment,
            capture_output=True,
            check=False,
        )

    @property
    def calls(self) -> set[str]:
        """Which programs were called, and where."""
        if not self._calls.exists():
            return set()
        return set(self._calls.read_text(encoding="utf-8").splitlines())

    @property
    def commands(self) -> list[str]:
        """The programs that were called, each with its arguments."""
        return self.commands_file.read_text(encoding="utf-8").splitlines()


@pytest.fixture
def clone(tmp_path: Path, source_dir: Path) -> Clone:
    (tmp_path / "a 複製").mkdir()
    return Clone(tmp_path / "a 複製" / "clone", source_dir, tmp_path / "programs")


@pytest.mark.parametrize("script", ["run.sh", "test.sh"])
@pytest.mark.parametrize("searched", [".", "elsewhere"])
def test_cdpath_leads_nowhere_else(clone: Clone, script: str, searched: str) -> None:
    other = clone.folder / "elsewhere" / "scripts"
    other.mkdir(parents=True)
    result = clone.run(f"scripts/{script}", clone.folder, CDPATH=searched)
    assert (result.returncode, result.stderr) == (0, b"")
    assert {call.partition(" in ")[2] for call in clone.calls} == {str(clone.folder)}


@pytest.mark.parametrize("script", ["run.sh", "test.sh"])
def test_a_symbolic_link_leads_to_the_project(clone: Clone, tmp_path: Path, script: str) -> None:
    link = tmp_path / "link"
    link.symlink_to(clone.folder / "scripts" / script)
    result = clone.run(link, tmp_path)
    assert (result.returncode, result.stderr) == (0, b"")
    assert {call.partition(" in ")[2] for call in clone.calls} == {str(clone.folder)}


@pytest.mark.parametrize("script", SCRIPTS)
def test_refuses_a_folder_that_would_run_a_command(
    tmp_path: Path, source_dir: Path, script: str
) -> None:
    clone = Clone(tmp_path / "a$(touch pwn)b", source_dir, tmp_path / "programs")
    result = clone.run(clone.folder / "scripts" / script, tmp_path)
    assert (result.returncode, result.stdout) == (1, b"")
    assert result.stderr.decode("utf-8").startswith(
        "The path of this project holds the character \\$, which a shell would act on: "
    )
    assert clone.calls == set()
    assert not list(tmp_path.rglob("pwn"))


@pytest.mark.parametrize("character", REFUSED)
def test_refuses_each_character_that_a_shell_acts_on(
    tmp_path: Path, source_dir: Path, character: str
) -> None:
    clone = Clone(tmp_path / f"a{character}b", source_dir, tmp_path / "programs")
    result = clone.run(clone.folder / "scripts" / "run.sh", tmp_path)
    assert (result.returncode, result.stdout) == (1, b"")
    words = result.stderr.decode("utf-8")
    assert words.startswith("The path of this project holds the character ")
    assert words.replace("\n", "").isprintable()
    assert clone.calls == set()


STEADY = ["setarch --addr-no-randomize true"]
NEW_CLONE = [
    "cmake --preset debian -D WINSOCK_MESSAGES_JA_32_BIT_WINE=ON",
    "cmake --build --preset debian",
    "setarch --addr-no-randomize ctest --preset all --label-regex ^early$",
]
QUICK = [
    "cmake --preset debian -D X=1",
    "cmake --build --preset debian",
    "ctest --test-dir build --show-only --label-exclude ^quick$",
    "ctest --test-dir build --show-only --label-regex ^all$",
    "setarch --addr-no-randomize ctest --preset quick",
]
ALL = [
    "cmake --preset debian -D WINSOCK_MESSAGES_JA_32_BIT_WINE=ON",
    "cmake --build --preset debian",
    "setarch --addr-no-randomize ctest --preset all",
]


def test_the_quick_run_names_what_it_leaves_out(clone: Clone) -> None:
    clone.is_built()
    result = clone.run("scripts/test.sh", clone.folder, "-D", "X=1")
    assert clone.commands == STEADY + QUICK
    said = result.stdout.decode("utf-8")
    assert said == "Left out, for scripts/test.sh --all to run:\n  x86.build\n"


def test_the_quick_run_fails_with_a_test(clone: Clone) -> None:
    clone.does("setarch", '[ "$2" != ctest ] || exit 8')
    assert clone.run("scripts/test.sh", clone.folder).returncode == 8


@pytest.mark.parametrize("command", [["scripts/test.sh", "--all"], [".ci/run"]])
def test_every_test_runs_in_the_run_of_all_and_in_ci(clone: Clone, command: list[str]) -> None:
    script, *arguments = command
    result = clone.run(clone.folder / script, clone.folder, *arguments)
    assert (result.returncode, result.stdout, result.stderr) == (0, b"", b"")
    assert clone.commands == STEADY + NEW_CLONE + ALL


def test_a_new_clone_is_built_while_the_rest_is_installed(clone: Clone) -> None:
    clone.has_installed_all_but("black")
    begun = f"grep -qs early '{clone.commands_file}'"
    clone.does("apt-get", f"for _ in $(seq 100); do {begun} && exit; sleep 0.1; done; exit 1")
    result = clone.run("scripts/test.sh", clone.folder, "--all")
    assert (result.returncode, result.stderr) == (0, b"")
    assert result.stdout.decode("utf-8") == "Installing Debian packages: black\n"
    assert clone.commands == STEADY + NEW_CLONE + ALL


def test_the_quick_run_begins_no_long_test(clone: Clone) -> None:
    assert clone.run("scripts/test.sh", clone.folder, "-D", "X=1").returncode == 0
    assert clone.commands == STEADY + QUICK[:2] + QUICK


def test_what_failed_early_runs_again(clone: Clone) -> None:
    clone.does("setarch", f"{clone.says('setarch')}\ncase $* in *early*) exit 8 ;; esac")
    result = clone.run("scripts/test.sh", clone.folder, "--all")
    assert (result.returncode, result.stderr) == (0, b"")
    assert clone.commands == STEADY + NEW_CLONE + ALL


def test_a_failed_installation_ends_the_run(clone: Clone) -> None:
    clone.has_installed_all_but("black")
    clone.does("apt-get", "exit 100")
    result = clone.run("scripts/test.sh", clone.folder, "--all")
    assert result.returncode == 100
    assert clone.commands == STEADY + NEW_CLONE


def test_a_failed_build_waits_for_the_installation(clone: Clone) -> None:
    clone.has_installed_all_but("black")
    clone.does("cmake", "exit 2")
    clone.does("apt-get", f"sleep 1; echo installed >>'{clone.commands_file}'")
    result = clone.run("scripts/test.sh", clone.folder)
    assert result.returncode == 2
    assert clone.commands[-1] == "installed"


def test_the_presets_of_the_two_runs_differ_in_labels_alone(source_dir: Path) -> None:
    presets = json.loads((source_dir / "CMakePresets.json").read_text(encoding="utf-8"))
    tests = {preset["name"]: preset for preset in presets["testPresets"]}
    assert "filter" not in tests["all"] and tests["quick"]["inherits"] == "all"
    assert tests["quick"]["filter"] == {
        "include": {"label": "quick"},
        "exclude": {"label": "^all$"},
    }


@pytest.mark.parametrize("readme", ["README.md", "README.ja.md"])
def test_the_readme_names_both_runs(source_dir: Path, readme: str) -> None:
    text = (source_dir / readme).read_text(encoding="utf-8")
    assert "\nscripts/test.sh                # builds everything and runs the quick tests\n" in text
    assert "\nscripts/test.sh --all          # runs every test\n" in text


def configure(sources: Path, tree: Path) -> subprocess.CompletedProcess[str]:
    """A configure step that stops after the folders were looked at."""
    return subprocess.run(
        ["cmake", "-G", "Ninja", "-S", sources, "-B", tree],
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
    )


@pytest.fixture
def sources(source_dir: Path, tmp_path: Path) -> Path:
    """What our CMakeLists.txt does first."""
    folder = tmp_path / "sources"
    (folder / "cmake").mkdir(parents=True)
    module = "cmake/ProjectFolder.cmake"
    shutil.copyfile(source_dir / module, folder / module)
    before_project = (source_dir / "CMakeLists.txt").read_text(encoding="utf-8").split("\nproject(")
    (folder / "CMakeLists.txt").write_text(
        f"{before_project[0]}\nproject(none LANGUAGES NONE)\n", encoding="utf-8"
    )
    return folder


@pytest.mark.parametrize("character", [c for c in REFUSED if c not in "\\\n"])
def test_cmake_refuses_each_character_that_a_shell_acts_on(
    tmp_path: Path, sources: Path, character: str
) -> None:
    shown = f"the character {character}," if character.isprintable() else "a control character,"
    result = configure(sources, tmp_path / f"build{character}")
    assert result.returncode != 0
    assert f"The path of a folder holds {shown}" in " ".join(result.stderr.split())
    elsewhere = sources.rename(tmp_path / f"sources{character}")
    result = configure(elsewhere, tmp_path / "build")
    assert result.returncode != 0


def test_cmake_takes_other_folders(tmp_path: Path, sources: Path) -> None:
    elsewhere = sources.rename(tmp_path / "東京 1 (2)")
    result = configure(elsewhere, tmp_path / "a#b~c!d{e}%,@+^=-f")
    assert result.returncode == 0, result.stderr
