"""Installers that are damaged or killed leave the machine as it was, or finish at the next run."""

import subprocess
import time
from pathlib import Path

from installers import EARLIER, FOLDER, THIS, Installer, Setup
from machine import Machine

LIST = r"HKLM\Software\winsock-messages-ja\Files"
DLL = rf"{FOLDER}\{THIS}\winsock-messages-ja.dll"


def test_a_package_cut_off_changes_nothing(
    machine: Machine, installer: Installer, tmp_path: Path
) -> None:
    whole = installer.package(THIS)
    package = tmp_path / whole.name
    package.write_bytes(whole.read_bytes()[: whole.stat().st_size // 2])
    assert installer.install(machine, package=package).exit_code != 0
    machine.assert_as_new()


def test_an_upgrade_killed_at_any_time_is_finished_by_the_next_run(machine: Machine) -> None:
    setup = Setup()
    killed = 0
    for delay in (0.08, 0.14, 0.2):
        assert setup.install(machine, EARLIER, source="Mine").exit_code == 0
        with subprocess.Popen(
            ["wine", setup.package(THIS), "/S"],
            env=machine.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        ) as process:
            time.sleep(delay)
            killed += process.poll() is None
            process.kill()

        # Events are shown all the time, with one version's text or the other's.
        assert machine.shown_event("Mine") is not None
        assert setup.install(machine).exit_code == 0
        assert machine.message_file("Mine") == DLL
        assert machine.files(FOLDER) == {
            f"{THIS}/winsock-messages-ja.dll",
            f"{THIS}/wsaerr.exe",
            "uninstall.exe",
        }
        assert setup.remove(machine).exit_code == 0
    assert killed > 0
    machine.assert_as_new()


def test_what_a_killed_run_left_is_finished(machine: Machine) -> None:
    """The worst places to be killed at: a file half written, and the place of the DLL empty."""
    setup = Setup()
    assert setup.install(machine).exit_code == 0
    folder = machine.path(rf"{FOLDER}\{THIS}")
    (folder / "winsock-messages-ja.dll").rename(folder / "~winsock-messages-ja.dll-1")
    (folder / "~winsock-messages-ja.dll-new").write_bytes(b"half")
    (folder / "~wsaerr.exe-new").write_bytes(b"half")
    (machine.path(FOLDER) / "~uninstall.exe-new").write_bytes(b"half")
    # What is laid was listed before.
    for name in ("winsock-messages-ja.dll-1", "winsock-messages-ja.dll-new", "wsaerr.exe-new"):
        machine.reg("add", LIST, "/v", rf"{FOLDER}\{THIS}\~{name}", "/d", THIS)
    machine.reg("add", LIST, "/v", rf"{FOLDER}\~uninstall.exe-new", "/d", THIS)

    assert setup.install(machine).exit_code == 0
    assert machine.files(FOLDER) == {
        f"{THIS}/winsock-messages-ja.dll",
        f"{THIS}/wsaerr.exe",
        "uninstall.exe",
    }
    assert setup.remove(machine).exit_code == 0
    machine.assert_as_new()
