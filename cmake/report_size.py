"""Prints how large a message DLL is beside the text of its messages.

Usage: report_size.py DLL MESSAGE_TABLE, where MESSAGE_TABLE is the MSG00411.bin that went into it.
"""

import struct
import sys
from pathlib import Path


def text_bytes(table: bytes) -> int:
    """UTF-16 bytes of all texts in a MESSAGE_RESOURCE_DATA, without the NULs that pad them."""
    total = 0
    (blocks,) = struct.unpack_from("<L", table)
    for block in range(blocks):
        low_id, high_id, entry = struct.unpack_from("<LLL", table, 4 + 12 * block)
        for _ in range(low_id, high_id + 1):
            (length,) = struct.unpack_from("<H", table, entry)
            total += len(table[entry + 4 : entry + length].decode("utf-16-le").rstrip("\0")) * 2
            entry += length
    return total


def main() -> None:
    dll, table = (Path(argument) for argument in sys.argv[1:])
    size, text = dll.stat().st_size, text_bytes(table.read_bytes())
    name = f"{dll.parent.name}/{dll.name}"
    print(f"{name}: {size} bytes, {size / text:.3f} of the {text} bytes of UTF-16 text in it")


main()
