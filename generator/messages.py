"""The message ID contract: error codes in, messages in ID order out."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from enum import IntEnum
from typing import NamedTuple

from generator.document import REMEDY
from generator.error_code import ErrorCode
from generator.fault import Fault


class Form(IntEnum):
    """The forms in which an error code has a message. The value is the message ID of code 0."""

    TEXT = 0x00000000
    MEANING = 0x01000000
    DESCRIPTION = 0x01010000
    REMEDY = 0x01030000
    HRESULT = 0x80070000
    EVENT = 0xC1020000


class Message(NamedTuple):
    form: Form
    code: int
    name: str | None
    """That of the code; nothing for the message that belongs to no code."""
    lines: tuple[str, ...]
    documents: tuple[str, ...] = ()
    """The files it comes from; the message that belongs to no code comes from none."""

    @property
    def symbolic_name(self) -> str:
        return f"{self.name}_{self.form.name}" if self.name else "EVENT_WITHOUT_CODE"

    @property
    def stored_size(self) -> int:
        """Bytes in the message table: header, each line with CR LF, NUL, padded to 4."""
        text = sum(len(line.encode("utf-16-le")) + 4 for line in self.lines)
        return (4 + text + 2 + 3) // 4 * 4


MAX_STORED_SIZE = 0xFFFF
"""The table keeps the size in 16 bits; message compilers wrap a larger one without a word."""

EVENT_WITHOUT_CODE = Message(Form.EVENT, 0, None, ("%1",))
"""For an event about a code that is not in the table."""


def check(errors: Iterable[ErrorCode]) -> list[Fault]:
    """A fault for each error code whose messages do not fit, at the entry that makes them so."""
    faults = []
    for error in errors:
        place, size = error.place, _event_message(replace(error, remedy=None)).stored_size
        if size <= MAX_STORED_SIZE and (remedy := error.remedy):
            place, size = remedy.place, _event_message(error).stored_size
        if size > MAX_STORED_SIZE:
            found = f"{size} bytes for the event form of {error.name} in the message table"
            faults.append(Fault(place, found, f"at most {MAX_STORED_SIZE}"))
    return faults


def _event_message(error: ErrorCode) -> Message:
    """The longest form, and the only one with an insert: %1, what the application was doing."""
    heading = f"{error.name} ({error.code}): {error.meaning}"
    lines: tuple[str, ...] = ("%1", "", heading, "", *error.description)
    documents: tuple[str, ...] = (error.document,)
    if remedy := error.remedy:
        first, *points = remedy.lines
        lines += ("", f"{REMEDY}: {first}", *points)
        documents += (remedy.document,)
    return _message(Form.EVENT, error, lines, *documents)


def build(errors: Sequence[ErrorCode]) -> list[Message]:
    """`errors` are in ascending order of the codes."""
    return [
        *(_message(Form.TEXT, error, _text(error), error.document) for error in errors),
        *(_message(Form.MEANING, error, (error.meaning,), error.document) for error in errors),
        *(_message(Form.DESCRIPTION, error, error.description, error.document) for error in errors),
        *(
            _message(Form.REMEDY, error, remedy.lines, remedy.document)
            for error in errors
            if (remedy := error.remedy)
        ),
        *(_message(Form.HRESULT, error, _text(error), error.document) for error in errors),
        EVENT_WITHOUT_CODE,
        *(_event_message(error) for error in errors),
    ]


def _text(error: ErrorCode) -> tuple[str, ...]:
    return (error.meaning, *error.description)


def _message(form: Form, error: ErrorCode, lines: tuple[str, ...], *documents: str) -> Message:
    return Message(form, error.code, error.name, lines, documents)
