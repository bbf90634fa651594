"""What `cmake --install` writes, of which packages are made."""

from collections.abc import Iterable
from pathlib import Path

from failure import Failure


def require_files(tree: Path, files: Iterable[Path]) -> None:
    """That the tree holds the files."""
    for file in files:
        if not file.is_file():
            raise Failure(f"{file} is missing; is {tree} an install tree?")
