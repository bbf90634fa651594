"""The editorial rules: text as a document has it in, text as a message has it out."""

import re
from collections.abc import Sequence

BULLET = "・"

BLANK = " \t\u3000"
"""What may stand before and after a text, and counts for nothing there."""

_REFERENCE = r"\(Wsapiref_[0-9A-Za-z]+\.asp\)"
# Kana, kanji, and Japanese punctuation and full-width forms: all that is written without spaces.
_JAPANESE = "[\u3001-\u9fff\uf900-\ufaff\uff01-\uffef\U00020000-\U0003ffff]"

# `(?<! )` begins a match at the first of several spaces only, which keeps the search linear.
_REFERENCES = re.compile(
    rf"(?<={_JAPANESE})(?: *{_REFERENCE})+ +(?={_JAPANESE})|(?<! )(?: *{_REFERENCE})+"
)


def edited(text: str) -> str:
    """A 意味, or a line of a 説明 or a 対処."""
    # References to a help file that is long gone, e.g. ` (Wsapiref_6vzm.asp)`.
    if "(Wsapiref_" in text:  # a search for all that the pattern allows takes far longer
        text = _REFERENCES.sub("", text)
    # FormatMessage reads `%`; with FORMAT_MESSAGE_IGNORE_INSERTS it leaves even `%%` as it stands.
    text = text.replace("%", "％")
    return text.strip(BLANK)


def edited_description(lines: Sequence[str]) -> tuple[str, ...]:
    """A 説明 or a 対処. Each further line is a point of a list."""
    return tuple(
        BULLET + edited(line).removeprefix(BULLET).lstrip(BLANK) if number else edited(line)
        for number, line in enumerate(lines)
    )
