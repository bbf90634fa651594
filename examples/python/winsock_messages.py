"""Explains Winsock errors in Japanese, with the texts of winsock-messages-ja.dll."""

from __future__ import annotations

import ctypes
import sys
from ctypes import wintypes
from pathlib import Path
from types import TracebackType

assert sys.platform == "win32", "winsock_messages needs Windows"

_LOAD_LIBRARY_AS_IMAGE_RESOURCE = 0x20
_LOAD_LIBRARY_AS_DATAFILE_EXCLUSIVE = 0x40
_FORMAT_MESSAGE_IGNORE_INSERTS = 0x200
_FORMAT_MESSAGE_FROM_HMODULE = 0x800
_LONGEST_MESSAGE = 32768  # code units; an entry of a message table is shorter

_kernel32 = ctypes.WinDLL("kernel32", use_last_error=True)
_kernel32.LoadLibraryExW.argtypes = (wintypes.LPCWSTR, wintypes.HANDLE, wintypes.DWORD)
_kernel32.LoadLibraryExW.restype = wintypes.HMODULE
_kernel32.FreeLibrary.argtypes = (wintypes.HMODULE,)
_kernel32.FormatMessageW.argtypes = (
    *(wintypes.DWORD, wintypes.HMODULE, wintypes.DWORD, wintypes.DWORD),
    *(wintypes.LPWSTR, wintypes.DWORD, wintypes.LPVOID),
)
_kernel32.FormatMessageW.restype = wintypes.DWORD


class Messages:
    """The texts of an open DLL."""

    def __init__(self, path: Path) -> None:
        """Opens the DLL at a full path, as data: no code of it runs, and the search path plays no
        part. Raises OSError where that fails, ValueError where the path is not full."""
        if not path.is_absolute():
            raise ValueError(f"{path}: no full path")
        self._module: int | None = _kernel32.LoadLibraryExW(
            str(path), None, _LOAD_LIBRARY_AS_DATAFILE_EXCLUSIVE | _LOAD_LIBRARY_AS_IMAGE_RESOURCE
        )
        if not self._module:
            code = ctypes.get_last_error()
            raise OSError(None, ctypes.FormatError(code), str(path), code)

    def text(self, code: int) -> str | None:
        r"""Meaning and description of an error code, with `\n` between their lines; None where the
        DLL does not know the code."""
        if not self._module:
            raise ValueError("the DLL is closed")
        buffer = ctypes.create_unicode_buffer(_LONGEST_MESSAGE)
        flags = _FORMAT_MESSAGE_FROM_HMODULE | _FORMAT_MESSAGE_IGNORE_INSERTS
        length = _kernel32.FormatMessageW(
            flags, self._module, code, 0, buffer, _LONGEST_MESSAGE, None
        )
        return buffer.value.replace("\r\n", "\n").rstrip("\n") if length else None

    def explain(self, error: OSError) -> None:
        """Adds the text to an error, as a note that its traceback shows. The error stays what it is."""
        if text := error.winerror and self.text(error.winerror):
            error.add_note(text)

    def close(self) -> None:
        if self._module:
            _kernel32.FreeLibrary(self._module)
            self._module = None

    def __enter__(self) -> Messages:
        return self

    def __exit__(
        self,
        error_type: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()
