"""Writes files, all of them or none, and says what is wrong with a path."""

import os
from collections.abc import Mapping
from errno import EEXIST
from pathlib import Path

from generator.fault import Fault, Place


def write_if_changed(files: Mapping[Path, bytes]) -> list[Fault]:
    """Makes folders where they are missing. A file that holds its bytes already keeps its time.

    All files are written beside their places before the first is put there: what a full disk or a
    folder without write access stops leaves every file as it was.
    """
    path = Path()
    temporaries: dict[Path, Path] = {}
    try:
        for path in files:
            path.parent.mkdir(parents=True, exist_ok=True)
        for path, data in files.items():
            if not _holds(path, data):
                temporary = path.with_name(f"{path.name}.{os.getpid()}.tmp")
                temporary.open("xb").close()  # never one that is there
                temporaries[path] = temporary
                temporary.write_bytes(data)
        for path, temporary in temporaries.items():
            os.replace(temporary, path)
    except OSError as error:
        place = path if path.parent.is_dir() else path.parent
        return [unusable(place, "written", error, "a folder that can be written")]
    finally:
        for temporary in temporaries.values():
            temporary.unlink(missing_ok=True)
    return []


def _holds(path: Path, data: bytes) -> bool:
    if not path.exists():
        return False
    if not path.is_file():  # a device, say, which root could replace
        raise FileExistsError(EEXIST, "No regular file", path)
    return path.read_bytes() == data


def same_file(one: Path, other: Path) -> bool:
    """Whether two paths lead to one file, be it by symbolic or hard links or another spelling."""
    try:
        return one.samefile(other)
    except OSError:  # one of them is not there
        return os.path.realpath(one) == os.path.realpath(other)


def unusable(path: Path, done: str, error: OSError, expected: str) -> Fault:
    """The fault of a path that could not be `done`, which is read or written."""
    found = f"a path that cannot be {done} ({error.strerror})"
    return Fault(Place(str(path)), found, expected)
