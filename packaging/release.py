"""What is to be known of the packages of a version: release.json, which holds what a manifest for a package
manager says of them, and SHA256SUMS."""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tools import run_tool

NAME = "winsock-messages-ja"

MSI_EXIT_CODES = {
    0: "done",
    3010: "done; a file in use is removed at the next restart",
    1603: "refused or failed, or a newer version is installed; the log says which",
    1620: "the package is damaged",
    1633: "not a 64-bit Windows",
}
SETUP_EXIT_CODES = {
    0: "done",
    3010: "done; a file in use is removed at the next restart",
    29: "the folder cannot be written",
    80: "a file that no installation laid is in the place of one of ours",
    87: "a wrong name of an event source, or a wrong folder",
    183: "the name of the event source is a log's or another application's",
    740: "administrator rights are needed",
    1010: "the registry cannot be written",
    1336: "users can change what lies in the folder",
    1618: "another setup or removal of this product is running",
    1627: "whether users can change what lies in the folder is not known",
    1638: "a newer version, the other package, or a copy in another folder is installed",
}
"""docs/deployment.md says more of each."""


def describe(folder: Path, version: str) -> bytes:
    """The JSON about the packages in a folder, which holds nothing else."""
    packages = [_package(file) for file in sorted(folder.iterdir())]
    release = {"name": NAME, "version": version, "packages": packages}
    return (json.dumps(release, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def checksums(folder: Path) -> bytes:
    """Of all files in a folder, in the form that `sha256sum --check` reads."""
    files = sorted(folder.iterdir())
    lines = [f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in files]
    return "".join(lines).encode("ascii")


def _package(file: Path) -> dict[str, Any]:
    data = file.read_bytes()
    common: dict[str, Any] = {
        "file": file.name,
        "size": len(data),
        "sha256": hashlib.sha256(data).hexdigest(),
    }
    if file.name.endswith(".msi"):
        return common | _msi(file)
    if file.name.endswith("-setup.exe"):
        return common | _setup()
    return common


def _msi(file: Path) -> dict[str, Any]:
    properties = _properties(file)
    product_code = properties["ProductCode"]
    return {
        "installer_type": "msi",
        "scope": "machine",
        "architectures": ["x64"],
        "product_code": product_code,
        "upgrade_code": properties["UpgradeCode"],
        "product_name": properties["ProductName"],
        "manufacturer": properties["Manufacturer"],
        "silent_switches": "/qn",
        "silent_uninstall": f"msiexec /x {product_code} /qn",
        "exit_codes": _listed(MSI_EXIT_CODES),
    }


def _setup() -> dict[str, Any]:
    """The product code is the key below Uninstall in the registry; QuietUninstallString lies there."""
    return {
        "installer_type": "nullsoft",
        "scope": "machine",
        "architectures": ["x64"],
        "product_code": NAME,
        "silent_switches": "/S",
        "exit_codes": _listed(SETUP_EXIT_CODES),
    }


def _listed(exit_codes: Mapping[int, str]) -> list[dict[str, Any]]:
    return [{"code": code, "meaning": meaning} for code, meaning in sorted(exit_codes.items())]


def _properties(file: Path) -> dict[str, str]:
    """The table Property of an MSI package: below three lines of heading, one for each."""
    lines = run_tool("msiinfo", "export", file, "Property").split("\r\n")[3:-1]
    return dict(line.split("\t", 1) for line in lines)
