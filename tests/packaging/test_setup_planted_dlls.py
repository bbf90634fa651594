"""The setup program loads nothing from the folder that it lies in, where downloads lie.

Wine is told to prefer a DLL beside the program to its own for each name tried here, so it shows what is
loaded by name once the program runs. It does not show what Windows loads for its own reasons
(compatibility layers, themes), nor what the loader takes before: Wine's shell32 and comctl32 import
version.dll and uxtheme.dll, and take planted ones, where on Windows what NSIS' programs import comes
from Windows' own folder."""

import shutil
from pathlib import Path

from installers import THIS, Setup
from machine import Machine

NAMES = """apphelp clbcatq cryptbase cryptsp dwmapi iertutil msimg32 netapi32 netutils ntmarta oleacc
profapi propsys riched20 setupapi secur32 sfc shfolder sspicli textshaping urlmon userenv
wininet wintrust winhttp wtsapi32""".split()


def test_nothing_is_loaded_from_the_folder_of_the_setup_program(
    machine: Machine, tmp_path: Path
) -> None:
    downloads = tmp_path / "downloads"
    downloads.mkdir()
    for name in NAMES:
        shutil.copy(machine.tools / "planted_dll.dll", downloads / f"{name}.dll")
    machine.environment["WINEDLLOVERRIDES"] = ",".join(NAMES) + "=n,b"
    setup = Setup()
    package = downloads / "setup.exe"
    shutil.copy(setup.package(THIS), package)
    assert setup.install(machine, package=package).exit_code == 0
    assert list(downloads.glob("*.loaded")) == []

    # A program that does load one from its folder: the DLL tells of it.
    shutil.copy(machine.path(r"C:\windows\system32\rundll32.exe"), downloads / "program.exe")
    machine.wine(downloads / "program.exe", "dwmapi.dll,none")
    assert (downloads / "dwmapi.dll.loaded").exists()
