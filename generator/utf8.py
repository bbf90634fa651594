"""The bytes of a file in, its text out."""

import codecs

from generator.fault import Fault, Place


def decode(file: str, data: bytes) -> tuple[str, list[Fault]]:
    """Without the byte-order mark; a lone surrogate stands for each byte that is no UTF-8."""
    expected = "UTF-8: save the file as UTF-8"
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        found = f"byte 0x{data[0]:02X} (byte 1 of the file, which seems to be UTF-16)"
        return "", [Fault(Place(file, 1, 1), found, expected)]
    body = data.removeprefix(codecs.BOM_UTF8)
    try:
        return body.decode("utf-8"), []
    except UnicodeDecodeError as error:
        # Only the first byte is reported: a file in another encoding is one mistake.
        before = body[: error.start].decode("utf-8")
        place = Place(file, before.count("\n") + 1, len(before) - before.rfind("\n"))
        number = len(data) - len(body) + error.start + 1
        found = f"byte 0x{body[error.start]:02X} (byte {number} of the file)"
        return body.decode("utf-8", "surrogateescape"), [Fault(place, found, expected)]
