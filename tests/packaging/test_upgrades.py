"""Upgrading from an earlier version, and upgrading and removing while the DLL is in use."""

from installers import EARLIER, FOLDER, SOURCE, THIS, Installer, Msi, Setup
from machine import Machine

MEANING = "接続が拒否されました。"
EARLIER_MEANING = "以前の版の意味です。"
DLL = rf"{FOLDER}\{THIS}\winsock-messages-ja.dll"
EARLIER_DLL = rf"{FOLDER}\{EARLIER}\winsock-messages-ja.dll"


def test_keeps_the_source_name_and_the_folder_and_shows_the_new_text(
    machine: Machine, installer: Installer
) -> None:
    folder = r"C:\Messages"
    assert installer.install(machine, EARLIER, source="Mine", folder=folder).exit_code == 0
    assert machine.message_file("Mine") == rf"{folder}\{EARLIER}\winsock-messages-ja.dll"
    shown = machine.shown_event("Mine")
    assert shown is not None and shown.startswith(EARLIER_MEANING)

    assert installer.install(machine).exit_code == 0
    assert machine.message_file("Mine") == rf"{folder}\{THIS}\winsock-messages-ja.dll"
    assert machine.message_file(SOURCE) is None
    shown = machine.shown_event("Mine")
    assert shown is not None and shown.startswith(MEANING)
    assert machine.files(folder) - {"uninstall.exe"} == {
        f"{THIS}/winsock-messages-ja.dll",
        f"{THIS}/wsaerr.exe",
    }
    assert not machine.path(FOLDER).exists()

    assert installer.remove(machine, folder=folder).exit_code == 0
    machine.assert_as_new()


def test_registers_no_source_where_none_was_wanted_before(
    machine: Machine, installer: Installer
) -> None:
    before = machine.keys()
    assert installer.install(machine, EARLIER, source="").exit_code == 0
    assert installer.install(machine).exit_code == 0
    assert machine.message(DLL).startswith(MEANING)
    assert machine.keys() == before


def test_gives_the_source_another_name(machine: Machine, installer: Installer) -> None:
    assert installer.install(machine, EARLIER, source="Before").exit_code == 0
    assert installer.install(machine, source="After").exit_code == 0
    assert machine.message_file("Before") is None
    assert machine.message_file("After") == DLL
    shown = machine.shown_event("After")
    assert shown is not None and shown.startswith(MEANING)
    assert machine.files(FOLDER) - {"uninstall.exe"} == {
        f"{THIS}/winsock-messages-ja.dll",
        f"{THIS}/wsaerr.exe",
    }
    assert installer.remove(machine).exit_code == 0
    machine.assert_as_new()


def test_setup_upgrades_while_the_dll_is_in_use(machine: Machine) -> None:
    setup = Setup()
    assert setup.install(machine, EARLIER).exit_code == 0
    with machine.in_use(EARLIER_DLL):
        assert setup.install(machine).exit_code == 3010
        assert machine.message_file(SOURCE) == DLL
        assert machine.message(DLL).startswith(MEANING)
        [left] = machine.files(rf"{FOLDER}\{EARLIER}")
        assert rf"{FOLDER}\{EARLIER}\{left}" in machine.pending_removals()

    machine.restart()
    assert not machine.path(rf"{FOLDER}\{EARLIER}").exists()
    assert setup.remove(machine).exit_code == 0
    machine.restart()
    machine.assert_as_new()


def test_setup_removes_itself_while_the_dll_is_in_use(machine: Machine) -> None:
    setup = Setup()
    assert setup.install(machine).exit_code == 0
    with machine.in_use(DLL):
        assert setup.remove(machine).exit_code == 3010
        assert machine.message_file(SOURCE) is None
        assert not machine.path(DLL).exists()

    machine.restart()
    machine.assert_as_new()


def test_setup_installed_again_survives_the_restart_that_an_earlier_removal_waits_for(
    machine: Machine,
) -> None:
    setup = Setup()
    assert setup.install(machine).exit_code == 0
    with machine.in_use(DLL):
        assert setup.remove(machine).exit_code == 3010
        assert setup.install(machine).exit_code == 0  # what waits is the removal's
    machine.restart()
    assert machine.files(FOLDER) == {
        f"{THIS}/winsock-messages-ja.dll",
        f"{THIS}/wsaerr.exe",
        "uninstall.exe",
    }
    assert machine.message(DLL).startswith(MEANING)


def test_setup_repairs_while_the_dll_is_in_use(machine: Machine) -> None:
    setup = Setup()
    assert setup.install(machine).exit_code == 0
    with machine.in_use(DLL):
        assert setup.install(machine).exit_code == 3010
        assert machine.message(DLL).startswith(MEANING)
    # Nothing holds the file that was moved aside: the next run takes it away.
    assert setup.install(machine).exit_code == 0
    assert machine.files(rf"{FOLDER}\{THIS}") == {"winsock-messages-ja.dll", "wsaerr.exe"}


def test_msi_upgrades_while_the_dll_is_in_use(machine: Machine) -> None:
    """The new version works at once. That Windows Installer removes the old file at the next restart
    cannot be seen on Wine, which schedules nothing."""
    msi = Msi()
    assert msi.install(machine, EARLIER).exit_code == 0
    with machine.in_use(EARLIER_DLL):
        assert msi.install(machine).exit_code in (0, 3010)
        assert machine.message_file(SOURCE) == DLL
        assert machine.message(DLL).startswith(MEANING)
