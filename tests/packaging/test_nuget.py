"""The NuGet package as a file: what it holds, and that two runs make the same bytes."""

import os
import re
import subprocess
import time
import xml.etree.ElementTree as ElementTree
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from nuget_package import NUGET, PACKAGE
from packaging_program import packaging
from project import BUILD_DIR, SOURCE_DIR

TREE = BUILD_DIR / "packaging" / "tree"


@pytest.fixture
def package() -> Iterator[zipfile.ZipFile]:
    with zipfile.ZipFile(PACKAGE) as archive:
        yield archive


def make_nuget(*arguments: str | Path, **variables: str) -> subprocess.CompletedProcess[str]:
    return packaging("nuget", "--version", "1.0.0", *arguments, cwd=None, **variables)


def test_the_package_holds_source_and_dlls_and_no_managed_code(package: zipfile.ZipFile) -> None:
    assert package.namelist() == [
        "LICENSE",
        "README.md",
        "WinsockMessages.Ja.nuspec",
        "[Content_Types].xml",
        "_rels/.rels",
        "build/WinsockMessages.Ja.targets",
        "build/arm64/winsock-messages-ja.dll",
        "build/x64/winsock-messages-ja.dll",
        "build/x86/winsock-messages-ja.dll",
        "buildTransitive/WinsockMessages.Ja.targets",
        "contentFiles/cs/any/WinsockMessages.cs",
        "package/services/metadata/core-properties/core.psmdcp",
    ]
    for architecture in ("x64", "x86", "arm64"):
        dll = f"{architecture}/winsock-messages-ja.dll"
        assert package.read(f"build/{dll}") == (BUILD_DIR / "dist" / dll).read_bytes()
    for name, source in (
        ("LICENSE", "LICENSE"),
        ("contentFiles/cs/any/WinsockMessages.cs", "examples/dotnet/WinsockMessages.cs"),
    ):
        assert package.read(name) == (SOURCE_DIR / source).read_bytes()


def test_the_manifest_tells_nuget_what_to_do_with_it(package: zipfile.ZipFile) -> None:
    manifest = ElementTree.fromstring(package.read("WinsockMessages.Ja.nuspec"))
    namespace = {"": "http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd"}
    [metadata] = manifest
    assert metadata.attrib == {"minClientVersion": "5.0"}
    for element, text in (
        *(("id", "WinsockMessages.Ja"), ("version", "1.0.0")),
        *(("license", "LICENSE"), ("readme", "README.md")),
    ):
        found = metadata.find(element, namespace)
        assert found is not None and found.text == text
    [content] = metadata.findall("contentFiles/files", namespace)
    assert content.attrib == {
        "include": "cs/any/WinsockMessages.cs",
        "buildAction": "Compile",
    }


def test_the_readme_shows_what_the_examples_do() -> None:
    readme = (SOURCE_DIR / "packaging" / "nuget" / "README.md").read_text(encoding="utf-8")
    source = (SOURCE_DIR / "examples" / "dotnet" / "WinsockMessages.cs").read_text(encoding="utf-8")
    used = set(re.findall(r"messages\.(\w+)\(|`(Meaning|Description|Remedy)`", readme))
    assert {one or other for one, other in used} == {
        *("Text", "Report", "Meaning", "Description", "Remedy")
    }
    for member in ("string Text(int", "string Meaning(", "string Description(", "string Remedy("):
        assert f"public {member}" in source
    assert "public void Report(EventLog log, EventLogEntryType type, int code, string" in source


def test_two_runs_make_the_same_bytes(tmp_path: Path) -> None:
    """Two seconds later, which is what an archive can tell, in another time zone and locale."""
    time.sleep(2)
    result = make_nuget(
        *("--tree", TREE, "--nuget", NUGET, "--output", tmp_path), TZ="Asia/Tokyo", LC_ALL="C"
    )
    assert result.returncode == 0, result.stderr
    assert (tmp_path / PACKAGE.name).read_bytes() == PACKAGE.read_bytes()


def test_the_package_names_nothing_of_this_machine(package: zipfile.ZipFile) -> None:
    for name in package.namelist():
        content = package.read(name)
        for word in (SOURCE_DIR, BUILD_DIR, Path.home(), os.uname().release, os.uname().nodename):
            assert str(word).encode() not in content, name


def test_the_time_stated_is_source_date_epoch(tmp_path: Path) -> None:
    arguments = ("--tree", TREE, "--nuget", NUGET, "--output", tmp_path)
    assert make_nuget(*arguments, SOURCE_DATE_EPOCH="1000000000").returncode == 0
    with zipfile.ZipFile(tmp_path / PACKAGE.name) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(2001, 9, 9, 1, 46, 40)}


def test_what_nuget_warns_of_is_a_failure(tmp_path: Path) -> None:
    """A nuget that packs, but warns."""
    nuget = tmp_path / "Nuget.exe"
    source = tmp_path / "Nuget.cs"
    source.write_text(
        'class Nuget { static void Main() { System.Console.WriteLine("WARNING: NU5100"); } }',
        encoding="ascii",
    )
    subprocess.run(["mcs", f"-out:{nuget}", source], check=True)
    result = make_nuget("--tree", TREE, "--nuget", nuget, "--output", tmp_path)
    assert result.returncode != 0
    assert "python3 packaging nuget: error: nuget failed:\nWARNING: NU5100\n" in result.stderr
    assert not list(tmp_path.glob("*.nupkg"))


def test_a_tree_without_the_dlls_is_refused(tmp_path: Path) -> None:
    result = make_nuget("--tree", tmp_path, "--nuget", NUGET, "--output", tmp_path)
    assert result.returncode != 0
    assert result.stderr.startswith(f"python3 packaging nuget: error: {tmp_path}/")
    assert result.stderr.endswith(f" is missing; is {tmp_path} an install tree?\n")


def installed_for_packages() -> set[str]:
    """The Debian packages that scripts/package.sh lists, and what they depend on."""
    listed = (SOURCE_DIR / "scripts" / "debian-packages.txt").read_text(encoding="utf-8")
    wanted = re.findall(r"^(\S+) +(?:build|package)\b", listed, re.MULTILINE)
    fields = "${Package}:${Depends}, ${Pre-Depends}\n"
    needs = {}
    for line in output("dpkg-query", "-W", "-f", fields).splitlines():
        name, _, depends = line.partition(":")
        needs[name] = re.findall(r"(?:^|[,|]) *([a-z0-9][a-z0-9.+-]+)", depends)
    found: set[str] = set()
    while wanted:
        name = wanted.pop()
        if name not in found:
            found.add(name)
            wanted += needs.get(name, [])
    return found


def output(*command: str | Path, **variables: str) -> str:
    return subprocess.run(
        command, env=os.environ | variables, check=True, capture_output=True, text=True
    ).stdout


def test_what_nuget_loads_is_installed_for_it() -> None:
    """Not for a test alone: on a new machine scripts/package.sh would fail. nuget loads all of it at once."""
    log = output("mono", NUGET, "help", MONO_LOG_LEVEL="info", MONO_LOG_MASK="asm")
    loaded = sorted(set(re.findall(r"/usr/lib/mono/[^ ,']+\.dll\b", log)))
    assert len(loaded) > 10
    owners = {line.partition(":")[0] for line in output("dpkg", "-S", *loaded).splitlines()}
    assert owners - installed_for_packages() == set()
