"""Writes what a log collector looks texts up in: messages as JSON, error codes as CSV.

Collectors on other systems than Windows receive the ID of an event and no text.
"""

import csv
import io
import json
from collections.abc import Iterable
from pathlib import Path

from generator.error_code import ErrorCode
from generator.messages import Form, Message

SCHEMA_NAME = "messages.schema.json"
"""What the JSON calls its schema, which lies beside it."""

_COLUMNS = ("EventID", "Qualifiers", "Name", "Meaning", "Description", "Remedy")


def render_json(messages: Iterable[Message], name: str) -> bytes:
    """`name` is that of the DLL. In UTF-8; the lines of a text are parted by LF."""
    listed = [
        {
            "id": message.form + message.code,
            "code": message.code,
            "name": message.name,
            "form": message.form.name.lower(),
            "text": "\n".join(message.lines),
        }
        for message in messages
    ]
    contents = {"$schema": SCHEMA_NAME, "name": name, "language": "ja-JP", "messages": listed}
    return (json.dumps(contents, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def render_csv(errors: Iterable[ErrorCode]) -> bytes:
    """A row for each code, in one line: the lines of a text are joined by a space.

    EventID and Qualifiers are the halves of the event form's message ID, as Windows stores them.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for error in errors:
        remedy = error.remedy.lines if error.remedy else ()
        texts = (error.meaning, " ".join(error.description), " ".join(remedy))
        writer.writerow((error.code, Form.EVENT >> 16, error.name, *texts))
    return text.getvalue().encode("utf-8")


def schema() -> bytes:
    """The JSON Schema of what render_json writes."""
    return Path(__file__).with_name(SCHEMA_NAME).read_bytes()
