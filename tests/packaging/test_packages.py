"""The packages as files: what is in them, that two runs make the same bytes, signatures."""

import hashlib
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from installers import FOLDER, SOURCE, THIS, Installer, Msi, Setup, packages
from machine import Machine
from nuget_package import NUGET
from project import BUILD_DIR, SOURCE_DIR

PACKAGES = packages(THIS)
TREE = BUILD_DIR / "packaging" / "tree"
MEANING = "接続が拒否されました。"


def make_packages(
    output: Path, *arguments: str | Path, tree: Path = TREE, **variables: str
) -> None:
    script = SOURCE_DIR / "packaging" / "make_packages.py"
    command: list[str | Path] = [sys.executable, "-B", script, "--version", THIS]
    command.extend(["--tree", tree, "--output", output, "--nuget", NUGET])
    subprocess.run([*command, *arguments], env=os.environ | variables, check=True)


def contents(folder: Path) -> dict[str, str]:
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in folder.iterdir()}


def test_every_package_names_its_architectures() -> None:
    assert {file.name for file in PACKAGES.iterdir()} == {
        "SHA256SUMS",
        "WinsockMessages.Ja.1.0.0.nupkg",
        "release.json",
        "winsock-messages-ja-1.0.0-x64-setup.exe",
        "winsock-messages-ja-1.0.0-x64-x86-arm64.zip",
        "winsock-messages-ja-1.0.0-x64.msi",
    }


def test_checksums_are_right() -> None:
    subprocess.run(["sha256sum", "--check", "--strict", "SHA256SUMS"], cwd=PACKAGES, check=True)
    assert len((PACKAGES / "SHA256SUMS").read_text(encoding="ascii").splitlines()) == 5


def test_the_zip_holds_what_an_application_needs() -> None:
    with zipfile.ZipFile(PACKAGES / f"winsock-messages-ja-{THIS}-x64-x86-arm64.zip") as archive:
        names = {name.removeprefix(f"winsock-messages-ja-{THIS}/") for name in archive.namelist()}
        for architecture in ("x64", "x86", "arm64"):
            dll = f"bin/{architecture}/winsock-messages-ja.dll"
            assert archive.read(f"winsock-messages-ja-{THIS}/{dll}") == (
                (BUILD_DIR / "dist" / architecture / "winsock-messages-ja.dll").read_bytes()
            )
    assert names >= {
        "bin/x64/wsaerr.exe",
        "include/winsock_messages/message_id.h",
        "include/winsock_messages/message_module.h",
        "lib/cmake/winsock-messages-ja/winsock-messages-jaConfig.cmake",
        "share/doc/winsock-messages-ja/LICENSE",
        "share/doc/winsock-messages-ja/README.ja.md",
        "share/doc/winsock-messages-ja/README.md",
        "share/doc/winsock-messages-ja/reference.html",
        "share/winsock-messages-ja/event-source/add-event-source.reg",
        "share/winsock-messages-ja/event-source/event-source.ps1",
        "share/winsock-messages-ja/event-source/remove-event-source.reg",
        "share/winsock-messages-ja/messages.json",
        "share/winsock-messages-ja/messages.schema.json",
        "share/winsock-messages-ja/msi/winsock-messages-ja-fragment.wxs",
        "share/winsock-messages-ja/nsis/winsock-messages-ja.nsh",
        "share/winsock-messages-ja/winsock-messages-ja.csv",
    }


def test_two_runs_make_the_same_bytes(tmp_path: Path) -> None:
    """In another folder, at another time, in another time zone and locale."""
    tree = tmp_path / "another tree"
    shutil.copytree(TREE, tree)
    for file in tree.rglob("*"):
        os.utime(file, (1_700_000_000, 1_700_000_000))
    make_packages(tmp_path / "packages", tree=tree, TZ="Asia/Tokyo", LC_ALL="C")
    assert contents(tmp_path / "packages") == contents(PACKAGES)


def test_the_time_stated_is_source_date_epoch(tmp_path: Path) -> None:
    make_packages(tmp_path, SOURCE_DATE_EPOCH="1000000000")
    with zipfile.ZipFile(next(tmp_path.glob("*.zip"))) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(2001, 9, 9, 1, 46, 40)}
    summary = subprocess.run(
        ["msiinfo", "export", next(tmp_path.glob("*.msi")), "_SummaryInformation"],
        check=True,
        capture_output=True,
        text=True,
    ).stdout.splitlines()
    assert "12\t2001/09/09 01:46:40" in summary
    assert "13\t2001/09/09 01:46:40" in summary


def test_a_tree_without_a_program_is_refused(tmp_path: Path) -> None:
    with pytest.raises(subprocess.CalledProcessError):
        make_packages(tmp_path / "packages", tree=tmp_path)
    assert not (tmp_path / "packages").exists()


def test_files_of_others_stay_in_the_output_folder(tmp_path: Path) -> None:
    """And a run that fails changes nothing."""
    (tmp_path / "notes.txt").write_text("mine", encoding="ascii")
    (tmp_path / "winsock-messages-ja-0.9.0-x64.msi").write_bytes(b"earlier")
    (tmp_path / "SHA256SUMS").write_text("old", encoding="ascii")
    others = contents(tmp_path)
    broken = tmp_path.with_name("broken tree")
    (broken / "bin/x64").mkdir(parents=True)
    for name in ("winsock-messages-ja.dll", "wsaerr.exe"):
        (broken / "bin/x64" / name).write_bytes(b"no program")
    with pytest.raises(subprocess.CalledProcessError):
        make_packages(tmp_path, tree=broken)
    assert contents(tmp_path) == others

    make_packages(tmp_path)
    assert contents(tmp_path) == others | contents(PACKAGES)


@pytest.fixture(scope="module")
def signed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Packages signed with a throw-away certificate; certificate.pem beside them."""
    folder = tmp_path_factory.mktemp("signed") / "O'Neill's keys"
    folder.mkdir()
    key, certificate, pfx = folder / "key.pem", folder / "certificate.pem", folder / "both.pfx"
    password = folder / "password.txt"
    password.write_text("throw away\n", encoding="ascii")
    openssl = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"]
    openssl += ["-subj", "/CN=Throw Away", "-addext", "extendedKeyUsage=codeSigning"]
    openssl += ["-keyout", str(key), "-out", str(certificate)]
    subprocess.run(openssl, check=True, stderr=subprocess.DEVNULL)
    export: list[str | Path] = [
        "openssl",
        "pkcs12",
        "-export",
        "-inkey",
        key,
        "-in",
        certificate,
        "-out",
        pfx,
    ]
    export += ["-passout", f"file:{password}"]
    subprocess.run(export, check=True)
    shutil.copytree(TREE, folder / "tree")
    make_packages(
        folder / "packages",
        *("--certificate", pfx, "--password-file", password),
        tree=folder / "tree",
    )
    return folder


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
