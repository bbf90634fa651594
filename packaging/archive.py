"""Writes ZIP archives that are the same bytes for the same files."""

import time
import zipfile
from collections.abc import Mapping
from pathlib import Path

from source_date import source_date


def write_archive(output: Path, files: Mapping[str, bytes]) -> None:
    """The files by their names in the archive, sorted; all of them state the source date."""
    stated = time.gmtime(source_date())
    with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in sorted(files.items()):
            entry = zipfile.ZipInfo(name, stated[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content)


def write_archive_of_folder(output: Path, folder: Path, name: str) -> None:
    """Everything below the folder, which has the name in the archive."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    names = {f"{name}/{file.relative_to(folder).as_posix()}": file for file in files}
    write_archive(output, {name: file.read_bytes() for name, file in names.items()})
