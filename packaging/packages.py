"""Every package of a version, and what is to be known of them."""

from pathlib import Path

from archive import write_archive_of_folder
from install_tree import require_files
from msi import make_msi
from nsis import make_setup
from nuget import make_nuget
from output import files_together
from release import NAME, checksums, describe
from signing import Certificate, sign


def make_packages(
    version: str, tree: Path, output: Path, nuget: Path | None, certificate: Certificate | None
) -> None:
    """Writes the ZIP, the MSI, the setup program, the NuGet package where there is a `nuget` to pack it,
    release.json and SHA256SUMS into the folder output, all of them or, where a step fails, none. With a
    certificate the programs of the tree and the installers are signed."""
    dist = tree / "bin" / "x64"
    programs = [dist / f"{NAME}.dll", dist / "wsaerr.exe"]
    require_files(tree, programs)
    if certificate is not None:
        sign(certificate, sorted({*(tree / "bin").rglob("*.dll"), *programs}))
    with files_together(output) as folder:
        archive = folder / f"{NAME}-{version}-x64-x86-arm64.zip"
        msi = folder / f"{NAME}-{version}-x64.msi"
        setup = folder / f"{NAME}-{version}-x64-setup.exe"
        write_archive_of_folder(archive, tree, f"{NAME}-{version}")
        make_msi(version, dist, msi)
        make_setup(dist, setup, certificate)
        if certificate is not None:
            sign(certificate, [msi, setup])
        if nuget is not None:
            make_nuget(version, tree, nuget, folder)
        (folder / "release.json").write_bytes(describe(folder, version))
        (folder / "SHA256SUMS").write_bytes(checksums(folder))
