"""Microsoft's internal consistency evaluators (ICEs) find nothing in our package nor in the sample's,
and each finds the fault that is planted for it. The others hang on Wine or take SQL that it does not know.
They are 32-bit: this runs in the Debian of tests/foreign.
"""

import shutil
import subprocess
from pathlib import Path

import pytest
from installers import THIS, Msi
from machine import Machine
from project import BUILD_DIR
from samples import MsiSample
from validation_table import add_validation_table

WIX = BUILD_DIR / "tests/packaging/tools/node_modules/electron-winstaller/vendor"
VALIDATE = BUILD_DIR / "tests/x86/build/tests/packaging/validation/validate_package.exe"

EVALUATORS = ["ICE04", "ICE18", "ICE21", "ICE30", "ICE69", "ICE80"]

PLANTED = [
    "UPDATE `Media` SET `LastSequence` = 1",
    "DELETE FROM `CreateFolder` WHERE `Component_` = 'OldRegistration'",
    "DELETE FROM `FeatureComponents` WHERE `Component_` = 'Folder'",
    "UPDATE `File` SET `FileName` = 'WSAERR.EXE|wsaerr.exe'",
    # Between features, that is: inside one, Wine breaks off where the evaluator marks features.
    "UPDATE `Registry` SET `Value` = '[#WinsockMessagesJaDll]' WHERE `Name` = 'InstallFolder'",
]
PLANTED_TEMPLATE = "Intel;1041"  # a package for x86, whose components are for x64


def validate(machine: Machine, package: Path) -> dict[str, list[str]]:
    """The errors and warnings of each evaluator; all have run to their end."""
    copy = machine.work / "validated.msi"
    shutil.copy(package, copy)
    add_validation_table(copy, WIX / "wix.dll", machine.work)
    result = machine.wine(VALIDATE, f"Z:{copy}", f"Z:{WIX / 'darice.cub'}", *EVALUATORS)
    said = result.stdout.decode("utf-8").splitlines()
    assert [line for line in said if " ended with " in line] == [
        f"{evaluator} ended with 0" for evaluator in EVALUATORS
    ], (said, result.stderr)
    found: dict[str, list[str]] = {evaluator: [] for evaluator in EVALUATORS}
    for line in said:
        evaluator, *rest = line.split("\t")
        if rest and rest[0] != "3":  # information; 0 is a failure, 1 an error, 2 a warning
            found[evaluator].append(rest[1])
    return found


def test_our_package_has_no_fault(shared_machine: Machine) -> None:
    assert not any(validate(shared_machine, Msi().package(THIS)).values())


def test_the_package_of_the_sample_has_no_fault(shared_machine: Machine, tmp_path: Path) -> None:
    assert not any(validate(shared_machine, MsiSample(tmp_path).make("Orders", THIS)).values())


def test_each_finds_the_fault_that_is_planted(shared_machine: Machine, tmp_path: Path) -> None:
    package = tmp_path / "package.msi"
    shutil.copy(Msi().package(THIS), package)
    for options in (["-q", *PLANTED], ["-s", "", "", PLANTED_TEMPLATE]):
        subprocess.run(["msibuild", package, *options], check=True)
    found = validate(shared_machine, package)
    beginnings = {
        "ICE04": "File: WinsockMessagesJaDll, Sequence: 2 Greater Than Max Allowed by Media Table",
        "ICE18": "KeyPath for Component: 'OldRegistration' is Directory: 'INSTALLFOLDER'. The",
        "ICE21": "Component: 'Folder' does not belong to any Feature.",
        "ICE30": "The target file 'WSAERR.EXE|wsaerr.exe' is installed in ",
        "ICE69": "Mismatched component reference. Entry 'reg",
        "ICE80": "This package contains 64 bit component 'WinsockMessagesJaDll' but the Template",
    }
    for evaluator, beginning in beginnings.items():
        assert found[evaluator][0].startswith(beginning), found[evaluator]
