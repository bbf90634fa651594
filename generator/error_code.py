"""The type of an error code that is explained: what the outputs are made of."""

from dataclasses import dataclass

from generator.fault import Place


@dataclass(frozen=True, slots=True)
class Remedy:
    """What to do about an error code, in its final wording. `document` is the name of the file it
    comes from, `place` that of its heading."""

    lines: tuple[str, ...]
    document: str
    place: Place


@dataclass(frozen=True, slots=True)
class ErrorCode:
    """An error code explained, in its final wording. `document` is the name of the file it comes
    from, `place` that of its heading."""

    name: str
    code: int
    meaning: str
    description: tuple[str, ...]
    document: str
    place: Place
    remedy: Remedy | None = None
