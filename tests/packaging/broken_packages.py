"""Packages like ours but for what msibuild is told to change, for the lint to find."""

import shutil
import subprocess
from pathlib import Path

from installers import THIS, Msi

VERSIONS = {"winsock-messages-ja.dll": ("1.0.0.0", "1041"), "wsaerr.exe": ("1.0.0.0", "1041")}
"""What the programs in our package say, as the lint wants it."""


def broken_package(folder: Path, *options: str | Path) -> Path:
    package = folder / "package.msi"
    shutil.copy(Msi().package(THIS), package)
    result = subprocess.run(
        ["msibuild", package, *options], check=True, capture_output=True, text=True
    )
    assert result.stderr == ""
    return package
