"""Runs the generator, reads what it wrote, and lets both message compilers read it."""

import contextlib
import io
import re
import struct
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st

PROJECT = Path(__file__).resolve().parent.parent.parent
WINSOCK_DOCUMENT = PROJECT / "messages" / "winsock.ja.txt"
WINSOCK_SUPPLEMENT = PROJECT / "messages" / "winsock-supplement.ja.txt"
WINSOCK_REMEDIES = PROJECT / "messages" / "winsock-remedies.ja.txt"

# ctest starts pytest in the build tree.
if str(PROJECT) not in sys.path:
    sys.path.insert(0, str(PROJECT))

# The same examples in every run: a test that fails today failed yesterday.
settings.register_profile("generator", deadline=None, database=None, derandomize=True)
settings.load_profile("generator")

READABLE = st.characters(
    blacklist_categories=("Cc", "Cs", "Zl", "Zp"), blacklist_characters="\ufeff"
)
"""The characters that a text may have."""

ENTRY = "A (1)\n    意味 : あ\n    説明 : い\n"

HEADING = "a heading NAME (code) in column 1, such as WSAEINTR (10004)"
"""What faults expect where no heading is."""


def entry(heading: str) -> str:
    return f"{heading}\n    意味 : あ\n    説明 : い\n"


@dataclass(frozen=True)
class Run:
    exit_code: int
    stdout: str
    stderr: str
    mc: bytes | None
    """What lies in out/winsock-messages-ja.mc afterwards."""


def generate(
    folder: Path,
    documents: Mapping[str, str | bytes],
    *options: str,
    output: Sequence[str] = ("--output-dir", "out"),
) -> Run:
    """Runs the generator in `folder` on documents that are written there first."""
    from generator.__main__ import main

    for name, content in documents.items():
        data = content.encode("utf-8") if isinstance(content, str) else content
        (folder / name).write_bytes(data)
    stdout, stderr = io.StringIO(), io.StringIO()
    with (
        contextlib.chdir(folder),
        contextlib.redirect_stdout(stdout),
        contextlib.redirect_stderr(stderr),
    ):
        exit_code = main([*documents, *output, *options])
    file = folder / "out" / "winsock-messages-ja.mc"
    mc = file.read_bytes() if file.is_file() else None
    return Run(exit_code, stdout.getvalue(), stderr.getvalue(), mc)


def generate_winsock(folder: Path) -> bytes:
    """The .mc of the project's own documents."""
    documents = [WINSOCK_DOCUMENT, WINSOCK_SUPPLEMENT, WINSOCK_REMEDIES]
    run = generate(folder, {document.name: document.read_bytes() for document in documents})
    assert (run.exit_code, run.stderr) == (0, "")
    assert run.mc is not None
    return run.mc


def faults(folder: Path, document: str | bytes, *options: str) -> list[str]:
    """The faults of a document as they are printed, without the `d.txt:` they begin with."""
    run = generate(folder, {"d.txt": document}, *options)
    assert (run.exit_code, run.stdout) == (1, "")
    assert not (folder / "out").exists()
    return [line.removeprefix("d.txt:") for line in run.stderr.splitlines()]


def accepted(folder: Path, document: str | bytes, *options: str) -> dict[int, str]:
    """Message IDs and texts that the generator makes of a document."""
    run = generate(folder, {"d.txt": document}, *options)
    assert (run.exit_code, run.stderr) == (0, "")
    assert run.mc is not None
    return read_mc(run.mc)


def read_mc(data: bytes) -> dict[int, str]:
    """Message IDs and texts of an .mc, in its order."""
    text = data.decode("utf-16-le")
    header = text.partition("\r\n\r\n")[0]
    numbers = {name: int(value, 16) for name, value in re.findall(r"(\w+)=0x(\w+)", header)}
    definition = re.compile(
        r"MessageId=(\d+)\r\nSeverity=(\w+)\r\nFacility=(\w+)\r\nSymbolicName=\w+\r\n"
        r"Language=Japanese\r\n(.*?\r\n)\.\r\n",
        re.DOTALL,
    )
    return {
        numbers[severity] << 30 | numbers[facility] << 16 | int(code): lines
        for code, severity, facility, lines in definition.findall(text)
    }


COMPILERS = {
    "windmc": ["x86_64-w64-mingw32-windmc", "-u", "-U", "messages.mc"],
    "wmc": ["wmc", "-u", "-U", "-o", "messages.rc", "messages.mc"],
}


def compile_mc(compiler: str, mc: bytes, folder: Path) -> bytes:
    """The message table that one of COMPILERS makes of an .mc."""
    work = folder / compiler
    work.mkdir(exist_ok=True)
    (work / "messages.mc").write_bytes(mc)
    subprocess.run(COMPILERS[compiler], cwd=work, check=True, capture_output=True)
    return (work / "MSG00411.bin").read_bytes()


def read_table(table: bytes) -> dict[int, str]:
    """Message IDs and texts of a compiled message table, without the NULs that pad them."""
    texts = {}
    (blocks,) = struct.unpack_from("<I", table)
    for low, high, offset in struct.iter_unpack("<III", table[4 : 4 + 12 * blocks]):
        for message_id in range(low, high + 1):
            length, unicode = struct.unpack_from("<HH", table, offset)
            assert unicode == 1
            texts[message_id] = table[offset + 4 : offset + length].decode("utf-16-le").rstrip("\0")
            offset += length
    return texts
