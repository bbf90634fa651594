"""Writes which document each code is from, for C++: error codes in, the bytes of initializers out."""

from collections.abc import Iterable

from generator.error_code import ErrorCode


def render(errors: Iterable[ErrorCode]) -> bytes:
    """One line `{code, "document"},` for each code, in their order, which is ascending."""
    lines = [f'{{{error.code}, "{_escaped(error.document)}"}},\n' for error in errors]
    return ("// Made by the generator. Do not edit!\n" + "".join(lines)).encode("utf-8")


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')
