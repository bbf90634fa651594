"""Code that MSVC refuses under /W4 /WX, and g++ does not.

No MSVC runs here: each rule is a regular expression, with a line that it finds."""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from cpp_code import code_in

DEBIAN_ONLY = ("tests/bench", "tests/fuzz", "tests/native", "tests/packaging")


def names(text: str) -> str:
    return r"(?<![\w.>])(?:std::)?(?:" + "|".join(text.split()) + r")\("


@dataclass(frozen=True)
class Rule:
    """What MSVC says of the pattern, and a line that breaks the rule."""

    warning: str
    pattern: str
    example: str


RULES = [
    Rule(
        "C4996: the function may be unsafe",
        names(
            "strcpy strncpy strcat strncat strtok wcscpy wcsncpy wcscat wcsncat wcstok strerror "
            "sprintf vsprintf _snprintf _vsnprintf _snwprintf scanf sscanf fscanf wscanf swscanf "
            "fopen _wfopen freopen tmpfile tmpnam getenv _wgetenv localtime gmtime ctime asctime "
            "mbstowcs wcstombs mbsrtowcs wcsrtombs wcrtomb _splitpath _makepath"
        ),
        "    wcscpy(end, name);",
    ),
    Rule(
        "C4996: the POSIX name is deprecated",
        names(
            "access chdir fdopen fileno getcwd getpid isatty itoa putenv rmdir setmode strdup "
            "stricmp strnicmp strlwr strupr umask unlink wcsdup wcsicmp"
        ),
        "    setmode(1, 0);",
    ),
    Rule(
        "C4244: wide characters become narrow ones",  # also where they are narrow already: no need
        r"\bstd::string(?:\s+\w+)?[({]\s*[\w.]+(?:\.|->)c?begin\(\),",
        "std::string(name.begin(), name.end())",
    ),
    Rule(
        "a line begins as a declaration of a module does",
        r'^[ \t]*(?:export\s+)?(?:module|import)\b\s*[=\w:;<"]',
        "    module = LoadLibraryW(path);",
    ),
    Rule(
        "C4996: deprecated since C++17 or C++20",
        r"\b(?:wstring_convert|codecvt_utf8|codecvt_utf8_utf16|u8path|result_of|is_pod)\b",
        "std::filesystem::u8path(name)",
    ),
]


def found_in(text: str, rule: Rule) -> list[int]:
    """The numbers of the lines that break the rule."""
    found = re.finditer(rule.pattern, text, re.MULTILINE)
    return [text.count("\n", 0, match.start()) + 1 for match in found]


@pytest.mark.parametrize("rule", RULES, ids=[rule.warning for rule in RULES])
def test_nothing_that_msvc_refuses(source_dir: Path, rule: Rule) -> None:
    files = [
        file
        for folder in ("examples", "src", "tests")
        for ending in ("c", "cpp", "h")
        for file in (source_dir / folder).rglob(f"*.{ending}")
        if not str(file.relative_to(source_dir)).startswith(DEBIAN_ONLY)
    ]
    assert files
    found = [
        f"{file.relative_to(source_dir)}:{line}"
        for file in files
        for line in found_in(code_in(file), rule)
    ]
    assert not found


@pytest.mark.parametrize("rule", RULES, ids=[rule.warning for rule in RULES])
def test_each_rule_finds_what_breaks_it(rule: Rule) -> None:
    assert found_in(f"\n{rule.example}\n", rule) == [2]
