"""Runs the programs that packages are made with."""

import os
import re
import subprocess
from collections.abc import Mapping
from pathlib import Path

from failure import Failure


def run_tool(
    *command: str | Path,
    name: str | None = None,
    folder: Path | None = None,
    environment: Mapping[str, str] = {},
    complaint: str = r"(?!)",
) -> str:
    """What the program wrote to its standard output, line ends as they are. A failure is an exit code that is
    not 0, and, since some programs complain and go on, output in which the regular expression `complaint`
    finds something. People know the program by `name`, or else as the command has it."""
    try:
        result = subprocess.run(
            command, cwd=folder, env=os.environ | environment, capture_output=True, check=False
        )
    except FileNotFoundError as error:
        raise Failure(f"{command[0]} is not installed") from error
    output, errors = (
        data.decode("utf-8", errors="backslashreplace") for data in (result.stdout, result.stderr)
    )
    if result.returncode != 0 or re.search(complaint, output + errors):
        raise Failure(f"{name or command[0]} failed:\n{(output + errors).rstrip()}")
    return output
