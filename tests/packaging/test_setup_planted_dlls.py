"""The setup program loads nothing from the folder that it lies in, where downloads lie.

Wine prefers a DLL beside the program to its own for each name tried here, so it shows what is loaded
by name. It does not show what Windows loads for its own reasons (compatibility layers, themes), nor
what the loader takes before the program runs: NSIS' programs import from DLLs that Windows always
takes from its own folder."""

import shutil
from pathlib import Path

from installers import Setup
from machine import Machine, machine

NAMES = """apphelp clbcatq cryptbase cryptsp dbghelp dwmapi iertutil msimg32 netapi32 netutils ntmarta
oleacc profapi propsys riched20 rpcrtremote setupapi secur32 sfc shfolder shlwapi sspicli textshaping
urlmon userenv uxtheme version wininet wintrust winhttp wtsapi32""".split()


def test_nothing_is_loaded_from_the_folder_of_the_setup_program(
    machine: Machine, tmp_path: Path
) -> None:
    downloads = tmp_path / "downloads"
    downloads.mkdir()
    for name in NAMES:
        shutil.copy(machine.tools / "planted_dll.dll", downloads / f"{name}.dll")
    setup = Setup()
    package = downloads / "setup.exe"
    shutil.copy(setup.package("1.0.0"), package)
    assert setup.install(machine, package=package).exit_code == 0
    assert not (downloads / "planted.txt").exists()

    # The proof that such a DLL tells when it is loaded.
    machine.wine("rundll32", f"Z:{downloads}/version.dll,none")
    assert (downloads / "planted.txt").exists()
