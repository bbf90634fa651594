"""Signs files in place: with signtool on Windows, with osslsigncode elsewhere.

usage: sign.py --certificate FILE.pfx [--password-file FILE] [--timestamp-url URL] FILE...

The certificate is a PKCS #12 file with its key. The password file holds the password alone, so that
it stands in no build file. A time stamp keeps a signature valid after the certificate has expired.
"""

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path


def osslsigncode(arguments: argparse.Namespace, file: Path) -> None:
    signed = file.with_name(file.name + ".signed")
    command = ["osslsigncode", "sign", "-h", "sha256", "-pkcs12", arguments.certificate]
    if arguments.password_file is not None:
        command += ["-readpass", arguments.password_file]
    if arguments.timestamp_url is not None:
        command += ["-ts", arguments.timestamp_url]
    run([*command, "-in", file, "-out", signed])
    shutil.copymode(file, signed)
    os.replace(signed, file)


def signtool(arguments: argparse.Namespace, file: Path) -> None:
    command = ["signtool", "sign", "/fd", "SHA256", "/f", arguments.certificate]
    if arguments.password_file is not None:
        password = arguments.password_file.read_text(encoding="utf-8").rstrip("\r\n")
        command += ["/p", password]
    if arguments.timestamp_url is not None:
        command += ["/tr", arguments.timestamp_url, "/td", "SHA256"]
    run([*command, file])


def run(command: list[str | Path]) -> None:
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    if result.returncode != 0:
        sys.exit(f"sign.py: {command[0]} failed:\n{result.stdout}{result.stderr}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--certificate", type=Path, required=True)
    parser.add_argument("--password-file", type=Path)
    parser.add_argument("--timestamp-url")
    parser.add_argument("files", type=Path, nargs="+")
    arguments = parser.parse_args()
    for file in arguments.files:
        if os.name == "nt":
            signtool(arguments, file)
        else:
            osslsigncode(arguments, file)


if __name__ == "__main__":
    main()
