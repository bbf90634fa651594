"""The commands that docs/collectors.md tells people to give."""

import re
import shutil
import subprocess
from pathlib import Path

from project import BUILD_DIR, SOURCE_DIR


def commands() -> list[str]:
    """Each block of commands, in the order of the page."""
    page = (SOURCE_DIR / "docs" / "collectors.md").read_text(encoding="utf-8")
    return re.findall(r"```sh\n(.*?)```", page, re.DOTALL)


def run_commands(folder: Path) -> list[str]:
    """What each block of commands writes to standard output, in a folder with the files of the build."""
    for file in ("messages.json", "winsock-messages-ja.csv"):
        shutil.copy(BUILD_DIR / "dist" / file, folder)
    return [
        subprocess.run(
            ["sh", "-e", "-c", block], cwd=folder, check=True, capture_output=True, encoding="utf-8"
        ).stdout
        for block in commands()
    ]
