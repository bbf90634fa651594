"""Reads a document: its bytes in, its entries and their places out. FORMAT.md has the grammar.

Only the shape of the document matters here. What a code or a text may be is catalog.py's concern.
"""

import os
import re
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import NamedTuple

from generator.fault import Fault, Place, quoted
from generator.utf8 import decode
from generator.wording import BLANK

MEANING = "意味"
DESCRIPTION = "説明"
REMEDY = "対処"
OS_DEPENDENT = "オペレーティング システムに依存"

DECIMAL = re.compile(r"[0-9]+")
IDENTIFIER = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")

# Control characters but for the tab, other programs' line ends, byte-order marks, and the lone
# surrogates that stand for bytes that are no UTF-8.
_UNREADABLE = re.compile("[\0-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]")

_FIELD = re.compile(
    rf"(?P<label>{MEANING}|{DESCRIPTION}|{REMEDY})[{BLANK}]*"
    rf"(?:(?P<colon>[:：])[{BLANK}]*)?(?P<text>.*)"
)

_HEADING_EXPECTED = "a heading NAME (code) in column 1, such as WSAEINTR (10004)"


class Text(NamedTuple):
    """A piece of a document as it stands there, without the blanks around it."""

    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Heading:
    name: Text
    code: Text


@dataclass(frozen=True, slots=True)
class Entry:
    """What a document says of one error code: what it is, or what to do. A part is absent where the
    document has a fault."""

    heading: Heading | None
    meaning: Text | None
    description: tuple[Text, ...]
    remedy: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    file: str
    entries: tuple[Entry, ...]
    faults: tuple[Fault, ...]

    @property
    def name(self) -> str:
        """The file's name, of any bytes, as text of one line, the same under every locale."""
        name = os.fsencode(PurePath(self.file).name).decode("utf-8", "replace")
        return "".join(c if c.isprintable() else "?" for c in name)


def parse(file: str, data: bytes) -> Document:
    """`file` is how faults name the document."""
    text, faults = decode(file, data)
    reader = _Reader(file, faults)
    for number, line in enumerate(re.split("\r?\n", text), 1):
        reader.read(number, line.rstrip(BLANK))
    return reader.finish()


@dataclass(slots=True)
class _Draft:
    """An entry while its lines are read."""

    place: Place
    heading: Heading | None
    fields: dict[str, list[Text]] = field(default_factory=dict)
    # Some line of it could not be understood, so nothing can be said to be missing.
    damaged: bool = False

    @property
    def missing(self) -> list[str]:
        if REMEDY in self.fields:
            return []
        return [label for label in (MEANING, DESCRIPTION) if label not in self.fields]

    def awaits(self, label: str) -> bool:
        return label in self.missing or (label == REMEDY and not self.fields)


class _Reader:
    """Takes the lines of a document one by one. One mistake is to make one fault."""

    def __init__(self, file: str, faults: list[Fault]) -> None:
        self._file = file
        self._faults = faults
        self._drafts: list[_Draft] = []
        # The field read last in this entry: a further line is part of it.
        self._label = ""
        # Lines that are neither heading nor field are one mistake, however many they are.
        self._in_foreign_text = False

    def read(self, number: int, line: str) -> None:
        if not line:
            return
        stripped = line.lstrip(BLANK)
        content = Text(stripped, Place(self._file, number, len(line) - len(stripped) + 1))
        if unreadable := _UNREADABLE.search(line):
            self._read_unreadable(unreadable[0], Place(self._file, number, unreadable.start() + 1))
            self._skip_line(content, damaged=True)
        elif stripped == ".":
            self._fault(
                content.place, 'a line that is a lone "."', "other text: it would end a message"
            )
        else:
            self._read_content(content)

    def finish(self) -> Document:
        for draft in self._drafts:
            # Text that belongs to no entry is a fault already.
            if draft.missing and not draft.damaged and (draft.heading or draft.fields):
                lines = " and ".join(f'"{label} : …"' for label in draft.missing)
                if not draft.fields:
                    lines += f', or "{REMEDY} : …",'
                found = "an entry without " + " and ".join(draft.missing)
                self._fault(draft.place, found, f"{lines} below its heading")
        if not self._drafts and not self._faults:
            self._fault(Place(self._file, 1, 1), "no entry", _HEADING_EXPECTED)
        return Document(
            self._file,
            tuple(
                Entry(
                    draft.heading,
                    draft.fields[MEANING][0] if MEANING in draft.fields else None,
                    tuple(draft.fields.get(DESCRIPTION, ())),
                    tuple(draft.fields.get(REMEDY, ())),
                )
                for draft in self._drafts
            ),
            tuple(self._faults),
        )

    def _fault(self, place: Place, found: str, expected: str) -> None:
        self._faults.append(Fault(place, found, expected))

    def _read_unreadable(self, character: str, place: Place) -> None:
        expected = "lines that end in LF or CR LF"
        match character:
            case "\r":
                found = "a carriage return (U+000D) within a line"
            case "\u2028" | "\u2029":
                found = f"the line end U+{ord(character):04X}"
            case "\ufeff":
                found = "a byte-order mark (U+FEFF) within the document"
                expected = "one at its start or none"
            case _ if "\ud800" <= character <= "\udfff":
                return  # decode() has reported it
            case _:
                found = f"the control character U+{ord(character):04X}"
                expected = "text"
        self._fault(place, found, expected)

    def _read_content(self, content: Text) -> None:
        indented = content.place.column > 1
        labelled = _FIELD.match(content.text)
        if labelled and labelled["colon"]:
            if not indented:
                self._fault(content.place, f"{labelled['label']} in column 1", "it to be indented")
            self._open_field(labelled, content)
        elif heading := _heading(content, indented):
            if indented:
                self._fault(content.place, "a heading that is indented", "it in column 1")
            self._open_entry(_Draft(content.place, heading))
        elif indented and self._label in (DESCRIPTION, REMEDY):
            self._drafts[-1].fields[self._label].append(content)
        elif labelled and self._drafts and self._drafts[-1].awaits(labelled["label"]):
            place = _part(content, labelled.end("label")).place
            self._fault(place, f"no colon after {labelled['label']}", f'"{labelled["label"]} : …"')
            self._open_field(labelled, content)
        else:
            self._read_foreign(content)

    def _open_entry(self, draft: _Draft) -> None:
        self._drafts.append(draft)
        self._label = ""
        self._in_foreign_text = False

    def _open_field(self, labelled: re.Match[str], content: Text) -> None:
        label, text = labelled["label"], _part(content, labelled.start("text"))
        if not self._drafts:
            self._fault(content.place, f"{label} before the first entry", _HEADING_EXPECTED)
            self._open_entry(_Draft(content.place, None))
        if not self._is_misplaced(label, content):
            self._drafts[-1].fields.setdefault(label, [text])
            self._label = label
            self._in_foreign_text = False

    def _is_misplaced(self, label: str, content: Text) -> bool:
        """Reports a field that its entry has already, or that does not go with what it has."""
        draft = self._drafts[-1]
        if draft.awaits(label):
            return False
        first = draft.fields.get(label)
        if first:
            found = f"a second {label} (the first: line {first[0].place.line})"
            expected = f"one {label} in each entry, and a heading before each entry"
        else:
            found = f"{label} in an entry that has {' and '.join(draft.fields)}"
            expected = f"{REMEDY} alone in its entry, and a heading before each entry"
        self._fault(content.place, found, expected)
        if not draft.missing:
            # The entry was complete: what follows is one whose heading is missing.
            self._open_entry(_Draft(content.place, None, damaged=True))
            return False
        draft.damaged |= not first
        self._label = label if first else ""
        self._in_foreign_text = True
        return True

    def _read_foreign(self, content: Text) -> None:
        """A line that is neither heading nor field nor a further line of a 説明 or 対処."""
        if not self._in_foreign_text:
            found = f"text {quoted(content.text)}"
            if not self._drafts:
                self._fault(content.place, found + " before the first entry", _HEADING_EXPECTED)
            elif content.place.column == 1:
                self._fault(content.place, found, _HEADING_EXPECTED)
            elif self._label == MEANING:
                found = f"a further line of {MEANING}, {quoted(content.text)}"
                self._fault(content.place, found, f'one line, then "{DESCRIPTION} : …"')
            else:
                expected = f'"{MEANING} : …", "{DESCRIPTION} : …" or "{REMEDY} : …"'
                self._fault(content.place, found + " that belongs to no field", expected)
        # A colon makes it likely that this is a field whose label is misspelt.
        self._skip_line(content, damaged=":" in content.text or "：" in content.text)

    def _skip_line(self, content: Text, damaged: bool) -> None:
        """Goes on after a line that was reported, so that it causes no other fault."""
        if content.place.column == 1 and not (self._drafts and self._drafts[-1].missing):
            self._open_entry(_Draft(content.place, None))  # it may have been a heading
        if self._drafts:
            self._drafts[-1].damaged |= damaged
        self._in_foreign_text = True


def _part(text: Text, start: int, end: int | None = None) -> Text:
    place = text.place
    return Text(text.text[start:end], Place(place.file, place.line, place.column + start))


def _heading(content: Text, indented: bool) -> Heading | None:
    """With one of name and code right, the other is a mistake in a heading. Where the line is
    indented, as text is, both must be right."""
    name, parenthesis, rest = content.text.partition("(")
    if not parenthesis or not rest.endswith(")"):
        return None
    name = name.rstrip(BLANK)
    code = rest[:-1].strip(BLANK)
    right = [
        IDENTIFIER.fullmatch(name) is not None,
        DECIMAL.fullmatch(code) is not None or code == OS_DEPENDENT,
    ]
    if not (all(right) if indented else any(right)):
        return None
    start = len(content.text) - len(rest.lstrip(BLANK))
    return Heading(_part(content, 0, len(name)), _part(content, start, start + len(code)))
