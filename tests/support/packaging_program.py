"""Runs `python3 packaging`, which makes the packages."""

import os
import subprocess
import sys
from pathlib import Path

from project import SOURCE_DIR


def packaging(
    *arguments: str | Path, cwd: Path | None = None, **variables: str
) -> subprocess.CompletedProcess[str]:
    """What a command said, with these environment variables."""
    return subprocess.run(
        [sys.executable, "-B", SOURCE_DIR / "packaging", *arguments],
        cwd=cwd,
        env=os.environ | variables,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
