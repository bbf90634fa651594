"""The command line: reads the files, prints the faults, writes the output."""

import argparse
import gc
import os
import re
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NoReturn

if not __package__:  # started as `python3 PATH/generator`
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from generator import (
    catalog,
    document,
    entry_documents,
    mc,
    messages,
    os_dependent_codes,
    reference_page,
)
from generator.document import Document
from generator.fault import Fault, Place, printable
from generator.files import same_file, write_if_changed
from generator.os_dependent_codes import OsDependentCodes

_OS_DEPENDENT_CODES = (
    Path(__file__).resolve().parent.parent / "messages" / "os-dependent-codes.toml"
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Returns the exit code: 0, or 1 where there are faults and no file was touched."""
    options = _parse_arguments(arguments)
    output = _output(options)
    documents = _load_documents(options.documents)
    codes = _load_os_dependent_codes(options.os_dependent_codes)
    checked = catalog.check(documents, codes)
    inputs = [*options.documents, options.os_dependent_codes]
    faults = [*_overwritten(output, inputs), *codes.faults, *checked.faults]
    faults += messages.check(checked.errors)
    for parsed in documents:
        faults += parsed.faults
    if faults:
        return _report(faults)

    contents = "1 entry" if len(checked.errors) == 1 else f"{len(checked.errors)} entries"
    if options.reference_page:
        macros = {name: code.macro for name, code in codes.codes.items()}
        data = reference_page.render(checked.errors, macros, options.name)
    elif options.entry_documents:
        data = entry_documents.render(checked.errors)
    else:
        table = messages.build(checked.errors)
        data = mc.render(table, [parsed.name for parsed in documents])
        contents += f", {len(table)} messages"
    try:
        write_if_changed(output, data)
    except OSError as error:
        place = Place(str(output if output.parent.is_dir() else output.parent))
        return _report([_path_fault(place, "written", error, "a folder that can be written")])
    print(printable(f"{output.name}: {contents}"))
    return 0


class _ArgumentParser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        super().error(printable(message))


def _parse_arguments(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = _ArgumentParser(
        prog="python3 -m generator",
        description="Makes a message text file (.mc), a reference page (.html) or a list for C++ out of documents "
        "that explain error codes. "
        "Every fault of the documents is reported as FILE:LINE:COLUMN, and then nothing is "
        "written. messages/FORMAT.md says how to write a document.",
        epilog="example: python3 -m generator messages/winsock.ja.txt --output-dir out",
    )
    parser.add_argument(
        "documents", metavar="DOCUMENT", type=Path, nargs="+", help="all make one message table"
    )
    output = parser.add_mutually_exclusive_group(required=True)
    output.add_argument(
        "--output-dir",
        metavar="DIR",
        type=Path,
        help="folder for NAME.mc, made where it is missing",
    )
    output.add_argument(
        "--reference-page",
        metavar="FILE",
        type=Path,
        help="the reference page, one HTML file; its folder is made where it is missing",
    )
    output.add_argument(
        "--entry-documents",
        metavar="FILE",
        type=Path,
        help="which document each code is from, as initializers in C++",
    )
    parser.add_argument(
        "--name",
        type=_name,
        default="winsock-messages-ja",
        help="name of the .mc, and of the DLL that the page is about (default: %(default)s)",
    )
    parser.add_argument(
        "--os-dependent-codes",
        metavar="FILE",
        type=Path,
        default=_OS_DEPENDENT_CODES,
        help="codes that the documents leave to the operating system (default: the project's "
        "messages/os-dependent-codes.toml)",
    )
    return parser.parse_intermixed_args(arguments)


def _output(options: argparse.Namespace) -> Path:
    """The one file to write."""
    file: Path | None = options.reference_page or options.entry_documents
    return file or Path(options.output_dir, f"{options.name}.mc")


def _overwritten(output: Path, inputs: Iterable[Path]) -> list[Fault]:
    place, expected = Place(str(output)), "an output that is no input"
    return [
        Fault(place, f"an output that would overwrite {path}, which is read", expected)
        for path in inputs
        if same_file(output, path)
    ]


def _name(text: str) -> str:
    if not re.fullmatch(r"[A-Za-z0-9_][A-Za-z0-9_.-]*", text):
        raise argparse.ArgumentTypeError("only letters, digits, '_', '-' and '.' make a name")
    return text


def _load_documents(paths: Iterable[Path]) -> list[Document]:
    documents: list[Document] = []
    seen: set[str] = set()
    for path in paths:
        real_path = os.path.realpath(path)
        if real_path in seen:
            fault = Fault(Place(str(path)), "the document a second time", "each document once")
            documents.append(Document(str(path), (), (fault,)))
        else:
            documents.append(_load_document(path))
        seen.add(real_path)
    return documents


def _load_document(path: Path) -> Document:
    try:
        return document.parse(str(path), path.read_bytes())
    except OSError as error:
        fault = _path_fault(Place(str(path)), "read", error, "a document")
        return Document(str(path), (), (fault,))


def _load_os_dependent_codes(path: Path) -> OsDependentCodes:
    try:
        return os_dependent_codes.parse(str(path), path.read_bytes())
    except OSError as error:
        fault = _path_fault(Place(str(path)), "read", error, "a TOML file")
        return OsDependentCodes(str(path), {}, (fault,))


def _path_fault(place: Place, done: str, error: OSError, expected: str) -> Fault:
    return Fault(place, f"a path that cannot be {done} ({error.strerror})", expected)


def _report(faults: Iterable[Fault]) -> int:
    for fault in sorted(faults):
        print(fault, file=sys.stderr)
    return 1


if __name__ == "__main__":
    # A name that the terminal's encoding lacks is shown as an escape.
    sys.stdout.reconfigure(errors="backslashreplace")  # type: ignore[attr-defined]
    gc.disable()  # there is next to no garbage, and looking for it takes half the time
    sys.exit(main())
