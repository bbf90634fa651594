"""Signs files: with signtool on Windows, with osslsigncode elsewhere."""

import os
import shutil
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from failure import Failure
from tools import run_tool

PROGRAM = Path(__file__).resolve().parent


@dataclass(frozen=True)
class Certificate:
    file: Path
    """PKCS #12, with its key."""
    password_file: Path | None
    """Holds the password alone, so that it stands in no build file."""
    timestamp_url: str | None
    """A time stamp keeps a signature valid after the certificate has expired."""


def sign_command(certificate: Certificate) -> list[str]:
    """The command that signs the files whose names follow it."""
    command = [sys.executable, "-B", str(PROGRAM), "sign", "--certificate", str(certificate.file)]
    if certificate.password_file is not None:
        command += ["--password-file", str(certificate.password_file)]
    if certificate.timestamp_url is not None:
        command += ["--timestamp-url", certificate.timestamp_url]
    return command


def sign(certificate: Certificate, files: Sequence[Path]) -> None:
    """Signs the files in place, all of them or, where that fails, none."""
    for file in files:
        if not file.is_file():
            raise Failure(f"{file} is missing")
    with tempfile.TemporaryDirectory(dir=files[0].parent) as folder:
        signed = []
        # Each in a folder of its own: it keeps its name, by which a tool may know its kind.
        for number, file in enumerate(files):
            copy = Path(folder, str(number), file.name)
            copy.parent.mkdir()
            if os.name == "nt":
                _signtool(certificate, file, copy)
            else:
                _osslsigncode(certificate, file, copy)
            signed.append(copy)
        for copy, file in zip(signed, files):
            os.replace(copy, file)


def _osslsigncode(certificate: Certificate, file: Path, signed: Path) -> None:
    command: list[str | Path] = ["osslsigncode", "sign", "-h", "sha256"]
    command += ["-pkcs12", certificate.file]
    if certificate.password_file is not None:
        command += ["-readpass", certificate.password_file]
    if certificate.timestamp_url is not None:
        command += ["-ts", certificate.timestamp_url]
    run_tool(*command, "-in", file, "-out", signed)
    shutil.copymode(file, signed)


def _signtool(certificate: Certificate, file: Path, signed: Path) -> None:
    shutil.copy(file, signed)
    command: list[str | Path] = ["signtool", "sign", "/fd", "SHA256", "/f", certificate.file]
    if certificate.password_file is not None:
        password = certificate.password_file.read_text(encoding="utf-8").rstrip("\r\n")
        command += ["/p", password]
    if certificate.timestamp_url is not None:
        command += ["/tr", certificate.timestamp_url, "/td", "SHA256"]
    run_tool(*command, signed)
