"""Who can change what setup lays, as far as Wine shows it: it keeps of a folder's rights what a Linux
mode holds, so that users' right to read is seen in no mode, and inheritance not at all."""

import shutil
import subprocess
from pathlib import Path

from installers import EARLIER, THIS, Setup
from machine import Machine
from project import BUILD_DIR, SOURCE_DIR
from samples import DLLS, SetupSample64

FOLDER = r"C:\Messages"
USERS_CAN_CHANGE = 1336
CANNOT_JUDGE = 1627


def mode(machine: Machine, folder: str) -> int:
    return machine.path(folder).stat().st_mode & 0o777


def test_folders_that_setup_makes_are_closed_to_users(machine: Machine) -> None:
    machine.path("C:\\").chmod(0o755)
    assert Setup().install(machine, folder=FOLDER + r"\Below").exit_code == 0
    for folder in (FOLDER, FOLDER + r"\Below", rf"{FOLDER}\Below\{THIS}"):
        assert mode(machine, folder) == 0o750, folder  # without rights of its own: 0o755


def test_the_include_makes_folders_as_setup_does(machine: Machine, tmp_path: Path) -> None:
    package = SetupSample64(tmp_path).make("Orders", THIS)
    assert machine.run(f'"Z:{package}" /S /D={FOLDER}').exit_code == 0
    for folder in (FOLDER, FOLDER + r"\messages", rf"{FOLDER}\messages\{THIS}"):
        assert mode(machine, folder) == 0o750, folder


def test_a_folder_that_users_can_change_is_refused(machine: Machine) -> None:
    machine.path(FOLDER).mkdir()
    machine.path(FOLDER).chmod(0o777)
    outcome = Setup().install(machine, folder=FOLDER)
    assert outcome.exit_code == USERS_CAN_CHANGE
    assert rf"can change what lies in {FOLDER} (error 1336)" in outcome.errors
    assert not any(machine.path(FOLDER).iterdir())

    # One above it, and that of a version below it.
    assert Setup().install(machine, folder=FOLDER + r"\Below").exit_code == USERS_CAN_CHANGE
    assert not any(machine.path(FOLDER).iterdir())
    machine.path(FOLDER).chmod(0o755)
    version_folder = machine.path(rf"{FOLDER}\{THIS}")
    version_folder.mkdir()
    version_folder.chmod(0o777)
    assert Setup().install(machine, folder=FOLDER).exit_code == USERS_CAN_CHANGE
    assert not any(version_folder.iterdir())

    version_folder.rmdir()
    machine.path(FOLDER).rmdir()
    machine.assert_as_new()


def test_a_folder_that_users_can_change_is_taken_where_told(machine: Machine) -> None:
    machine.path(FOLDER).mkdir()
    machine.path(FOLDER).chmod(0o777)
    setup = Setup()
    for version in (EARLIER, THIS):
        command = f'"Z:{setup.package(version)}" /S /ALLOWUSERWRITE=1 /D={FOLDER}'
        assert machine.run(command).exit_code == 0
    # It is asked for again each time; what is installed stays.
    assert setup.install(machine).exit_code == USERS_CAN_CHANGE
    assert machine.files(FOLDER) == {
        f"{THIS}/winsock-messages-ja.dll",
        f"{THIS}/wsaerr.exe",
        "uninstall.exe",
    }
    assert setup.remove(machine, folder=FOLDER).exit_code == 0


def test_a_folder_that_cannot_be_judged_is_refused(machine: Machine, tmp_path: Path) -> None:
    dist = tmp_path / "dist"
    shutil.copytree(BUILD_DIR / "dist/x64", dist)
    (dist / "wsaerr.exe").write_bytes(b"no program, as one that a policy forbids")
    package = tmp_path / "setup.exe"
    definitions = [f"-DDIST={dist}", f"-DLICENSE={SOURCE_DIR / 'LICENSE'}", f"-DOUTPUT={package}"]
    script = SOURCE_DIR / "packaging/nsis/winsock-messages-ja.nsi"
    subprocess.run(["makensis", "-V1", "-INPUTCHARSET", "UTF8", *definitions, script], check=True)
    outcome = Setup().install(machine, folder=FOLDER, package=package)
    assert outcome.exit_code == CANNOT_JUDGE
    assert f"can change what lies in {FOLDER} is not known" in outcome.errors
    assert "(error 1627)" in outcome.errors
    machine.assert_as_new()
    command = f'"Z:{package}" /S /ALLOWUSERWRITE=1 /D={FOLDER}'
    assert machine.run(command).exit_code == 0
    assert Setup().remove(machine, folder=FOLDER).exit_code == 0


def test_a_folder_that_administrators_alone_change_is_taken(machine: Machine) -> None:
    machine.path(FOLDER).mkdir()
    machine.path(FOLDER).chmod(0o755)
    assert Setup().install(machine, folder=FOLDER).exit_code == 0
    assert Setup().remove(machine, folder=FOLDER).exit_code == 0


def test_a_mapped_drive_is_no_local_one(machine: Machine, build_dir: Path) -> None:
    wine_drives = r"HKLM\Software\Wine\Drives"
    machine.reg("add", wine_drives, "/v", "m:", "/d", "network")
    machine.stop()
    (machine.prefix / "dosdevices" / "m:").symlink_to("../drive_c")
    machine.start()
    result = machine.wine(build_dir / "dist/x64/wsaerr.exe", "source", "folder", r"M:\Messages")
    assert b"the path is a network path or on a mapped drive" in result.stderr
    assert (result.stdout, result.returncode) == (b"", 2)


def test_the_include_refuses_what_is_no_folder_of_a_drive(machine: Machine, tmp_path: Path) -> None:
    for number, folder in enumerate((r"\\localhost\share\Messages", r"Messages", r"C:Messages")):
        package = tmp_path / f"{number}.exe"
        script = tmp_path / "script.nsi"
        include = SOURCE_DIR / "packaging/nsis/winsock-messages-ja.nsh"
        script.write_text(
            f"""Unicode true
Target amd64-unicode
OutFile "{package}"
RequestExecutionLevel admin
SilentInstall silent
!define WINSOCK_MESSAGES_JA_DLL "{DLLS[THIS]}"
!include "{include}"
Section
  ${{WinsockMessagesJa_Install}} "Orders" "{folder}" $0
  SetErrorLevel $0
SectionEnd
""",
            encoding="utf-8",
        )
        subprocess.run(["makensis", "-V1", script], check=True)
        assert machine.run(f'"Z:{package}"').exit_code == 87, folder
    machine.assert_as_new()


def test_a_backslash_at_the_end_of_the_folder_is_no_part_of_it(machine: Machine) -> None:
    assert Setup().install(machine, folder=FOLDER + "\\").exit_code == 0
    assert Setup().install(machine, folder=FOLDER).exit_code == 0
    assert Setup().remove(machine, folder=FOLDER).exit_code == 0
    machine.assert_as_new()
