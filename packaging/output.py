"""Files that take their places in a folder together."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from failure import Failure


@contextmanager
def files_together(folder: Path) -> Iterator[Path]:
    """A new folder to make files in. At the end they replace those of their names in `folder`, which is
    made where it is missing; where a step fails, none does. Other files of `folder` stay."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder) as made:
        yield Path(made)
        files = {file: folder / file.name for file in sorted(Path(made).iterdir())}
        for place in files.values():
            if place.is_dir():
                raise Failure(f"{place} is a folder, in the place of a file")
        for file, place in files.items():
            os.replace(file, place)
