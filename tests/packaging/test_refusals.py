"""What the installers refuse; whatever they refuse, the machine stays as it was."""

import shutil

from installers import EARLIER, FOLDER, SOURCE, THIS, Installer, Msi, Setup
from machine import APPLICATION_LOG, Machine

DLL = rf"{FOLDER}\{THIS}\winsock-messages-ja.dll"
FATAL_ERROR = 1603  # what Windows Installer says of every refusal; the log has the reason


def exit_code(installer: Installer, of_setup: int) -> int:
    return FATAL_ERROR if isinstance(installer, Msi) else of_setup


def test_an_older_version(machine: Machine, installer: Installer) -> None:
    assert installer.install(machine).exit_code == 0
    outcome = installer.install(machine, EARLIER)
    assert outcome.exit_code == exit_code(installer, 1638)
    if isinstance(installer, Setup):
        assert "A newer version (1.0.0) is installed." in outcome.errors
    assert machine.message_file(SOURCE) == DLL
    assert not machine.path(rf"{FOLDER}\{EARLIER}").exists()


def test_sources_that_are_no_new_ones_of_the_application_log(
    machine: Machine, installer: Installer
) -> None:
    refused = {
        "Neighbour": 183,  # another application's
        "System": 183,  # a log
        # Event Viewer cannot show these.
        "A\\B": 87,
        "A&B": 87,
        "A<B": 87,
        "A>B": 87,
    }
    for source, of_setup in refused.items():
        outcome = installer.install(machine, source=source)
        assert outcome.exit_code == exit_code(installer, of_setup), source
    machine.assert_as_new()


def test_a_source_of_another_log(machine: Machine) -> None:
    log = APPLICATION_LOG.replace("Application", "System")
    machine.reg("add", rf"{log}\Elsewhere", "/v", "TypesSupported", "/d", "x")
    assert Setup().install(machine, source="Elsewhere").exit_code == 183
    assert not machine.path(FOLDER).exists()


def test_a_name_longer_than_a_registry_key_may_be(machine: Machine) -> None:
    assert Setup().install(machine, source="x" * 256).exit_code == 87
    assert Setup().install(machine, source="x" * 255).exit_code == 0


def test_a_folder_that_a_message_file_cannot_lie_in(machine: Machine, installer: Installer) -> None:
    for folder in (r"C:\a;b", r"C:\a,b", r"C:\50%"):
        outcome = installer.install(machine, folder=folder)
        assert outcome.exit_code == exit_code(installer, 87)
        assert not machine.path(folder).exists()
    assert machine.message_file(SOURCE) is None


def test_a_second_folder(machine: Machine) -> None:
    assert Setup().install(machine).exit_code == 0
    outcome = Setup().install(machine, folder=r"C:\Elsewhere")
    assert outcome.exit_code == 1638
    assert rf"The product is installed in {FOLDER}." in outcome.errors
    assert not machine.path(r"C:\Elsewhere").exists()


def test_both_installers_on_one_machine(machine: Machine) -> None:
    assert Setup().install(machine).exit_code == 0
    assert Msi().install(machine, source="Other").exit_code == FATAL_ERROR
    assert Setup().remove(machine).exit_code == 0

    assert Msi().install(machine).exit_code == 0
    outcome = Setup().install(machine, source="Other")
    assert outcome.exit_code == 1638
    assert "The MSI package of this product is installed." in outcome.errors
    assert machine.message_file(SOURCE) == DLL


def test_a_place_that_is_taken(machine: Machine, installer: Installer) -> None:
    # Tests run as root, whom no permission stops: something else stands where a file should.
    version_folder = machine.path(rf"C:\Messages\{THIS}")
    if isinstance(installer, Msi):
        (version_folder / "winsock-messages-ja.dll").mkdir(parents=True)
    else:
        version_folder.parent.mkdir()
        version_folder.write_bytes(b"a file")
    outcome = installer.install(machine, folder=r"C:\Messages")
    assert outcome.exit_code == exit_code(installer, 29)
    if isinstance(installer, Setup):
        assert r"C:\Messages or the registry cannot be written (error 29)." in outcome.errors
        version_folder.unlink()
        shutil.rmtree(version_folder.parent)
        machine.assert_as_new()
    else:  # after a failure Wine leaves empty keys of Windows Installer behind
        assert machine.files(r"C:\Messages") == set()
        assert machine.message_file(SOURCE) is None
