"""Writes the message text file: messages in, the bytes of the .mc out.

UTF-16LE without a byte-order mark, CR LF: all that mc, windmc and wmc agree to read, with `-u -U`.
"""

from collections.abc import Iterable, Sequence

from generator.messages import Form, Message

_SEVERITIES = {0: "Success", 2: "Warning", 3: "Error"}
_FACILITIES = {form: form.name.capitalize() for form in Form}


def render(messages: Iterable[Message], documents: Sequence[str]) -> bytes:
    """`documents` are the names of the files that the messages come from."""
    definitions = [_definition(message) for message in messages]
    return "".join([_header(documents), *definitions]).encode("utf-16-le")


def _header(documents: Sequence[str]) -> str:
    names = ", ".join(documents)
    severities = " ".join(f"{name}=0x{value:X}" for value, name in _SEVERITIES.items())
    facilities = " ".join(
        f"{name}=0x{form >> 16 & 0xFFF:03X}" for form, name in _FACILITIES.items()
    )
    return (
        f";// Do not edit! The generator of winsock-messages-ja made this from {names}.\r\n"
        f"SeverityNames=({severities})\r\n"
        f"FacilityNames=({facilities})\r\n"
        "LanguageNames=(Japanese=0x0411:MSG00411)\r\n"
    )


def _definition(message: Message) -> str:
    """States every field: what a message leaves out, message compilers inherit differently."""
    documents = ", ".join(message.documents)
    comment = f";// {documents}\r\n" if documents else ""
    text = "\r\n".join(message.lines)
    return (
        f"\r\n{comment}MessageId={message.code}\r\n"
        f"Severity={_SEVERITIES[message.form >> 30]}\r\n"
        f"Facility={_FACILITIES[message.form]}\r\n"
        f"SymbolicName={message.symbolic_name}\r\n"
        "Language=Japanese\r\n"
        f"{text}\r\n.\r\n"
    )
