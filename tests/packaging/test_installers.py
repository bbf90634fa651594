"""Installing, repairing and removing, with the NSIS installer and the MSI package alike."""

from installers import FOLDER, SOURCE, THIS, Installer, Msi, Setup
from machine import APPLICATION_LOG, Machine

MEANING = "接続が拒否されました。"
DLL = rf"{FOLDER}\{THIS}\winsock-messages-ja.dll"
UNINSTALL = r"HKEY_LOCAL_MACHINE\Software\Microsoft\Windows\CurrentVersion\Uninstall"


def product_code(machine: Machine) -> str:
    """Of the one MSI package that is installed."""
    [code] = [key for key in machine.keys(UNINSTALL) if key.endswith("}")]
    return code.rpartition("\\")[2]


def test_lays_files_and_registers_the_source(machine: Machine, installer: Installer) -> None:
    assert installer.install(machine).exit_code == 0

    assert machine.files(FOLDER) - {"uninstall.exe"} == {
        f"{THIS}/winsock-messages-ja.dll",
        f"{THIS}/wsaerr.exe",
    }
    values = machine.keys()[rf"{APPLICATION_LOG}\{SOURCE}"]
    assert {name: (value.type, value.data) for name, value in values.items()} == {
        "EventMessageFile": (2, (DLL + "\0").encode("utf-16-le")),  # REG_EXPAND_SZ
        "TypesSupported": (4, b"\x07\0\0\0"),  # REG_DWORD
        "WinsockMessagesJa": (
            1,  # REG_SZ
            (DLL + ";Key;EventMessageFile;TypesSupported\0").encode("utf-16-le"),
        ),
    }
    shown = machine.shown_event(SOURCE)
    assert shown is not None and shown.startswith(MEANING)
    assert machine.message(DLL).startswith(MEANING)
    looked_up = machine.wine(rf"{FOLDER}\{THIS}\wsaerr.exe", "10061").stdout.decode("utf-8")
    assert MEANING in looked_up

    assert installer.remove(machine).exit_code == 0
    machine.assert_as_new()


def test_takes_a_source_name_and_a_folder_with_spaces_and_japanese(
    machine: Machine, installer: Installer
) -> None:
    folder = r"C:\業務 アプリ\winsock messages"
    source = "受注 サービス"
    assert installer.install(machine, source=source, folder=folder).exit_code == 0
    dll = rf"{folder}\{THIS}\winsock-messages-ja.dll"
    assert machine.message_file(source) == dll
    assert machine.message_file(SOURCE) is None
    shown = machine.shown_event(source)
    assert shown is not None and shown.startswith(MEANING)
    assert machine.message(dll).startswith(MEANING)

    assert installer.remove(machine, folder=folder).exit_code == 0
    assert machine.message_file(source) is None
    assert not machine.path(folder).exists()


def test_registers_nothing_where_asked(machine: Machine, installer: Installer) -> None:
    before = machine.keys()
    outcome = installer.install(machine, source="")
    assert outcome.exit_code == 0
    assert machine.message(DLL).startswith(MEANING)
    assert machine.keys() == before

    assert installer.remove(machine).exit_code == 0
    machine.assert_as_new()


def test_repairs_a_deleted_dll_and_registration(machine: Machine, installer: Installer) -> None:
    assert installer.install(machine, source="Mine").exit_code == 0
    machine.path(DLL).unlink()
    machine.reg("delete", rf"{APPLICATION_LOG}\Mine", "/f")

    if isinstance(installer, Msi):
        command = f'msiexec /i "Z:{installer.package(THIS)}" /qn REINSTALL=ALL REINSTALLMODE=amus'
        assert machine.run(command).exit_code == 0
    else:
        assert installer.install(machine).exit_code == 0
    assert machine.message_file("Mine") == DLL
    assert machine.message_file(SOURCE) is None
    assert machine.message(DLL).startswith(MEANING)


def test_removes_itself_as_the_control_panel_asks(machine: Machine) -> None:
    setup = Setup()
    assert setup.install(machine).exit_code == 0
    entry = machine.keys(UNINSTALL)[rf"{UNINSTALL}\winsock-messages-ja"]
    assert entry["DisplayVersion"].text == THIS
    assert entry["InstallLocation"].text == FOLDER
    command = entry["QuietUninstallString"].text
    assert command == rf'"{FOLDER}\uninstall.exe" /S'

    # It runs from a copy of itself, which goes on when the program that was called has ended.
    assert machine.run(command).exit_code == 0
    machine.wait_until_gone(FOLDER)
    machine.restart()
    machine.assert_as_new()


def test_the_msi_is_listed_in_japanese(machine: Machine) -> None:
    assert Msi().install(machine).exit_code == 0
    entry = machine.keys(UNINSTALL)[rf"{UNINSTALL}\{product_code(machine)}"]
    assert entry["DisplayName"].text == "Winsock 日本語メッセージ"
    assert entry["DisplayVersion"].text == THIS
