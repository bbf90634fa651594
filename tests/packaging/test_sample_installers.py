"""Two applications that carry the DLL by the pieces for other people's installers."""

import shutil
import subprocess
import uuid
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import BUILD_DIR, SOURCE_DIR
from installers import EARLIER, THIS
from machine import Machine, Outcome, machine

MEANING = "接続が拒否されました。"
EARLIER_MEANING = "以前の版の意味です。"
DLLS = {
    THIS: BUILD_DIR / "dist/x64/winsock-messages-ja.dll",
    EARLIER: BUILD_DIR / "tests/packaging/earlier/tree/bin/x64/winsock-messages-ja.dll",
}
PROGRAM = BUILD_DIR / "examples/lookup/lookup.exe"


class SetupSample:
    """examples/installers/sample.nsi, with the NSIS include."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def make(self, application: str, version: str, target: str = "amd64-unicode") -> Path:
        output = self.folder / f"{application}-{version}.exe"
        definitions = {
            "APPLICATION": application,
            "PROGRAM": PROGRAM,
            "MESSAGES": SOURCE_DIR / "packaging/nsis",
            "MESSAGES_DLL": DLLS[version],
            "OUTPUT": output,
        }
        # Wine is 64-bit here, and NSIS makes 32-bit installers unless Debian's is told otherwise.
        command: list[str | Path] = ["makensis", "-V1", "-WX"]
        if target:
            command.append(f"-XTarget {target}")
        command += [f"-D{name}={value}" for name, value in definitions.items()]
        command.append(SOURCE_DIR / "examples/installers/sample.nsi")
        subprocess.run(command, check=True)
        return output

    def install(self, machine: Machine, application: str, version: str) -> Outcome:
        return machine.run(f'"Z:{self.make(application, version)}" /S')

    def remove(self, machine: Machine, application: str, version: str) -> None:
        machine.run(rf'"C:\Program Files\{application}\uninstall.exe" /S')
        machine.wait_until_gone(rf"C:\Program Files\{application}")


class MsiSample:
    """examples/installers/sample.wxs, with the WiX fragment."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def make(self, application: str, version: str) -> Path:
        output = self.folder / f"{application}-{version}.msi"
        if output.exists():
            return output
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
            SOURCE_DIR / "examples/installers/sample.wxs",
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
        return output

    @staticmethod
    def guid(name: str) -> str:
        return str(uuid.uuid5(uuid.NAMESPACE_URL, name)).upper()

    def install(self, machine: Machine, application: str, version: str) -> Outcome:
        return machine.run(f'msiexec /i "Z:{self.make(application, version)}" /qn')

    def remove(self, machine: Machine, application: str, version: str) -> None:
        outcome = machine.run(f'msiexec /x "Z:{self.make(application, version)}" /qn')
        assert outcome.exit_code == 0


Sample = SetupSample | MsiSample


@pytest.fixture(params=[SetupSample, MsiSample])
def sample(request: pytest.FixtureRequest, tmp_path: Path) -> Sample:
    make: Callable[[Path], Sample] = request.param
    folder = tmp_path / "sample"
    folder.mkdir()
    return make(folder)


def shown(machine: Machine, source: str) -> str:
    text = machine.shown_event(source)
    assert text is not None, f"nothing describes the events of {source}"
    return text.splitlines()[0]


def test_two_applications_with_two_versions_do_not_disturb_each_other(
    machine: Machine, sample: Sample
) -> None:
    assert sample.install(machine, "Orders", EARLIER).exit_code == 0
    assert sample.install(machine, "Stock", THIS).exit_code == 0
    assert shown(machine, "Orders") == EARLIER_MEANING
    assert shown(machine, "Stock") == MEANING
    assert machine.message_file("Orders") == (
        rf"C:\Program Files\Orders\messages\{EARLIER}\winsock-messages-ja.dll"
    )

    sample.remove(machine, "Stock", THIS)
    assert shown(machine, "Orders") == EARLIER_MEANING
    assert machine.message_file("Stock") is None

    sample.remove(machine, "Orders", EARLIER)
    machine.restart()
    machine.assert_as_new()


def test_an_application_is_upgraded_with_its_dll(machine: Machine, sample: Sample) -> None:
    assert sample.install(machine, "Orders", EARLIER).exit_code == 0
    assert sample.install(machine, "Orders", THIS).exit_code == 0
    assert shown(machine, "Orders") == MEANING
    folder = r"C:\Program Files\Orders\messages"
    assert machine.files(folder) == {f"{THIS}/winsock-messages-ja.dll"}
    sample.remove(machine, "Orders", THIS)
    machine.restart()
    machine.assert_as_new()


def test_the_nsis_include_refuses_a_source_of_another_application(
    machine: Machine, tmp_path: Path
) -> None:
    assert SetupSample(tmp_path).install(machine, "Neighbour", THIS).exit_code == 183
    assert machine.message_file("Neighbour") == r"C:\neighbour\messages.dll"
    machine.assert_as_new()


def test_the_nsis_include_upgrades_while_the_dll_is_in_use(
    machine: Machine, tmp_path: Path
) -> None:
    sample = SetupSample(tmp_path)
    folder = r"C:\Program Files\Orders\messages"
    assert sample.install(machine, "Orders", EARLIER).exit_code == 0
    with machine.in_use(rf"{folder}\{EARLIER}\winsock-messages-ja.dll"):
        assert sample.install(machine, "Orders", THIS).exit_code == 3010
        assert shown(machine, "Orders") == MEANING
    machine.restart()
    assert machine.files(folder) == {f"{THIS}/winsock-messages-ja.dll"}


def test_the_nsis_sample_is_a_32_bit_installer_as_nsis_for_windows_makes_it(
    tmp_path: Path,
) -> None:
    """It cannot run here, where Wine is 64-bit only."""
    installer = SetupSample(tmp_path).make("Orders", THIS, target="")
    header = installer.read_bytes()
    machine_type = header[header.index(b"PE\0\0") + 4 :][:2]
    assert machine_type == b"\x4c\x01"  # IMAGE_FILE_MACHINE_I386
