"""A mutant: one change to one file."""

from typing import NamedTuple


class Mutant(NamedTuple):
    file: str
    start: int
    end: int
    """The characters of the file that `replacement` takes the place of."""
    replacement: str

    def applied(self, text: str) -> str:
        return text[: self.start] + self.replacement + text[self.end :]

    def described(self, text: str) -> str:
        line = text.count("\n", 0, self.start) + 1
        before = " ".join(text[self.start : self.end].split())
        return f"{self.file}:{line}: {_short(before)} -> {_short(self.replacement)}"


def _short(code: str) -> str:
    code = " ".join(code.split())
    return code if len(code) <= 60 else code[:59] + "…"
