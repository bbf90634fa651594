"""What the documentation shows as a program's code is that program's code."""

import re
from pathlib import Path

import pytest

QUOTED = re.compile(r"<!-- (\S+) -->\n```\w+\n(.*?)```", re.DOTALL)


DOCUMENTS = [
    "README.md",
    "README.ja.md",
    "docs/cmake.md",
    "docs/cmake.ja.md",
    "docs/collectors.md",
    "docs/collectors.ja.md",
    "docs/cpp.md",
    "docs/cpp.ja.md",
    "docs/dotnet.md",
    "docs/dotnet.ja.md",
    "docs/event-log.md",
    "docs/event-log.ja.md",
    "docs/languages.md",
    "docs/languages.ja.md",
    "docs/shipping.md",
    "docs/shipping.ja.md",
]


@pytest.mark.parametrize("document", DOCUMENTS)
def test_code_blocks_are_what_the_examples_say(source_dir: Path, document: str) -> None:
    text = (source_dir / document).read_text(encoding="utf-8")
    blocks = QUOTED.findall(text)
    assert blocks
    assert len(blocks) == len(
        re.findall(r"```(?:c|cpp|cs|cmake|conf|go|ini|js|nsis|python|rust|xml|yaml)\n", text)
    )
    for example, code in blocks:
        assert code in (source_dir / example).read_text(encoding="utf-8"), example
