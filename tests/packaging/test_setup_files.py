"""The setup program and the NSIS include remove what they laid, and nothing else."""

import subprocess
import time
from pathlib import Path

from installers import EARLIER, FOLDER, SOURCE, THIS, Setup
from machine import Machine
from samples import SetupSample64

DLL_NAME = "winsock-messages-ja.dll"
LIST = r"HKEY_LOCAL_MACHINE\Software\winsock-messages-ja\Files"


def lay(machine: Machine, folder: str, *files: str) -> None:
    """Files and a folder of somebody else's."""
    machine.path(folder + r"\Empty").mkdir(parents=True)
    for file in files:
        path = machine.path(rf"{folder}\{file}")
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"another's")


FOREIGN = (rf"OtherApp\{DLL_NAME}", r"OtherApp\wsaerr.exe", rf"Third\{DLL_NAME}", DLL_NAME)


def assert_kept(machine: Machine, folder: str, files: tuple[str, ...]) -> None:
    assert machine.path(folder + r"\Empty").is_dir()
    for file in files:
        assert machine.path(rf"{folder}\{file}").read_bytes() == b"another's"


def test_setup_keeps_what_others_laid(machine: Machine) -> None:
    lay(machine, r"C:\Vendor", *FOREIGN, rf"OtherApp\~{DLL_NAME}-1")
    setup = Setup()
    assert setup.install(machine, EARLIER, folder=r"C:\Vendor").exit_code == 0
    assert setup.install(machine, folder=r"C:\Vendor").exit_code == 0
    assert_kept(machine, r"C:\Vendor", FOREIGN)
    assert not machine.path(rf"C:\Vendor\{EARLIER}").exists()
    assert setup.remove(machine, folder=r"C:\Vendor").exit_code == 0
    assert_kept(machine, r"C:\Vendor", (*FOREIGN, rf"OtherApp\~{DLL_NAME}-1"))
    assert not machine.path(rf"C:\Vendor\{THIS}").exists()


def test_the_include_keeps_what_others_laid(machine: Machine, tmp_path: Path) -> None:
    folder = r"C:\Vendor\messages"
    lay(machine, r"C:\Vendor", rf"OtherApp\{DLL_NAME}")
    lay(machine, folder, *FOREIGN)
    sample = SetupSample64(tmp_path)
    for version in (EARLIER, THIS):
        command = rf'"Z:{sample.make("Orders", version)}" /S /D=C:\Vendor'
        assert machine.run(command).exit_code == 0
    assert_kept(machine, folder, FOREIGN)
    assert machine.run(r'"C:\Vendor\uninstall.exe" /S _?=C:\Vendor').exit_code == 0
    assert_kept(machine, folder, FOREIGN)
    assert_kept(machine, r"C:\Vendor", (rf"OtherApp\{DLL_NAME}",))
    assert not machine.path(rf"{folder}\{THIS}").exists()


def test_the_include_keeps_what_another_application_laid_beside_and_below(
    machine: Machine, tmp_path: Path
) -> None:
    sample = SetupSample64(tmp_path)
    places = {
        "Orders": r"C:\App",
        "Stock": r"C:\App2",
        "Mail": r"C:\App\messages\Mail",
        "Print": rf"C:\App\messages\{THIS}",
    }
    for application, place in places.items():
        command = rf'"Z:{sample.make(application, THIS)}" /S /D={place}'
        assert machine.run(command).exit_code == 0, application
    assert machine.run(r'"C:\App\uninstall.exe" /S _?=C:\App').exit_code == 0
    assert not machine.path(rf"C:\App\messages\{THIS}\{DLL_NAME}").exists()
    del places["Orders"]
    for application, place in places.items():
        dll = rf"{place}\messages\{THIS}\{DLL_NAME}"
        assert machine.path(dll).exists()
        assert machine.message_file(application) == dll
        assert machine.run(rf'"{place}\uninstall.exe" /S _?={place}').exit_code == 0
        assert not machine.path(dll).exists()
    assert LIST not in machine.keys(r"HKEY_LOCAL_MACHINE\Software")


def test_a_file_of_anothers_in_the_place_of_ours_is_refused(machine: Machine) -> None:
    for file in (
        "uninstall.exe",
        "~uninstall.exe-new",
        rf"{THIS}\{DLL_NAME}",
        rf"{THIS}\wsaerr.exe",
    ):
        path = machine.path(rf"C:\Vendor\{file}")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"another's")
        outcome = Setup().install(machine, folder=r"C:\Vendor")
        assert outcome.exit_code == 80
        assert r"In C:\Vendor lies a file in the place of" in outcome.errors
        assert machine.files(r"C:\Vendor") == {file.replace("\\", "/")}
        path.unlink()
    machine.path(rf"C:\Vendor\{THIS}").rmdir()
    machine.path(r"C:\Vendor").rmdir()
    machine.assert_as_new()


def test_folders_above_go_where_setup_made_them(machine: Machine) -> None:
    folder = r"C:\Made\By\Setup"
    assert Setup().install(machine, folder=folder).exit_code == 0
    assert Setup().remove(machine, folder=folder).exit_code == 0
    # Who removes the uninstaller that ran with _?= removes its folders.
    for made in (r"C:\Made\By", r"C:\Made"):
        machine.path(made).rmdir()
    machine.assert_as_new()


def test_the_uninstaller_obeys_no_list_but_its_own(machine: Machine) -> None:
    setup = Setup()
    assert setup.install(machine).exit_code == 0
    lay(machine, r"C:\Elsewhere", "uninstall.exe", rf"{THIS}\{DLL_NAME}", rf"{THIS}\wsaerr.exe")
    command = rf'"{FOLDER}\uninstall.exe" /S _?=C:\Elsewhere'
    assert machine.run(command).exit_code == 0
    assert_kept(
        machine,
        r"C:\Elsewhere",
        ("uninstall.exe", rf"{THIS}\{DLL_NAME}", rf"{THIS}\wsaerr.exe"),
    )
    assert machine.files(FOLDER) == {"uninstall.exe"}
    assert machine.message_file(SOURCE) is None


def test_an_installation_killed_at_any_time_is_finished_and_leaves_nothing(
    machine: Machine,
) -> None:
    setup = Setup()
    killed = 0
    for delay in (0.1, 0.2, 0.3, 0.4, 0.5):
        with subprocess.Popen(
            ["wine", setup.package(THIS), "/S", "/EVENTSOURCE=First", r"/D=C:\Messages"],
            env=machine.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        ) as process:
            time.sleep(delay)
            killed += process.poll() is None
            process.kill()
        assert setup.install(machine, source="Second", folder=r"C:\Messages").exit_code == 0
        assert machine.message_file("First") is None
        assert machine.files(r"C:\Messages") == {
            f"{THIS}/{DLL_NAME}",
            f"{THIS}/wsaerr.exe",
            "uninstall.exe",
        }
        assert setup.remove(machine, folder=r"C:\Messages").exit_code == 0
    assert killed > 0
    machine.assert_as_new()
