"""The time that packages state, whenever they are made: the same files make the same bytes."""

import os

from failure import Failure

# The years that a ZIP archive can state, 1980 to 2107.
STATABLE = range(315532800, 4354819200)


def source_date() -> int:
    """In seconds since 1970: SOURCE_DATE_EPOCH, or the beginning of 1980 where that is not set."""
    stated = os.environ.get("SOURCE_DATE_EPOCH", str(STATABLE.start))
    if not stated.isdecimal() or int(stated) not in STATABLE:
        raise Failure(
            f"SOURCE_DATE_EPOCH is {stated!r}, expected seconds since 1970, of the years 1980 to 2107"
        )
    return int(stated)
