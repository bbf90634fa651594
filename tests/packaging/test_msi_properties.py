"""What the MSI package takes for EVENTSOURCE and INSTALLFOLDER, and what it refuses."""

import shutil
import subprocess
from pathlib import Path

import pytest
from event_log_rendering import EVENT_LOG_KEY, Keys
from installers import EARLIER, FATAL_ERROR, FOLDER, SOURCE, THIS, Msi
from machine import Machine

DLL = rf"{FOLDER}\{THIS}\winsock-messages-ja.dll"


@pytest.fixture(scope="module")
def keys_as_new(shared_machine: Machine) -> Keys:
    """Whatever is refused leaves them so."""
    return shared_machine.keys()


@pytest.mark.parametrize(
    "source",
    ["#%x", "#x", "A[B]", "A[ProgramFiles64Folder]", "A{B}", "[~]", "A\tB", "A\rB", "A\nB"],
)
def test_refuses_names_that_windows_installer_would_change(
    shared_machine: Machine, keys_as_new: Keys, source: str
) -> None:
    assert Msi().install(shared_machine, source=source).exit_code == FATAL_ERROR
    assert shared_machine.keys() == keys_as_new


def test_refuses_quotation_marks_in_names(
    shared_machine: Machine, keys_as_new: Keys, tmp_path: Path
) -> None:
    """As a transform gives them: Wine's msiexec takes no quotation mark from a command line."""
    package = tmp_path / "package.msi"
    shutil.copy(Msi().package(THIS), package)
    query = "INSERT INTO `Property` (`Property`, `Value`) VALUES ('EVENTSOURCE', 'A\"B')"
    subprocess.run(["msibuild", package, "-q", query], check=True)
    assert Msi().install(shared_machine, package=package).exit_code == FATAL_ERROR
    assert shared_machine.keys() == keys_as_new
    assert not shared_machine.path(FOLDER).exists()


def test_takes_a_name_with_other_signs(machine: Machine) -> None:
    source = "A/B #1 (受注)'"
    assert Msi().install(machine, source=source).exit_code == 0
    assert machine.message_file(source) == DLL
    assert Msi().remove(machine).exit_code == 0
    machine.assert_as_new()


@pytest.mark.parametrize(
    "folder",
    [
        "messages",
        r"\messages",
        "C:messages",
        "C:/messages",
        r"\\server\share\messages",
        r"\\?\C:\messages",
        "C:\\",
        "C:",
        r"C:\Program Files\..\messages",
        r"C:\a,b",
        r"C:\a;b",
        r"C:\50%",
        r"C:\a[b]",
        r"C:\a{b}",
    ],
)
def test_refuses_folders_that_a_message_file_cannot_lie_in(
    shared_machine: Machine, keys_as_new: Keys, folder: str
) -> None:
    given = (
        folder + "\\" if folder.endswith("\\") else folder
    )  # a backslash before a quotation mark
    outcome = Msi().install(shared_machine, options=f'INSTALLFOLDER="{given}" ALLOWCUSTOMFOLDER=1')
    assert outcome.exit_code == FATAL_ERROR
    assert shared_machine.keys() == keys_as_new
    assert not shared_machine.path(r"C:\messages").exists()


@pytest.mark.parametrize("folder", [r"C:\Messages", r"C:\Program Files2\Messages"])
def test_a_folder_outside_program_files_must_be_allowed(
    shared_machine: Machine, folder: str
) -> None:
    outcome = Msi().install(shared_machine, options=f'INSTALLFOLDER="{folder}"')
    assert outcome.exit_code == FATAL_ERROR
    assert not shared_machine.path(folder).exists()


def test_a_folder_that_was_allowed_stays_so_for_upgrades_and_repairs(machine: Machine) -> None:
    folder = r"C:\Messages"
    assert Msi().install(machine, EARLIER, folder=folder).exit_code == 0
    assert Msi().install(machine).exit_code == 0
    repair = "REINSTALL=ALL REINSTALLMODE=amus"
    assert Msi().install(machine, options=repair).exit_code == 0
    assert machine.message_file(SOURCE) == rf"{folder}\{THIS}\winsock-messages-ja.dll"
    assert Msi().remove(machine).exit_code == 0
    machine.assert_as_new()


def test_an_upgrade_changes_no_folder(machine: Machine) -> None:
    assert Msi().install(machine, EARLIER).exit_code == 0
    assert Msi().install(machine, folder=r"C:\Messages").exit_code == FATAL_ERROR
    assert not machine.path(r"C:\Messages").exists()


def test_files_of_others_in_the_folder_stay(machine: Machine) -> None:
    """The same names beside the version's folder, and other names inside it."""
    folder = r"C:\Vendor"
    theirs = {
        "OtherApp/winsock-messages-ja.dll",
        "OtherApp/wsaerr.exe",
        f"{EARLIER}/theirs.txt",
        f"{THIS}/theirs.txt",
    }
    for name in theirs:
        file = machine.path(folder) / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"theirs")
    (machine.path(folder) / "Empty").mkdir()
    assert Msi().install(machine, EARLIER, folder=folder).exit_code == 0
    assert Msi().install(machine).exit_code == 0
    assert Msi().remove(machine).exit_code == 0
    assert machine.files(folder) == theirs
    assert (machine.path(folder) / "Empty").is_dir()


def test_a_registration_that_nobody_asked_for_is_not_made_by_an_upgrade(machine: Machine) -> None:
    before = machine.keys(EVENT_LOG_KEY)
    assert Msi().install(machine, EARLIER, source="").exit_code == 0
    assert Msi().install(machine).exit_code == 0
    assert Msi().remove(machine).exit_code == 0
    assert machine.keys(EVENT_LOG_KEY) == before
