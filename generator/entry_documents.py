"""Writes which document each code is from, for C++: error codes in, the bytes of initializers out."""

from collections.abc import Iterable

from generator.files import printable_name
from generator.messages import ErrorCode


def render(errors: Iterable[ErrorCode]) -> bytes:
    """One line `{code, "document"},` for each code, in ascending order of the codes."""
    lines = [
        f'{{{error.code}, "{_escaped(printable_name(error.document))}"}},\n'
        for error in sorted(errors, key=lambda error: error.code)
    ]
    return ("// Made by the generator. Do not edit!\n" + "".join(lines)).encode("utf-8")


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')
