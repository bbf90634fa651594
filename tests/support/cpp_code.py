"""C and C++ as regular expressions may read it."""

import re
from pathlib import Path


def code_in(file: Path) -> str:
    """Its text; what stands in comments and strings is blank, and the lines stay."""
    text = file.read_text(encoding="utf-8")
    return re.sub(
        r'//[^\n]*|/\*.*?\*/|R"(\w*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"',
        lambda found: re.sub(r"[^\n]", " ", found[0]),
        text,
        flags=re.DOTALL,
    )
