"""Makes the NuGet package: the real nuget packs, and what differs from run to run is taken out.

usage: make_nuget.py --version 1.0.0 --tree TREE --nuget nuget.exe --output packages

TREE is what `cmake --install` writes. The same tree makes the same bytes; SOURCE_DATE_EPOCH, where set, is
the time that the package states.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from archive import write_archive

HERE = Path(__file__).resolve().parent / "nuget"
ID = "WinsockMessages.Ja"
CORE_PROPERTIES = "package/services/metadata/core-properties/"


def lay_out(tree: Path, folder: Path) -> None:
    """Lays the files of the package into the folder as they lie in the package."""
    documents = tree / "share" / "doc" / "winsock-messages-ja"
    files = {
        "LICENSE": documents / "LICENSE",
        "README.md": HERE / "README.md",
        f"build/{ID}.targets": HERE / "build.targets",
        f"buildTransitive/{ID}.targets": HERE / "buildTransitive.targets",
        "contentFiles/cs/any/WinsockMessages.cs": documents / "examples/dotnet/WinsockMessages.cs",
    }
    for architecture in ("x64", "x86", "arm64"):
        dll = f"{architecture}/winsock-messages-ja.dll"
        files[f"build/{dll}"] = tree / "bin" / dll
    for name, file in files.items():
        if not file.is_file():
            sys.exit(f"make_nuget.py: {file} is missing; is {tree} an install tree?")
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, folder / name)


def pack(nuget: Path, version: str, files: Path, output: Path) -> Path:
    """Runs nuget and returns the package that it made in the folder output. A warning is a failure."""
    command: list[str | Path] = ["mono", nuget, "pack", HERE / f"{ID}.nuspec"]
    command += ["-BasePath", files, "-Version", version]
    command += ["-OutputDirectory", output, "-NonInteractive", "-ForceEnglishOutput"]
    with tempfile.TemporaryDirectory() as own:
        environment = os.environ | {"HOME": own, "TMPDIR": own}
        result = subprocess.run(
            command, env=environment, capture_output=True, text=True, check=False
        )
    if result.returncode != 0 or "WARNING" in result.stdout:
        sys.exit(f"make_nuget.py: nuget failed:\n{result.stdout}{result.stderr}")
    return output / f"{ID}.{version}.nupkg"


def normalised(package: Path) -> dict[str, bytes]:
    """The files of a package without what nuget draws by chance (a name, IDs) and what it tells of
    this machine. The readme is stated here: nuget knows that element from 5.10 on alone."""
    with zipfile.ZipFile(package) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    [chance] = [name for name in files if name.startswith(CORE_PROPERTIES)]
    properties = CORE_PROPERTIES + "core.psmdcp"
    files[properties] = re.sub(
        rb"(<lastModifiedBy>[^;<]*)[^<]*", rb"\1", files.pop(chance), count=1
    )

    relationships = files["_rels/.rels"].replace(chance.encode(), properties.encode())
    for number, identifier in enumerate(re.findall(rb'Id="(\w+)"', relationships), 1):
        relationships = relationships.replace(identifier, b"R%d" % number)
    files["_rels/.rels"] = relationships

    manifest = f"{ID}.nuspec"
    readme = rb"\1<readme>README.md</readme>\g<0>"
    files[manifest] = re.sub(rb"(\s+)<description>", readme, files[manifest], count=1)
    return files


def make_nuget(version: str, tree: Path, nuget: Path, output: Path) -> None:
    """Writes the package into the folder output."""
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        lay_out(tree, work / "files")
        package = pack(nuget, version, work / "files", work)
        write_archive(output / package.name, normalised(package))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--version", required=True)
    parser.add_argument("--tree", type=Path, required=True)
    parser.add_argument("--nuget", type=Path, required=True)
    parser.add_argument("--output", type=Path, required=True)
    arguments = parser.parse_args()
    make_nuget(arguments.version, arguments.tree, arguments.nuget, arguments.output)


if __name__ == "__main__":
    main()
