"""Makes the NuGet package: the real nuget packs, and what differs from run to run is taken out."""

import re
import shutil
import tempfile
import zipfile
from pathlib import Path

from archive import write_archive
from install_tree import require_files
from tools import run_tool

HERE = Path(__file__).resolve().parent
ID = "WinsockMessages.Ja"
CORE_PROPERTIES = "package/services/metadata/core-properties/"


def make_nuget(version: str, tree: Path, nuget: Path, output: Path) -> None:
    """Of an install tree, by the given nuget.exe, into the folder output."""
    files = contents(tree)
    require_files(tree, files.values())
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        for name, file in files.items():
            place = work / "files" / name
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, place)
        package = pack(nuget, version, work / "files", work)
        write_archive(output / package.name, normalised(package))


def contents(tree: Path) -> dict[str, Path]:
    """The files of the package, by their names in it."""
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
    return files


def pack(nuget: Path, version: str, files: Path, output: Path) -> Path:
    """Runs nuget and returns the package that it made in the folder output. A warning is a failure."""
    command: list[str | Path] = ["mono", nuget, "pack", HERE / f"{ID}.nuspec"]
    command += ["-BasePath", files, "-Version", version]
    command += ["-OutputDirectory", output, "-NonInteractive", "-ForceEnglishOutput"]
    with tempfile.TemporaryDirectory() as own:
        environment = {"HOME": own, "TMPDIR": own}
        run_tool(*command, name="nuget", environment=environment, complaint="WARNING")
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
