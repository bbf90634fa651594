"""The packages as files: what is in them, and that two runs make the same bytes."""

import hashlib
import os
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from installers import THIS, packages
from nuget_package import NUGET
from packaging_program import packaging
from project import BUILD_DIR

PACKAGES = packages(THIS)
TREE = BUILD_DIR / "packaging" / "tree"


def make_packages(
    output: Path, tree: Path = TREE, cwd: Path | None = None, **variables: str
) -> subprocess.CompletedProcess[str]:
    return packaging(
        *("packages", "--version", THIS, "--tree", tree, "--output", output, "--nuget", NUGET),
        cwd=cwd,
        **variables,
    )


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
    """In another folder, by relative paths, at another time, in another time zone and locale."""
    tree = tmp_path / "another tree"
    shutil.copytree(TREE, tree)
    for file in tree.rglob("*"):
        os.utime(file, (1_700_000_000, 1_700_000_000))
    relative = Path("packages"), Path("another tree")
    result = make_packages(*relative, cwd=tmp_path, TZ="Asia/Tokyo", LC_ALL="C")
    assert result.returncode == 0, result.stderr
    assert contents(tmp_path / "packages") == contents(PACKAGES)


def summary(folder: Path) -> dict[str, str]:
    """The properties of the MSI's summary information, by their numbers."""
    exported = subprocess.run(
        ["msiinfo", "export", next(folder.glob("*.msi")), "_SummaryInformation"],
        check=True,
        capture_output=True,
        text=True,
    ).stdout.splitlines()
    return dict(line.split("\t") for line in exported[3:])


def test_the_time_stated_is_source_date_epoch(tmp_path: Path) -> None:
    assert make_packages(tmp_path, SOURCE_DATE_EPOCH="1000000000").returncode == 0
    with zipfile.ZipFile(next(tmp_path.glob("*.zip"))) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(2001, 9, 9, 1, 46, 40)}
    assert summary(tmp_path)["12"] == "2001/09/09 01:46:40"
    assert summary(tmp_path)["13"] == "2001/09/09 01:46:40"
    # Two packages that differ have two package codes.
    assert summary(tmp_path)["9"] != summary(PACKAGES)["9"]


@pytest.mark.parametrize("date", ["yesterday", "-1", "315532799", "4354819200"])
def test_a_time_that_no_package_can_state_is_refused(tmp_path: Path, date: str) -> None:
    result = make_packages(tmp_path, SOURCE_DATE_EPOCH=date)
    assert result.returncode == 1
    assert result.stderr == (
        f"python3 packaging packages: error: SOURCE_DATE_EPOCH is '{date}', expected seconds since 1970,"
        " of the years 1980 to 2107\n"
    )
    assert contents(tmp_path) == {}


def test_a_tree_without_a_program_is_refused(tmp_path: Path) -> None:
    result = make_packages(tmp_path / "packages", tree=tmp_path)
    assert result.returncode == 1
    missing = tmp_path / "bin/x64/winsock-messages-ja.dll"
    assert result.stderr == (
        f"python3 packaging packages: error: {missing} is missing; is {tmp_path} an install tree?\n"
    )
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
    result = make_packages(tmp_path, tree=broken)
    assert result.returncode == 1
    program = broken / "bin/x64/winsock-messages-ja.dll"
    assert (
        result.stderr == f"python3 packaging packages: error: {program} has no version resource\n"
    )
    assert contents(tmp_path) == others

    assert make_packages(tmp_path).returncode == 0
    assert contents(tmp_path) == others | contents(PACKAGES)
