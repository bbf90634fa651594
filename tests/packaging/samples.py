"""Applications that carry the DLL by the pieces for other people's installers, made and run."""

import shutil
import subprocess
import uuid
from abc import ABC, abstractmethod
from pathlib import Path

from installers import EARLIER, THIS
from machine import Machine, Outcome
from project import BUILD_DIR, SOURCE_DIR

SAMPLES = SOURCE_DIR / "examples/installers"
DLLS = {
    THIS: BUILD_DIR / "dist/x64/winsock-messages-ja.dll",
    EARLIER: BUILD_DIR / "tests/packaging/earlier/tree/bin/x64/winsock-messages-ja.dll",
}
PROGRAM = BUILD_DIR / "examples/c/explain.exe"
INNO_SETUP = BUILD_DIR / "tests/packaging/tools/node_modules/innosetup/bin"


class Sample(ABC):
    """A sample of examples/installers, and its exit codes: where a source is somebody's, and where
    a DLL that it replaces is in use."""

    suffix = ".exe"
    refusal: int | None = None
    in_use = 3010

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def make(self, application: str, version: str) -> Path:
        """The installer of an application, made in the folder where it is not there yet."""
        output = self.folder / f"{type(self).__name__}-{application}-{version}{self.suffix}"
        if not output.exists():
            self.compile(application, version, output)
        return output

    @abstractmethod
    def compile(self, application: str, version: str, output: Path) -> None:
        """Makes the installer, which carries the DLL of that version."""

    @abstractmethod
    def install(self, machine: Machine, application: str, version: str) -> Outcome:
        """Runs silently."""

    @abstractmethod
    def remove(self, machine: Machine, application: str, version: str) -> None:
        """Removes silently, and waits."""


class SetupSample(Sample):
    """sample.nsi, with the NSIS include: the 32-bit installer that NSIS makes, or Debian's 64-bit one."""

    target = ""
    refusal = 183

    def compile(self, application: str, version: str, output: Path) -> None:
        definitions = {
            "APPLICATION": application,
            "PROGRAM": PROGRAM,
            "MESSAGES": SOURCE_DIR / "packaging/nsis",
            "MESSAGES_DLL": DLLS[version],
            "OUTPUT": output,
        }
        command: list[str | Path] = ["makensis", "-V1", "-WX"]
        if self.target:
            command.append(f"-XTarget {self.target}")
        command += [f"-D{name}={value}" for name, value in definitions.items()]
        command.append(SAMPLES / "sample.nsi")
        subprocess.run(command, check=True)

    def install(self, machine: Machine, application: str, version: str) -> Outcome:
        return machine.run(f'"Z:{self.make(application, version)}" /S')

    def remove(self, machine: Machine, application: str, version: str) -> None:
        machine.run(rf'"C:\Program Files\{application}\uninstall.exe" /S')
        machine.wait_until_gone(rf"C:\Program Files\{application}")


class SetupSample64(SetupSample):
    target = "amd64-unicode"


class InnoSample(Sample):
    """sample.iss, compiled by Inno Setup."""

    refusal = 7  # Inno Setup's own: PrepareToInstall said no
    in_use = 0
    options = ""

    def compile(self, application: str, version: str, output: Path) -> None:
        definitions = {
            "Application": application,
            "Program": f"Z:{PROGRAM}",
            "MessagesDll": f"Z:{DLLS[version]}",
            "MessagesVersion": version,
        }
        options = [f"/D{name}={value}" for name, value in definitions.items()]
        # On another machine than the one that is to be as new: the compiler leaves traces of its own.
        compiler: list[str | Path] = ["wine", INNO_SETUP / "ISCC.exe", "/Q", *options]
        result = subprocess.run(
            [*compiler, f"/OZ:{self.folder}", f"/F{output.stem}", f"Z:{SAMPLES}/sample.iss"],
            capture_output=True,
            check=False,
        )
        said = (result.stdout + result.stderr).decode("utf-8", errors="replace")
        assert result.returncode == 0 and "Warning" not in said, said

    def install(self, machine: Machine, application: str, version: str) -> Outcome:
        silently = "/VERYSILENT /SUPPRESSMSGBOXES /NORESTART"
        return machine.run(f'"Z:{self.make(application, version)}" {silently} {self.options}')

    def remove(self, machine: Machine, application: str, version: str) -> None:
        folder = rf"C:\Program Files\{application}"
        outcome = machine.run(rf'"{folder}\unins000.exe" /VERYSILENT /SUPPRESSMSGBOXES')
        assert outcome.exit_code == 0
        machine.wait_until_gone(folder)


class MsiSample(Sample):
    """sample.wxs, with the WiX fragment, compiled by wixl."""

    suffix = ".msi"

    def compile(self, application: str, version: str, output: Path) -> None:
        shutil.copy(PROGRAM, self.folder / "program.exe")
        shutil.copy(DLLS[version], self.folder / "messages.dll")  # wixl wants relative paths
        variables = {
            "Application": application,
            "Version": version,
            "UpgradeCode": self.guid(f"{application} upgrade"),
            "ProgramGuid": self.guid(f"{application} program"),
            "Program": "program.exe",
            "MessagesDll": "messages.dll",
            "MessagesVersion": version,
            "MessagesFolder": "MESSAGES",
            "MessagesEventSource": application,
            "MessagesDllGuid": self.guid(f"{application} messages {version}"),
            "MessagesRegistrationGuid": self.guid(f"{application} registration"),
        }
        sources = [
            SAMPLES / "sample.wxs",
            SOURCE_DIR / "packaging/msi/winsock-messages-ja-fragment.wxs",
        ]
        definitions = [
            part for name, value in variables.items() for part in ("-D", f"{name}={value}")
        ]
        subprocess.run(
            ["wixl", "--arch", "x64", "--output", output, *definitions, *sources],
            cwd=self.folder,
            check=True,
        )

    @staticmethod
    def guid(name: str) -> str:
        return str(uuid.uuid5(uuid.NAMESPACE_URL, name)).upper()

    def install(self, machine: Machine, application: str, version: str) -> Outcome:
        return machine.run(f'msiexec /i "Z:{self.make(application, version)}" /qn')

    def remove(self, machine: Machine, application: str, version: str) -> None:
        outcome = machine.run(f'msiexec /x "Z:{self.make(application, version)}" /qn')
        assert outcome.exit_code == 0
