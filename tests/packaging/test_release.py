"""release.json says of the packages what they are, and what docs/deployment.md says of them."""

import hashlib
import json
import re
from pathlib import Path
from typing import Any

import pytest
from installers import THIS, packages
from machine import Machine
from project import SOURCE_DIR

PACKAGES = packages(THIS)
UNINSTALL = r"HKEY_LOCAL_MACHINE\Software\Microsoft\Windows\CurrentVersion\Uninstall"
MSI = f"winsock-messages-ja-{THIS}-x64.msi"
SETUP = f"winsock-messages-ja-{THIS}-x64-setup.exe"


def described() -> dict[str, Any]:
    release = json.loads((PACKAGES / "release.json").read_bytes())
    assert (release["name"], release["version"]) == ("winsock-messages-ja", THIS)
    return {package["file"]: package for package in release["packages"]}


def exit_codes(page: Path, column: int) -> list[int]:
    """The codes that the page's table of exit codes ticks in a column."""
    rows = re.findall(r"^\| (\d+) \|(.*)\|$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return sorted(int(code) for code, row in rows if row.split("|")[column].strip() == "✓")


def test_every_package_is_described_with_its_checksum() -> None:
    files = {file.name: file.read_bytes() for file in PACKAGES.iterdir()}
    for name in ("release.json", "SHA256SUMS"):
        del files[name]
    assert {
        name: (package["size"], package["sha256"]) for name, package in described().items()
    } == {name: (len(data), hashlib.sha256(data).hexdigest()) for name, data in files.items()}


def test_the_exit_codes_are_those_of_the_page() -> None:
    page = SOURCE_DIR / "docs" / "deployment.md"
    for column, name in enumerate((MSI, SETUP)):
        listed = described()[name]["exit_codes"]
        assert [each["code"] for each in listed] == exit_codes(page, column)
        assert all(each["meaning"] for each in listed)


def test_the_codes_of_the_msi_never_change() -> None:
    """The upgrade code in any version, the product code in this one."""
    package = described()[MSI]
    assert package["upgrade_code"] == "{FA6756D0-8852-53B7-932D-8C083024D3ED}"
    assert package["product_code"] == "{1684185D-074B-5C75-8B42-A0BDA2BFA701}"
    assert package["product_name"] == "Winsock 日本語メッセージ"
    assert package["manufacturer"] == "winsock-messages-ja"


@pytest.mark.parametrize(("name", "program"), [(MSI, "msiexec /i "), (SETUP, "")])
def test_installs_silently_under_its_product_code(
    machine: Machine, name: str, program: str
) -> None:
    package = described()[name]
    assert (package["scope"], package["architectures"]) == ("machine", ["x64"])
    command = f'{program}"Z:{PACKAGES / name}" {package["silent_switches"]}'
    assert machine.run(command).exit_code == 0
    entry = machine.keys(UNINSTALL)[UNINSTALL + "\\" + package["product_code"]]
    assert entry["DisplayVersion"].text == THIS

    uninstall = package.get("silent_uninstall") or entry["QuietUninstallString"].text
    assert machine.run(uninstall).exit_code == 0
    machine.wait_until_gone(r"C:\Program Files\winsock-messages-ja")
    machine.restart()
    machine.assert_as_new()
