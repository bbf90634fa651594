"""Makes every package of a version from an install tree: ZIP, MSI, NSIS installer, NuGet package, and
what is to be known of them, release.json and SHA256SUMS.

usage: make_packages.py --version 1.0.0 --tree TREE --output packages [--nuget nuget.exe]
                        [--certificate FILE ...]

TREE is what `cmake --install` writes; it becomes the ZIP, and the installers take bin/x64 of it. The NuGet
package is made where --nuget names what packs it. With a certificate the programs of the tree and the
installers are signed. In the folder of --output only the files that are written are replaced, all of them
or, where a step fails, none. The same tree makes the same bytes, signatures apart, which hold the time of
signing. SOURCE_DATE_EPOCH, where set, is the time that the archives and the MSI state.
"""

import argparse
import hashlib
import os
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import make_nuget
from archive import write_archive
import release

HERE = Path(__file__).resolve().parent
NAME = "winsock-messages-ja"


def run(*command: str | Path) -> None:
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    if result.returncode != 0:
        sys.exit(f"make_packages.py: {command[0]} failed:\n{result.stdout}{result.stderr}")


def sign_command(arguments: argparse.Namespace) -> list[str]:
    """The command that signs the files whose names follow it; empty without a certificate."""
    if arguments.certificate is None:
        return []
    command = [sys.executable, str(HERE / "sign.py"), "--certificate", str(arguments.certificate)]
    if arguments.password_file is not None:
        command += ["--password-file", str(arguments.password_file)]
    if arguments.timestamp_url is not None:
        command += ["--timestamp-url", arguments.timestamp_url]
    return command


def make_zip(tree: Path, top_folder: str, output: Path) -> None:
    files = [path for path in tree.rglob("*") if path.is_file()]
    names = {f"{top_folder}/{file.relative_to(tree).as_posix()}": file for file in files}
    write_archive(output, {name: file.read_bytes() for name, file in names.items()})


def sign_script(folder: Path, sign: Sequence[str]) -> Path:
    """Runs the command with one more argument; makensis has no way to quote every path in it."""
    if os.name == "nt":
        script = folder / "sign.cmd"
        script.write_text(f"@{subprocess.list2cmdline(sign)} %1\r\n", encoding="utf-8", newline="")
    else:
        script = folder / "sign.sh"
        script.write_text(f'#!/bin/sh\nexec {shlex.join(sign)} "$1"\n', encoding="utf-8")
        script.chmod(0o700)
    return script


def make_setup(dist: Path, license: Path, output: Path, sign: Sequence[str]) -> None:
    definitions = [f"-DDIST={dist}", f"-DLICENSE={license}", f"-DOUTPUT={output}"]
    nsi = HERE / "nsis" / f"{NAME}.nsi"
    with tempfile.TemporaryDirectory() as folder:
        if sign:
            definitions.append(f"-DSIGN_COMMAND={sign_script(Path(folder), sign)}")
        run("makensis", "-V2", "-WX", "-INPUTCHARSET", "UTF8", *definitions, nsi)


def write_checksums(folder: Path) -> None:
    """In the form that `sha256sum --check` reads."""
    lines = [
        f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n"
        for file in sorted(folder.iterdir())
    ]
    (folder / "SHA256SUMS").write_text("".join(lines), encoding="ascii", newline="\n")


def make_packages(arguments: argparse.Namespace) -> None:
    tree, output, version = arguments.tree, arguments.output, arguments.version
    dist = tree / "bin" / "x64"
    for file in (dist / f"{NAME}.dll", dist / "wsaerr.exe"):
        if not file.is_file():
            sys.exit(f"make_packages.py: {file} is missing; is {tree} an install tree?")
    output.mkdir(parents=True, exist_ok=True)

    sign = sign_command(arguments)
    if sign:
        run(*sign, *sorted((tree / "bin").rglob("*.dll")), dist / "wsaerr.exe")
    with tempfile.TemporaryDirectory(dir=output) as folder:
        made = Path(folder)
        msi = made / f"{NAME}-{version}-x64.msi"
        setup = made / f"{NAME}-{version}-x64-setup.exe"
        make_zip(tree, f"{NAME}-{version}", made / f"{NAME}-{version}-x64-x86-arm64.zip")
        make_msi = HERE / "msi" / "make_msi.py"
        run(sys.executable, "-B", make_msi, "--version", version, "--dist", dist, "--output", msi)
        make_setup(dist, arguments.license, setup, sign)
        if sign:
            run(*sign, msi, setup)
        if arguments.nuget is not None:
            make_nuget.make_nuget(version, tree, arguments.nuget, made)
        (made / "release.json").write_bytes(release.describe(made, version))
        write_checksums(made)
        for file in sorted(made.iterdir()):
            os.replace(file, output / file.name)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--version", required=True)
    parser.add_argument("--tree", type=Path, required=True)
    parser.add_argument("--license", type=Path, default=HERE.parent / "LICENSE")
    parser.add_argument("--output", type=Path, required=True)
    parser.add_argument("--nuget", type=Path)
    parser.add_argument("--certificate", type=Path)
    parser.add_argument("--password-file", type=Path)
    parser.add_argument("--timestamp-url")
    make_packages(parser.parse_args())


if __name__ == "__main__":
    main()
