"""An event source and its values, as the tests of `wsaerr source` write and read them."""

from collections.abc import Callable
from pathlib import Path

from event_log_rendering import EVENT_LOG_KEY, REG_DWORD, REG_EXPAND_SZ, REG_SZ, Value

NAME = "WinsockMessagesTool"
KEY = rf"{EVENT_LOG_KEY}\Application\{NAME}"

Register = Callable[..., None]
Export = Callable[[], bytes]


def windows_path(path: Path) -> str:
    return "Z:" + str(path).replace("/", "\\")


def text_value(text: str, type: int = REG_EXPAND_SZ) -> Value:
    return Value(type, (text + "\0").encode("utf-16-le"))


def number_value(number: int) -> Value:
    return Value(REG_DWORD, number.to_bytes(4, "little"))


def record(dll_path: str, *items: str) -> Value:
    """What a source says of its registration."""
    return text_value(";".join((dll_path, *items)), REG_SZ)
