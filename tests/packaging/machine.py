"""A Windows machine as new, on which a test may install what it likes: a copy of a Wine prefix."""

import functools
import os
import re
import shutil
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from event_log_rendering import EVENT_LOG_KEY, REG, Event, Keys, export_key, parse_export, render
from foreign_sources import Values, registration_file

APPLICATION_LOG = EVENT_LOG_KEY + r"\Application"
SESSION_MANAGER = r"HKEY_LOCAL_MACHINE\System\CurrentControlSet\Control\Session Manager"

# What Wine writes by itself: the time of its start, and the folders of Windows Installer.
WINE_S_OWN_VALUE = re.compile(r'^"DriverDate(Data)?"=')
WINE_S_OWN_KEY = re.compile(
    r"^\[Software\\\\(Classes\\\\Installer|Microsoft\\\\Windows\\\\CurrentVersion\\\\Installer)\\\\"
    r"(Features|Products|UpgradeCodes|UserData\\\\S-1-5-18\\\\(Components|Products))\]$"
)
TEMPORARY = re.compile("users/[^/]+/Temp/")

# Where both are, Debian's `wine` is the 32-bit one, whose every start is emulated. Each starts all programs.
WINE = shutil.which("wine64", path="/usr/lib/wine") or "wine"
COMMAND_SHELL = r"C:\windows\system32\cmd.exe"


@dataclass(frozen=True)
class Outcome:
    """How a Windows program ended: all 32 bits of its exit code, and what it said."""

    exit_code: int
    errors: str


class Machine:
    def __init__(self, build_dir: Path, folder: Path) -> None:
        self.tools = build_dir / "tests" / "packaging"
        self.new = Path(os.environ.get("MACHINE", self.tools / "machine"))
        self.prefix = folder / "prefix"
        self.work = folder
        self.prefix.mkdir()
        for name in ("dosdevices", ".update-timestamp", "system.reg", "user.reg", "userdef.reg"):
            subprocess.run(["cp", "-a", self.new / name, self.prefix], check=True)
        # No file of it is ever rewritten in place, so hard links do.
        subprocess.run(["cp", "-al", self.new / "drive_c", self.prefix], check=True)
        self.environment = os.environ | {
            "WINEPREFIX": str(self.prefix),
            "WINEDEBUG": "-all",
            "LC_ALL": "C.UTF-8",
        }
        self.start()

    def start(self) -> None:
        # The services that start with the first program must not hold the pipes of a test. Were
        # that program wineboot, they would start twice, one time by it and one before it.
        assert self._run_unheard("wineserver", "--persistent") == 0
        assert self._run_unheard(WINE, COMMAND_SHELL, "/c", "exit") == 0

    def stop(self) -> None:
        """Shuts the machine down, which writes the registry to disk."""
        self._run_unheard("wineserver", "--kill")
        self._run_unheard("wineserver", "--wait")

    def _run_unheard(self, *command: str) -> int:
        return subprocess.run(
            command,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=False,
        ).returncode

    def wine(self, *command: str | Path, **options: object) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(  # type: ignore[call-overload, no-any-return]
            [WINE, *command],
            env=self.environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            timeout=300,
            **options,
        )

    def reg(self, *arguments: str) -> None:
        result = self.wine(REG, *arguments)
        assert result.returncode == 0, result.stderr

    def write_sources(self, sources: Mapping[str, Values]) -> None:
        """As somebody else would, by a .reg file: event sources of the log Application."""
        file = self.work / "sources.reg"
        file.write_bytes(registration_file(sources))
        self.reg("import", f"Z:{file}")

    def run(self, command: str) -> Outcome:
        """Runs a command line to its end. Every byte of it reaches the program as it stands."""
        command_file, code_file = self.work / "command.txt", self.work / "exit_code.txt"
        command_file.write_text(command, encoding="utf-8")
        code_file.unlink(missing_ok=True)
        # To a file, since what a program leaves running would keep a pipe open.
        with (self.work / "errors.txt").open("w+b") as errors:
            result = subprocess.run(
                [WINE, self.tools / "exit_code.exe", f"Z:{command_file}", f"Z:{code_file}"],
                env=self.environment,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=errors,
                check=False,
                timeout=300,
            )
            errors.seek(0)
            said = errors.read().decode("utf-8", errors="replace")
        assert code_file.exists(), (result.returncode, said)
        return Outcome(int(code_file.read_text(encoding="ascii")), said)

    def path(self, windows_path: str) -> Path:
        """Where a file of the machine's drive C lies here."""
        assert windows_path.startswith("C:\\"), windows_path
        return self.prefix / "drive_c" / windows_path[3:].replace("\\", "/")

    def files(self, windows_path: str) -> set[str]:
        """The files below a folder of the machine, by their paths in it."""
        folder = self.path(windows_path)
        return {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}

    def wait_until_gone(self, windows_path: str) -> None:
        """For a program that goes on in the background."""
        for _ in range(100):
            if not self.path(windows_path).exists():
                return
            time.sleep(0.1)
        pytest.fail(f"{windows_path} is still there after 10 seconds")

    def keys(self, key: str = EVENT_LOG_KEY) -> Keys:
        return parse_export(export_key(self.wine, key, self.work))

    def value(self, key: str, name: str) -> str:
        """A string of the registry."""
        return self.keys(key)[key][name].text

    def message_file(self, source: str) -> str | None:
        """What an event source of the log Application is registered with; None: it is not."""
        values = self.keys().get(APPLICATION_LOG + "\\" + source, {})
        return values["EventMessageFile"].text if "EventMessageFile" in values else None

    def shown_event(self, source: str, code: int = 10061) -> str | None:
        """An event about a code, as Event Viewer would show it."""
        work = self.work / "rendering"
        work.mkdir()
        [text] = render(self.wine, self.prefix, [Event(source, code)], work)
        shutil.rmtree(work)
        return text

    def message(self, dll: str, code: int = 10061) -> str:
        """What FormatMessage returns from a DLL."""
        result = self.wine(self.tools / "message_reader.exe", dll, str(code))
        assert result.returncode == 0, result.stderr
        return result.stdout.decode("utf-8")

    @contextmanager
    def in_use(self, dll: str) -> Iterator[None]:
        """Keeps a DLL loaded, as an image."""
        with subprocess.Popen(
            [WINE, self.tools / "message_reader.exe", dll, "10061"],
            env=self.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        ) as reader:
            assert reader.stdout is not None and reader.stdin is not None
            assert reader.stdout.readline() != b""
            yield
            reader.stdin.close()

    def pending_removals(self) -> list[str]:
        """The files and folders of C: that Windows removes at its next restart."""
        values = next(iter(self.keys(SESSION_MANAGER).values()))
        if "PendingFileRenameOperations" not in values:
            return []
        words = values["PendingFileRenameOperations"].data.decode("utf-16-le").split("\0")
        return [word.removeprefix("\\??\\").rstrip("\\") for word in words[::2] if word]

    def restart(self) -> None:
        """Does what Windows does with files in use when it restarts."""
        removals = self.pending_removals()
        for name in removals:
            path = self.path(name)
            if not path.is_dir():
                path.unlink(missing_ok=True)
            elif not any(path.iterdir()):
                path.rmdir()
        if removals:
            self.reg("delete", SESSION_MANAGER, "/v", "PendingFileRenameOperations", "/f")

    def assert_as_new(self) -> None:
        """The folder tree and the whole registry are those of the machine as new. Stops it."""
        self.stop()
        differences = []
        for hive in ("system.reg", "user.reg"):
            now, then = registry(self.prefix / hive), registry_as_new(self.new / hive)
            differences += [
                (key, then.get(key), now.get(key))
                for key in now.keys() | then.keys()
                if now.get(key) != then.get(key)
            ]
        assert not differences, differences
        assert tree(self.prefix) == tree_as_new(self.new), tree(self.prefix) ^ tree(self.new)


def registry(hive: Path) -> dict[str, list[str]]:
    """The values of every key, as Wine writes them; not when they were written."""
    keys: dict[str, list[str]] = {}
    values: list[str] = []
    for line in hive.read_text(encoding="utf-8", errors="surrogateescape").splitlines():
        if line.startswith("["):
            values = keys.setdefault(line.rpartition(" ")[0], [])
        elif not line.startswith("#time") and not WINE_S_OWN_VALUE.match(line):
            values.append(line)
    return {
        key: sorted(values)
        for key, values in keys.items()
        if not (WINE_S_OWN_KEY.match(key) and not any(values))
    }


def tree(prefix: Path) -> set[str]:
    drive = prefix / "drive_c"
    names = {path.relative_to(drive).as_posix() for path in drive.rglob("*")}
    return {name for name in names if name != "windows/Installer" and not TEMPORARY.match(name)}


registry_as_new, tree_as_new = functools.cache(registry), functools.cache(tree)
"""Of the machine as new, which never changes."""
