"""Signatures: on the programs, the installers, and what they install."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from installers import FOLDER, THIS, Installer, Msi, Setup
from machine import Machine
from packaging_program import packaging
from project import BUILD_DIR

TREE = BUILD_DIR / "packaging" / "tree"


@pytest.fixture(scope="module")
def keys(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a throw-away certificate: certificate.pem, with its key both.pfx, and password.txt."""
    folder = tmp_path_factory.mktemp("signed") / "O'Neill's keys"
    folder.mkdir()
    key, certificate, pfx = folder / "key.pem", folder / "certificate.pem", folder / "both.pfx"
    password = folder / "password.txt"
    password.write_text("throw away\n", encoding="ascii")
    request: list[str | Path] = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"]
    request += ["-subj", "/CN=Throw Away", "-addext", "extendedKeyUsage=codeSigning"]
    request += ["-keyout", key, "-out", certificate]
    subprocess.run(["openssl", *request], check=True, stderr=subprocess.DEVNULL)
    export: list[str | Path] = ["pkcs12", "-export", "-inkey", key, "-in", certificate]
    export += ["-out", pfx, "-passout", f"file:{password}"]
    subprocess.run(["openssl", *export], check=True)
    return folder


def options(keys: Path) -> list[str | Path]:
    return ["--certificate", keys / "both.pfx", "--password-file", keys / "password.txt"]


@pytest.fixture(scope="module")
def signed(keys: Path) -> Path:
    """The folder of the keys, with packages signed with them, and the tree that they were made of."""
    shutil.copytree(TREE, keys / "tree")
    result = packaging(
        *("packages", "--version", THIS, "--tree", keys / "tree", "--output", keys / "packages"),
        *options(keys),
    )
    assert result.returncode == 0, result.stderr
    return keys


def assert_signed(file: Path, certificate: Path) -> None:
    result = subprocess.run(
        ["osslsigncode", "verify", "-CAfile", certificate, "-in", file],
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr


def test_programs_and_installers_are_signed(signed: Path) -> None:
    files = [
        *(signed / "tree" / "bin").rglob("*.dll"),
        signed / "tree/bin/x64/wsaerr.exe",
        signed / "packages" / Msi().package(THIS).name,
        signed / "packages" / Setup().package(THIS).name,
    ]
    assert len(files) == 6
    for file in files:
        assert_signed(file, signed / "certificate.pem")


def test_what_is_installed_is_signed_and_still_has_every_message(
    machine: Machine, signed: Path, installer: Installer, source_dir: Path
) -> None:
    package = signed / "packages" / installer.package(THIS).name
    assert installer.install(machine, package=package).exit_code == 0
    dll = rf"{FOLDER}\{THIS}\winsock-messages-ja.dll"
    assert_signed(machine.path(dll), signed / "certificate.pem")
    assert_signed(machine.path(rf"{FOLDER}\{THIS}\wsaerr.exe"), signed / "certificate.pem")
    if isinstance(installer, Setup):
        assert_signed(machine.path(rf"{FOLDER}\uninstall.exe"), signed / "certificate.pem")

    goldens = source_dir / "tests" / "message_dll" / "expected_messages.tsv"
    expected = {
        int(code): f"{meaning}\r\n{description}\r\n".replace("\\n", "\r\n")
        for code, _, meaning, description in (
            line.split("\t") for line in goldens.read_text(encoding="utf-8").splitlines()
        )
    }
    shown = machine.wine(machine.tools / "message_reader.exe", dll, *map(str, expected)).stdout
    assert shown.decode("utf-8") == "".join(expected.values())


def test_files_are_signed_together_or_not_at_all(keys: Path, tmp_path: Path) -> None:
    program, text = tmp_path / "wsaerr.exe", tmp_path / "text.txt"
    shutil.copy(TREE / "bin/x64/wsaerr.exe", program)
    text.write_text("no program", encoding="ascii")
    result = packaging("sign", *options(keys), program, text)
    assert result.returncode == 1
    assert result.stderr.startswith("python3 packaging sign: error: osslsigncode failed:\n")
    assert program.read_bytes() == (TREE / "bin/x64/wsaerr.exe").read_bytes()
    assert text.read_text(encoding="ascii") == "no program"
    assert {file.name for file in tmp_path.iterdir()} == {"wsaerr.exe", "text.txt"}

    program.chmod(0o755)
    assert packaging("sign", *options(keys), program.name, cwd=tmp_path).returncode == 0
    assert_signed(program, keys / "certificate.pem")
    assert os.access(program, os.X_OK)


def test_a_file_that_is_missing_is_told(keys: Path, tmp_path: Path) -> None:
    result = packaging("sign", *options(keys), tmp_path / "missing.exe")
    assert result.returncode == 1
    assert f"error: {tmp_path / 'missing.exe'} is missing\n" in result.stderr


def test_signing_needs_a_certificate(tmp_path: Path) -> None:
    result = packaging("sign", tmp_path / "wsaerr.exe")
    assert result.returncode == 2
    assert "error: the following arguments are required: --certificate\n" in result.stderr
