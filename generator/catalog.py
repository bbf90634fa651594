"""Checks what documents say: their entries in, error codes and faults out."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath

from generator.document import (
    DECIMAL,
    DESCRIPTION,
    IDENTIFIER,
    MEANING,
    OS_DEPENDENT,
    Document,
    Entry,
    Heading,
    Text,
)
from generator.fault import Fault, Place, quoted
from generator.messages import MAX_STORED_SIZE, ErrorCode, event_message
from generator.os_dependent_codes import OsDependentCodes
from generator.wording import BULLET, edited, edited_description


@dataclass(frozen=True)
class Catalog:
    """The error codes of all documents, which are of use only where there are no faults."""

    errors: tuple[ErrorCode, ...]
    faults: tuple[Fault, ...]


def check(documents: Sequence[Document], os_dependent: OsDependentCodes) -> Catalog:
    checker = _Checker(os_dependent)
    errors: list[ErrorCode] = []
    for document in documents:
        file_name = PurePath(document.file).name
        for entry in document.entries:
            if error := checker.check_entry(entry, file_name):
                errors.append(error)
    return Catalog(tuple(errors), tuple(checker.faults))


class _Checker:
    """Takes the entries of all documents one by one."""

    def __init__(self, os_dependent: OsDependentCodes) -> None:
        self.faults: list[Fault] = []
        self._os_dependent = os_dependent
        self._by_name: dict[str, Heading] = {}
        self._by_code: dict[int, Heading] = {}

    def check_entry(self, entry: Entry, file_name: str) -> ErrorCode | None:
        """Nothing where a part of the entry is absent."""
        code = self._check_heading(entry.heading) if entry.heading else None
        meaning = ""
        if entry.meaning:
            meaning = edited(entry.meaning.text)
            self._check_line(MEANING, entry.meaning, meaning)
        description = edited_description([line.text for line in entry.description])
        for line, wording in zip(entry.description, description):
            self._check_line(DESCRIPTION, line, wording)
        if not (entry.heading and code and meaning and description):
            return None
        error = ErrorCode(entry.heading.name.text, code, meaning, description, file_name)
        self._check_size(error, entry.heading.name.place)
        return error

    def _fault(self, place: Place, found: str, expected: str) -> None:
        self.faults.append(Fault(place, found, expected))

    def _check_heading(self, heading: Heading) -> int | None:
        name, code = heading.name, self._check_code(heading)
        if not IDENTIFIER.fullmatch(name.text):
            found = f"the name {quoted(name.text)}"
            self._fault(name.place, found, "a C identifier such as WSAEINTR")
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

    def _check_size(self, error: ErrorCode, place: Place) -> None:
        size = event_message(error).stored_size
        if size > MAX_STORED_SIZE:
            found = f"{size} bytes for the event form of {error.name} in the message table"
            self._fault(place, found, f"at most {MAX_STORED_SIZE}")
