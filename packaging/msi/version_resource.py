"""What the version resource of a program says, as the columns Version and Language of File want it."""

import struct
from pathlib import Path

# VS_FIXEDFILEINFO.dwSignature, and the key of the variable that names language and code page.
SIGNATURE = struct.pack("<I", 0xFEEF04BD)
TRANSLATION = "Translation\0".encode("utf-16-le")


def version_and_language(program: Path) -> tuple[str, str] | None:
    """("1.0.0.0", "1041"), for example; None where there is no version resource."""
    content = program.read_bytes()
    fixed, variable = content.find(SIGNATURE), content.find(TRANSLATION)
    if fixed < 0 or variable < 0:
        return None
    high, low = struct.unpack_from("<II", content, fixed + 8)
    version = ".".join(str(part) for part in (high >> 16, high & 0xFFFF, low >> 16, low & 0xFFFF))
    value = variable + len(TRANSLATION)
    # Children of the resource begin at multiples of 4 bytes from its start, as does VS_FIXEDFILEINFO.
    value += (fixed - value) % 4
    (language,) = struct.unpack_from("<H", content, value)
    return version, str(language)
