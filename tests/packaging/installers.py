"""The two installers of the product, told apart only here."""

from pathlib import Path
from typing import Protocol

from machine import Machine, Outcome
from project import BUILD_DIR

THIS = "1.0.0"
EARLIER = "0.9.0"
FOLDER = r"C:\Program Files\winsock-messages-ja"
SOURCE = "WinsockMessagesJa"

FATAL_ERROR = 1603
"""How Windows Installer ends where a package refuses."""


def packages(version: str) -> Path:
    return (
        BUILD_DIR / "packages"
        if version == THIS
        else BUILD_DIR / "tests/packaging/earlier/packages"
    )


class Installer(Protocol):
    def package(self, version: str) -> Path:
        ...

    def install(
        self,
        machine: Machine,
        version: str = THIS,
        *,
        source: str | None = None,
        folder: str | None = None,
        package: Path | None = None,
    ) -> Outcome:
        """Runs silently; a source or folder that is None is not given, "" is no source."""

    def remove(self, machine: Machine, version: str = THIS, folder: str = FOLDER) -> Outcome:
        """Removes silently, and waits."""


class Setup:
    """The NSIS installer."""

    def package(self, version: str) -> Path:
        return packages(version) / f"winsock-messages-ja-{version}-x64-setup.exe"

    def install(
        self,
        machine: Machine,
        version: str = THIS,
        *,
        source: str | None = None,
        folder: str | None = None,
        package: Path | None = None,
    ) -> Outcome:
        command = f'"Z:{package or self.package(version)}" /S'
        if source is not None:
            command += f' /EVENTSOURCE="{source}"'
        if folder is not None:
            command += f" /D={folder}"  # NSIS wants it last and without quotes
        return machine.run(command)

    def remove(self, machine: Machine, version: str = THIS, folder: str = FOLDER) -> Outcome:
        uninstaller = folder + r"\uninstall.exe"
        outcome = machine.run(f'"{uninstaller}" /S _?={folder}')
        # A program that runs cannot remove itself; who waits for it removes it.
        if outcome.exit_code in (0, 3010):
            machine.path(uninstaller).unlink()
            if not any(machine.path(folder).iterdir()):
                machine.path(folder).rmdir()
        return outcome


class Msi:
    """The MSI package."""

    def package(self, version: str) -> Path:
        return packages(version) / f"winsock-messages-ja-{version}-x64.msi"

    def install(
        self,
        machine: Machine,
        version: str = THIS,
        *,
        source: str | None = None,
        folder: str | None = None,
        package: Path | None = None,
        options: str = "",
    ) -> Outcome:
        command = f'msiexec /i "Z:{package or self.package(version)}" /qn {options}'
        if source == "":
            command += " ADDLOCAL=Messages"
        elif source is not None:
            command += f' EVENTSOURCE="{source}"'
        if folder is not None:
            command += f' INSTALLFOLDER="{folder}" ALLOWCUSTOMFOLDER=1'
        return machine.run(command)

    def remove(self, machine: Machine, version: str = THIS, folder: str = FOLDER) -> Outcome:
        return machine.run(f'msiexec /x "Z:{self.package(version)}" /qn')
