"""Where the project and its build tree are. ctest names the build tree in BUILD_DIR."""

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

SOURCE_DIR = Path(__file__).resolve().parent.parent.parent
BUILD_DIR = Path(os.environ.get("BUILD_DIR", SOURCE_DIR / "build"))

Run = Callable[..., subprocess.CompletedProcess[bytes]]
"""Runs a program with the arguments that it is given."""
