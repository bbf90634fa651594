"""The Japanese that people see: in which files it stands, and what of each file it is."""

import re
from collections.abc import Callable
from pathlib import Path

from prose import prose

LETTER = "[ぁ-んァ-ヶー一-龠々]"


def of_document(text: str) -> str:
    """The fields of a document, without its headings."""
    return "\n".join(re.findall(r"^ +(?:\w+ : )?(.*)$", text, re.MULTILINE))


def of_page(text: str) -> str:
    """What a page in Markdown says besides its code blocks. A code span counts as Latin text."""
    text = re.sub(r"^\[[^\]]+\]: .*$", "", prose(text), flags=re.MULTILINE)
    text = re.sub(r"`[^`\n]+`", "x", text)
    text = re.sub(r"\[([^\]]+)\](?:\([^)]*\)|\[[^\]]*\])", r"\1", text)
    return text.replace("**", "")


def of_html(text: str) -> str:
    """The text of each element, together with that of the inline elements within."""
    return _filled(re.sub(r"<[^>]+>", "\n", re.sub(r"</?(?:b|kbd)>", "", text)))


def of_strings(text: str) -> str:
    """The string literals of a program."""
    without_docstrings = re.sub(r'""".*?"""', "", text, flags=re.DOTALL)
    literals = re.findall(r'"(?:[^"\\\n]|\\.)*"|`[^`]*`', without_docstrings)
    return _filled("\n".join(literal[1:-1] for literal in literals))


def of_raw_strings(text: str) -> str:
    """The raw string literals of a program in C++."""
    return _filled("\n".join(re.findall(r'R"\((.*?)\)"', text, re.DOTALL)))


def _filled(text: str) -> str:
    """What a program puts in counts as Latin text."""
    return re.sub(r"\$?\{+[^{}]*\}+", "x", text).replace("\\n", "\n")


SEEN: dict[str, Callable[[str], str]] = {
    "README.ja.md": of_page,
    "docs/cmake.ja.md": of_page,
    "docs/collectors.ja.md": of_page,
    "docs/cpp.ja.md": of_page,
    "docs/deployment.ja.md": of_page,
    "docs/dotnet.ja.md": of_page,
    "docs/embedding.ja.md": of_page,
    "docs/event-log.ja.md": of_page,
    "docs/languages.ja.md": of_page,
    "docs/shipping.ja.md": of_page,
    "docs/tested.ja.md": of_page,
    "docs/wsaerr.ja.md": of_page,
    "messages/ERRATA.ja.md": of_page,
    "messages/FORMAT.ja.md": of_page,
    "messages/winsock-remedies.ja.txt": of_document,
    "messages/winsock-supplement.ja.txt": of_document,
    "examples/dotnet_event/Program.cs": of_strings,
    "examples/event_source/event_source.cpp": of_strings,
    "examples/lookup/lookup.cpp": of_strings,
    "examples/report/report.cpp": of_strings,
    "generator/reference_page/__init__.py": of_strings,
    "generator/reference_page/page.html": of_html,
    "generator/reference_page/page.js": of_strings,
    "packaging/msi/database.py": of_strings,
    "packaging/msi/refusals.py": of_strings,
    "packaging/nuget/README.md": of_page,
    "packaging/nuget/WinsockMessages.Ja.nuspec": of_html,
    "packaging/nsis/strings.nsh": of_strings,
    "packaging/nsis/winsock-messages-ja.nsi": of_strings,
    "CMakeLists.txt": of_strings,
    "src/wsaerr/CMakeLists.txt": of_strings,
    "src/wsaerr/language/japanese.cpp": of_strings,
    "src/wsaerr/language/japanese_errors.cpp": of_strings,
    "src/wsaerr/language/japanese_help.cpp": of_raw_strings,
}
"""A file more is a line more, and then the rules hold for it."""


def seen(source_dir: Path, file: str) -> list[str]:
    """The lines of a file that people see, as far as they are Japanese."""
    text = SEEN[file]((source_dir / file).read_text(encoding="utf-8"))
    return [line for line in text.splitlines() if re.search(LETTER, line)]
