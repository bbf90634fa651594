"""Writes a file as a whole or not at all."""

import os
from errno import EEXIST
from pathlib import Path


def write_if_changed(path: Path, data: bytes) -> None:
    """Makes the folder where it is missing. A file that holds `data` already keeps its time."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.exists():
        if not path.is_file():  # a device, say, which root could replace
            raise FileExistsError(EEXIST, "No regular file", path)
        if path.read_bytes() == data:
            return
    temporary = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    temporary.open("xb").close()  # never one that is there
    try:
        temporary.write_bytes(data)
        os.replace(temporary, path)
    finally:
        temporary.unlink(missing_ok=True)


def same_file(one: Path, other: Path) -> bool:
    """Whether two paths lead to one file, be it by symbolic or hard links or another spelling."""
    try:
        return one.samefile(other)
    except OSError:
        return False  # one of them is not there
