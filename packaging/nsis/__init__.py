"""Makes the setup program: makensis compiles winsock-messages-ja.nsi."""

import os
import shlex
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from signing import Certificate, sign_command
from tools import run_tool

HERE = Path(__file__).resolve().parent
LICENSE = HERE.parent.parent / "LICENSE"


def make_setup(dist: Path, output: Path, certificate: Certificate | None) -> None:
    """Of the programs in dist. With a certificate the uninstaller within is signed."""
    definitions = [f"-DDIST={dist}", f"-DLICENSE={LICENSE}", f"-DOUTPUT={output}"]
    with tempfile.TemporaryDirectory() as folder:
        if certificate is not None:
            script = _script(Path(folder), sign_command(certificate))
            definitions.append(f"-DSIGN_COMMAND={script}")
        source = HERE / "winsock-messages-ja.nsi"
        run_tool("makensis", "-V2", "-WX", "-INPUTCHARSET", "UTF8", *definitions, source)


def _script(folder: Path, command: Sequence[str]) -> Path:
    """Runs the command with one more argument; makensis has no way to quote every path in it."""
    if os.name == "nt":
        script = folder / "sign.cmd"
        line = f"@{subprocess.list2cmdline(command)} %1\r\n"
        script.write_text(line, encoding="utf-8", newline="")
    else:
        script = folder / "sign.sh"
        script.write_text(f'#!/bin/sh\nexec {shlex.join(command)} "$1"\n', encoding="utf-8")
        script.chmod(0o700)
    return script
