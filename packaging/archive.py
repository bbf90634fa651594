"""Writes ZIP archives that are the same bytes for the same files."""

import os
import time
import zipfile
from collections.abc import Mapping
from pathlib import Path


def write_archive(output: Path, files: Mapping[str, bytes]) -> None:
    """The files by their names in the archive, sorted; all of them state the time SOURCE_DATE_EPOCH, or
    1980 where that is not set."""
    stated = time.gmtime(int(os.environ.get("SOURCE_DATE_EPOCH", "315532800")))
    with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in sorted(files.items()):
            entry = zipfile.ZipInfo(name, stated[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content)
