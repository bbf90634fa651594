"""The Debian for 32-bit programs (tests/foreign) is made whole or anew, and removed with nothing else;
where it cannot be made, somebody is told why. The programs that make it only say here that they were
called."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

UNSHARE = """
while [ "${1#-}" != "$1" ]; do
    [ "$1" != "$FORBIDDEN" ] || { echo "unshare: Operation not permitted" >&2; exit 1; }
    shift
done
exec "$@"
"""
MMDEBSTRAP = """
while [ "$1" != bookworm ]; do shift; done
mkdir -p "$2"
"""
# What `tee` would write lies in the new Debian; no other program of it runs.
CHROOT = """
root=$1
shift
while [ "$1" = env ] || [ "$1" != "${1#-}" ] || [ "$1" != "${1#*=}" ]; do shift; done
echo "inside: $*" >>"$CALLS"
if [ "$1" = tee ]; then cat >"$root$2"; fi
case "inside: $*" in *"$BREAKS_OFF"*) exit 1 ;; esac
"""
APT_GET = '[ "$1" != indextargets ] || echo "$MIRROR"'


class Scripts:
    """Copies of the scripts, with the programs that they call."""

    def __init__(self, folder: Path, source_dir: Path) -> None:
        self.root = folder / "build" / "foreign"
        self.root.parent.mkdir()
        self.folder = folder / "tests" / "foreign"
        for name in ("cmake", "tests/foreign", "scripts"):
            shutil.copytree(source_dir / name, folder / name)
        (folder / "tests" / "packaging").mkdir()
        shutil.copy(source_dir / "tests/packaging/make_machine.sh", folder / "tests" / "packaging")
        self.packages = folder / "scripts" / "debian-packages.txt"
        self._source_dir = folder
        self._calls = folder / "calls"
        self.programs = folder / "programs"
        self.programs.mkdir()
        for name, text in {
            "unshare": UNSHARE,
            "mmdebstrap": MMDEBSTRAP,
            "chroot": CHROOT,
            "apt-get": APT_GET,
            "apt-config": """echo 'Acquire::http::Proxy "http://proxy.example";'""",
            "mount": "",
            "sudo": 'exec "$@"',
        }.items():
            self.set_program(name, text)
        self.set_kernel(runs_32_bit_programs=True)
        self.environment = os.environ | {
            "PATH": f"{self.programs}:{os.environ['PATH']}",
            "CALLS": str(self._calls),
            "MIRROR": "http://mirror.example/debian",
            "BREAKS_OFF": "nothing",
            "FORBIDDEN": "nothing",
        }

    def set_program(self, name: str, text: str) -> None:
        says = f'echo "{name} $*" >>"$CALLS"'
        ends = f'case "{name} $*" in *"$BREAKS_OFF"*) exit 1 ;; esac'
        program = self.programs / name
        program.write_text(f"#!/bin/sh\n{says}\n{ends}\n{text}\n", encoding="utf-8")
        program.chmod(0o755)

    def set_kernel(self, *, runs_32_bit_programs: bool) -> None:
        script = self.folder / "runs_32_bit_programs.sh"
        script.write_text(f"#!/bin/sh\nexit {0 if runs_32_bit_programs else 1}\n", encoding="utf-8")

    def run(self, script: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [self.folder / script, *arguments],
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
        )

    def make(self, *, breaks_off: str = "nothing") -> subprocess.CompletedProcess[str]:
        self.environment["BREAKS_OFF"] = breaks_off
        self._calls.unlink(missing_ok=True)
        return self.run("make.sh", self.root, self._source_dir, self.root.parent)

    @property
    def calls(self) -> list[str]:
        return self._calls.read_text(encoding="utf-8").splitlines() if self._calls.exists() else []

    def made(self) -> bool:
        """Whether it was made in the last run."""
        return any(call.startswith("mmdebstrap ") for call in self.calls)


@pytest.fixture
def scripts(tmp_path: Path, source_dir: Path) -> Scripts:
    return Scripts(tmp_path, source_dir)


def test_it_is_made_once(scripts: Scripts) -> None:
    result = scripts.make()
    assert (result.returncode, result.stderr) == (0, "")
    [made] = [call for call in scripts.calls if call.startswith("mmdebstrap ")]
    assert " --variant=apt --architectures=amd64,i386 " in made
    assert ' --aptopt=Acquire::http::Proxy "http://proxy.example"; ' in made
    assert " --include=wine --include=wine32:i386 " in made
    assert made.endswith(
        f" bookworm {scripts.root}.partial deb http://mirror.example/debian bookworm main"
    )
    assert scripts.root.is_dir() and not Path(f"{scripts.root}.partial").exists()

    assert scripts.make().returncode == 0
    assert scripts.calls == []


def test_it_is_made_anew_when_its_packages_have_changed(scripts: Scripts) -> None:
    scripts.make()
    (scripts.root / "old").touch()
    scripts.packages.write_text(
        scripts.packages.read_text(encoding="utf-8") + "another foreign\n", encoding="utf-8"
    )
    assert scripts.make().returncode == 0
    assert scripts.made() and not (scripts.root / "old").exists()
    assert any(" --include=another " in call for call in scripts.calls)


@pytest.mark.parametrize(
    "step",
    [
        "mmdebstrap ",
        "make_wine_prefix.sh",
        "make_machine.sh /wine /machine",
        "inside: tee /made-from",
    ],
)
def test_one_that_was_broken_off_is_made_anew(scripts: Scripts, step: str) -> None:
    scripts.set_program("mmdebstrap", MMDEBSTRAP + 'touch "$2/first"')
    assert scripts.make(breaks_off=step).returncode == 1
    assert not scripts.root.exists()

    scripts.set_program("mmdebstrap", MMDEBSTRAP)
    assert scripts.make().returncode == 0
    assert scripts.made() and scripts.root.is_dir() and not (scripts.root / "first").exists()
    assert not Path(f"{scripts.root}.partial").exists()


def test_an_emulator_is_installed_where_the_kernel_runs_no_32_bit_programs(
    scripts: Scripts,
) -> None:
    scripts.make()
    assert not any("qemu" in call for call in scripts.calls)
    shutil.rmtree(scripts.root)

    scripts.set_kernel(runs_32_bit_programs=False)
    assert scripts.make().returncode == 0
    [made] = [call for call in scripts.calls if call.startswith("mmdebstrap ")]
    assert " --include=qemu-user-static/bookworm-backports " in made
    assert made.endswith(" deb http://mirror.example/debian bookworm-backports main")


def test_who_is_not_root_uses_sudo(scripts: Scripts) -> None:
    scripts.set_program("id", "echo 1000")
    assert scripts.make().returncode == 0
    assert any(call.startswith("sudo unshare ") for call in scripts.calls)
    assert scripts.root.is_dir()


def test_nothing_is_made_where_apt_knows_no_debian_12(scripts: Scripts) -> None:
    scripts.environment["MIRROR"] = ""
    result = scripts.make()
    assert result.returncode == 1
    assert result.stderr == (
        "apt has no list of Debian 12 (bookworm): name it in its sources, then run apt-get update.\n"
    )
    assert not scripts.made() and not scripts.root.exists()


def test_whole_and_broken_off_ones_are_removed_and_nothing_else(scripts: Scripts) -> None:
    neighbour = scripts.root.with_name("foreign-2")
    for folder in (scripts.root, Path(f"{scripts.root}.partial"), neighbour):
        (folder / "below").mkdir(parents=True)
    for _ in range(2):  # the second time nothing is there
        result = scripts.run("remove.sh", scripts.root)
        assert (result.returncode, result.stderr) == (0, "")
        assert [path.name for path in scripts.root.parent.iterdir()] == ["foreign-2"]
    assert (neighbour / "below").is_dir()


def test_what_holds_a_mount_is_not_removed(scripts: Scripts) -> None:
    (scripts.root / "proc").mkdir(parents=True)
    mount_and_remove = f'mount -t tmpfs none "{scripts.root}/proc" && "$@"'
    result = subprocess.run(
        ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", mount_and_remove, "sh"]
        + [str(scripts.folder / "remove.sh"), str(scripts.root)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 1
    assert result.stderr == (
        f"Something is mounted below {scripts.root}: unmount it, then remove the folder.\n"
    )
    assert (scripts.root / "proc").is_dir()


def test_a_machine_that_allows_all_passes_the_check(scripts: Scripts) -> None:
    result = scripts.run("check.sh")
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")


def test_the_check_says_that_namespaces_are_forbidden(scripts: Scripts) -> None:
    scripts.environment["FORBIDDEN"] = "--pid"
    result = scripts.run("check.sh")
    assert (result.returncode, result.stderr) == (
        1,
        "Namespaces, mounts or a chroot are forbidden here: unshare: Operation not permitted\n",
    )


def test_the_check_says_that_no_32_bit_program_can_run(scripts: Scripts) -> None:
    scripts.environment["FORBIDDEN"] = "--user"
    assert scripts.run("check.sh").returncode == 0

    scripts.set_kernel(runs_32_bit_programs=False)
    result = scripts.run("check.sh")
    assert (result.returncode, result.stderr) == (
        1,
        "The kernel runs no 32-bit programs, and lets no emulator run them: "
        "unshare: Operation not permitted\n",
    )


def test_the_check_asks_for_root(scripts: Scripts) -> None:
    """Where sudo is not there either."""
    scripts.set_program("id", "echo 1000")
    (scripts.programs / "sudo").unlink()
    for name in ("bash", "dirname", "env", "readlink"):
        program = shutil.which(name)
        assert program is not None
        (scripts.programs / name).symlink_to(program)
    scripts.environment["PATH"] = str(scripts.programs)
    result = scripts.run("check.sh")
    assert (result.returncode, result.stderr) == (
        1,
        "A chroot needs root: run this as root, or install sudo.\n",
    )


PROJECT = """
cmake_minimum_required(VERSION 3.25)
project(foreign NONE)
enable_testing()
add_subdirectory(tests/foreign)
"""


@pytest.mark.parametrize("option", ["ON", "OFF"])
def test_a_debian_that_cannot_be_made_is_an_error_of_the_configuration(
    scripts: Scripts, tmp_path: Path, option: str
) -> None:
    (tmp_path / "CMakeLists.txt").write_text(PROJECT, encoding="utf-8")
    scripts.environment["FORBIDDEN"] = "--pid"
    result = subprocess.run(
        ["cmake", "-G", "Ninja", "-S", str(tmp_path), "-B", str(tmp_path / "tree")]
        + [f"-DWINSOCK_MESSAGES_JA_32_BIT_WINE={option}"],
        env=scripts.environment,
        capture_output=True,
        text=True,
        check=False,
    )
    if option == "OFF":
        assert (result.returncode, result.stderr) == (0, "")
        return
    assert result.returncode == 1
    assert (
        "  A Debian with a 32-bit Wine cannot be made here.\n\n"
        "  Namespaces, mounts or a chroot are forbidden here: unshare: Operation not\n"
        "  permitted\n\n"
        "  To leave out the tests in it: -D WINSOCK_MESSAGES_JA_32_BIT_WINE=OFF\n"
    ) in result.stderr
