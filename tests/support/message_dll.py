"""Message DLLs that say what a test wants."""

import struct
import subprocess
from pathlib import Path


def link_message_dll(dll: Path, messages: dict[int, str]) -> None:
    """A DLL with these messages, whose keys are their IDs: whatever they say."""
    entries = [text.encode("utf-16-le") + b"\0\0" for _, text in sorted(messages.items())]
    entries = [entry + b"\0" * (-len(entry) % 4) for entry in entries]
    offset = 4 + 12 * len(entries)
    blocks = b""
    for message_id, entry in zip(sorted(messages), entries):
        blocks += struct.pack("<III", message_id, message_id, offset)
        offset += 4 + len(entry)
    table = b"".join(struct.pack("<HH", 4 + len(entry), 1) + entry for entry in entries)
    work = dll.with_suffix("")
    work.mkdir()
    (work / "table.bin").write_bytes(struct.pack("<I", len(entries)) + blocks + table)
    (work / "table.rc").write_text('LANGUAGE 17, 1\n1 11 "table.bin"\n', encoding="ascii")
    for command in (
        ["llvm-rc", "/no-preprocess", "/fo", "table.res", "table.rc"],
        ["lld-link", "/dll", "/noentry", "/machine:x64", f"/out:{dll}", "table.res"],
    ):
        subprocess.run(command, cwd=work, check=True, capture_output=True)
