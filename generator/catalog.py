"""Checks what documents say: their entries in, error codes and faults out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.document import (
    DECIMAL,
    DESCRIPTION,
    IDENTIFIER,
    MEANING,
    OS_DEPENDENT,
    REMEDY,
    Document,
    Entry,
    Heading,
    Text,
)
from generator.error_code import ErrorCode, Remedy
from generator.fault import Fault, Place, quoted
from generator.os_dependent_codes import OsDependentCodes
from generator.wording import BULLET, edited, edited_description


@dataclass(frozen=True)
class Catalog:
    """The error codes of all documents in ascending order. Where there are faults, those that could
    be read."""

    errors: tuple[ErrorCode, ...]
    faults: tuple[Fault, ...]


def check(documents: Sequence[Document], os_dependent: OsDependentCodes) -> Catalog:
    checker = _Checker(os_dependent)
    errors: list[ErrorCode] = []
    for document in documents:
        name = document.name
        for entry in document.entries:
            if error := checker.check_entry(entry, name):
                errors.append(error)
    remedies = checker.check_remedies(all(map(_is_legible, documents)))
    advised = [replace(error, remedy=remedies.pop(error.name, None)) for error in errors]
    advised.sort(key=lambda error: error.code)
    return Catalog(tuple(advised), tuple(checker.faults))


def _is_legible(document: Document) -> bool:
    """Whether all that the document explains is known by name."""
    return all(entry.heading or entry.remedy for entry in document.entries) and (
        bool(document.entries) or not document.faults
    )


class _Checker:
    """Takes the entries of all documents one by one; what they advise only when all are known."""

    def __init__(self, os_dependent: OsDependentCodes) -> None:
        self.faults: list[Fault] = []
        self._os_dependent = os_dependent
        self._by_name: dict[str, Heading] = {}
        self._by_code: dict[int, Heading] = {}
        self._codes: dict[str, int | None] = {}
        self._remedies: list[tuple[Heading, Remedy]] = []

    def check_entry(self, entry: Entry, document: str) -> ErrorCode | None:
        """Nothing where a part of the entry is absent, and for a 対処. `document` is the name of the
        file."""
        if entry.remedy:
            self._check_remedy(entry, document)
            return None
        code = self._check_heading(entry.heading) if entry.heading else None
        meaning = ""
        if entry.meaning:
            meaning = edited(entry.meaning.text)
            self._check_line(MEANING, entry.meaning, meaning)
        description = self._check_lines(DESCRIPTION, entry.description)
        if not (entry.heading and code and meaning and description):
            return None
        name = entry.heading.name
        return ErrorCode(name.text, code, meaning, description, document, name.place)

    def check_remedies(self, is_all_known: bool) -> dict[str, Remedy]:
        """What to do about codes, by name. Unless `is_all_known`, a name that is not there may be
        one that could not be read."""
        expected = "the name of an entry of another document"
        remedies: dict[str, Remedy] = {}
        headings: dict[str, Heading] = {}
        for heading, remedy in self._remedies:
            name = heading.name
            first = headings.setdefault(name.text, heading)
            known = self._by_name.get(name.text)
            if first is not heading:
                found = f"{REMEDY} for {name.text} again (the first: {first.name.place})"
                self._fault(name.place, found, "each once")
            elif not known:
                if is_all_known:
                    self._fault(name.place, f"{REMEDY} for {quoted(name.text)}", expected)
            elif known.name.place.file == name.place.file:
                line = known.name.place.line
                found = f"{REMEDY} for {name.text}, which this document has itself (line {line})"
                self._fault(name.place, found, expected)
            else:
                self._check_same_code(heading, known)
                remedies[name.text] = remedy
        return remedies

    def _check_remedy(self, entry: Entry, document: str) -> None:
        lines = self._check_lines(REMEDY, entry.remedy)
        if heading := entry.heading:
            self._remedies.append((heading, Remedy(lines, document, heading.name.place)))

    def _check_same_code(self, heading: Heading, known: Heading) -> None:
        code = heading.code.text
        number = self._codes[known.name.text]
        if number is None or code == known.code.text:
            return  # a fault of the other is reported already
        is_number = OS_DEPENDENT not in (code, known.code.text) and DECIMAL.fullmatch(code)
        if not is_number or code.lstrip("0") != str(number):
            found = f"the code {quoted(code)} of {heading.name.text}"
            expected = f"{known.code.text}, as in {known.code.place}"
            self._fault(heading.code.place, found, expected)

    def _fault(self, place: Place, found: str, expected: str) -> None:
        self.faults.append(Fault(place, found, expected))

    def _check_heading(self, heading: Heading) -> int | None:
        name, code = heading.name, self._check_code(heading)
        if not IDENTIFIER.fullmatch(name.text):
            found = f"the name {quoted(name.text)}"
            self._fault(name.place, found, "a C identifier such as WSAEINTR")
        self._codes.setdefault(name.text, code)
        same_name = self._by_name.setdefault(name.text, heading)
        same_code = self._by_code.setdefault(code, heading) if code else heading
        if same_name is same_code is not heading:
            found = f"{name.text} ({code}) again (the first: {same_name.name.place})"
            self._fault(name.place, found, "each entry once")
            return code
        if same_name is not heading:
            found = f"the name {name.text} again (the first: {same_name.name.place})"
            self._fault(name.place, found, "each name once")
        if same_code is not heading:
            first = f"{same_code.name.text}, {same_code.code.place}"
            self._fault(
                heading.code.place, f"the code {code} again (the first: {first})", "each code once"
            )
        return code

    def _check_code(self, heading: Heading) -> int | None:
        code = heading.code
        if code.text == OS_DEPENDENT:
            return self._os_dependent_code(heading)
        if not DECIMAL.fullmatch(code.text):
            expected = f"a decimal number from 1 to 65535, or {OS_DEPENDENT}"
            self._fault(code.place, f"the code {quoted(code.text)}", expected)
            return None
        digits = code.text.lstrip("0")
        if not digits or len(digits) > 5 or int(digits) > 65535:
            self._fault(code.place, f"the code {quoted(code.text)}", "a number from 1 to 65535")
            return None
        return int(digits)

    def _os_dependent_code(self, heading: Heading) -> int | None:
        name = heading.name.text
        if known := self._os_dependent.codes.get(name):
            return known.value
        # A fault in the name or in the data file is reported already.
        if IDENTIFIER.fullmatch(name) and not self._os_dependent.faults:
            found = f"{name}, whose code {self._os_dependent.file} does not have"
            self._fault(heading.code.place, found, f"a number here or a table [{name}] there")
        return None

    def _check_lines(self, label: str, lines: Sequence[Text]) -> tuple[str, ...]:
        wordings = edited_description([line.text for line in lines])
        for line, wording in zip(lines, wordings):
            self._check_line(label, line, wording)
        return wordings

    def _check_line(self, label: str, line: Text, wording: str) -> None:
        """`wording` is what becomes of `line`."""
        if "\t" in line.text:
            column = line.place.column + line.text.index("\t")
            place = Place(line.place.file, line.place.line, column)
            self._fault(place, "a tab within a text", "spaces")
        if wording in ("", BULLET):
            self._fault(line.place, f"no text in {label}", "some text")
        elif wording == ".":
            self._fault(
                line.place, 'a text that is a lone "."', "other text: it would end a message"
            )
        elif wording.startswith(";"):
            expected = "another beginning: a message compiler may take it for a comment"
            self._fault(line.place, 'a text that begins with ";"', expected)
