"""The command line: which files to read and to write, and what was wrong with them."""

import argparse
import gc
import re
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import NamedTuple, NoReturn

if not __package__:  # started as `python3 PATH/generator`
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from generator import (
    catalog,
    collector_files,
    entry_documents,
    inputs,
    mc,
    messages,
    reference_page,
)
from generator.error_code import ErrorCode
from generator.fault import Fault, Place, printable
from generator.files import same_file, write_if_changed
from generator.inputs import Inputs

_OS_DEPENDENT_CODES = (
    Path(__file__).resolve().parent.parent / "messages" / "os-dependent-codes.toml"
)


@dataclass(frozen=True)
class _Options:
    """What a run reads and writes. An output that was not asked for is absent."""

    documents: Sequence[Path]
    os_dependent_codes: Path
    name: str
    message_text: Path | None
    reference_page: Path | None
    entry_documents: Path | None
    collector_files: Path | None

    @property
    def inputs(self) -> list[Path]:
        return [*self.documents, self.os_dependent_codes]

    @property
    def outputs(self) -> list[Path]:
        every = (self.message_text, self.reference_page, self.entry_documents)
        return [*filter(None, every), *self.collector_file_paths]

    @property
    def collector_file_paths(self) -> list[Path]:
        """The JSON, its schema and the CSV, in this order."""
        names = ("messages.json", collector_files.SCHEMA_NAME, f"{self.name}.csv")
        return [self.collector_files / name for name in names] if self.collector_files else []


class _Output(NamedTuple):
    path: Path
    data: bytes
    contents: str
    """What is in it, for people."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Returns the exit code: 0, or 1 where there are faults and no file was touched."""
    options = _parse_arguments(arguments)
    loaded = inputs.load(options.documents, options.os_dependent_codes)
    checked = catalog.check(loaded.documents, loaded.os_dependent_codes)
    faults = [
        *_overwritten(options),
        *loaded.faults,
        *checked.faults,
        *messages.check(checked.errors),
    ]
    if faults:
        return _report(faults)
    outputs = _render(options, loaded, checked.errors)
    if faults := write_if_changed({output.path: output.data for output in outputs}):
        return _report(faults)
    for output in outputs:
        print(printable(f"{output.path.name}: {output.contents}"))
    return 0


class _ArgumentParser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        super().error(printable(message))


def _parse_arguments(arguments: Sequence[str] | None) -> _Options:
    parser = _ArgumentParser(
        prog="python3 -m generator",
        description="Makes a message text file (.mc), a reference page (.html), a list for C++ and files for log "
        "collectors out of documents that explain error codes. "
        "Every fault of the documents is reported as FILE:LINE:COLUMN, and then nothing is "
        "written. messages/FORMAT.md says how to write a document.",
        epilog="example: python3 -m generator messages/winsock.ja.txt --output-dir out",
    )
    parser.add_argument(
        "documents", metavar="DOCUMENT", type=Path, nargs="+", help="all make one message table"
    )
    output = parser.add_argument_group("outputs, of which at least one is needed")
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
        help="which document each code is from, as initializers in C++; its folder is made where "
        "it is missing",
    )
    output.add_argument(
        "--collector-files",
        metavar="DIR",
        type=Path,
        help="folder for messages.json, its schema and NAME.csv, made where it is missing",
    )
    parser.add_argument(
        "--name",
        type=_name,
        default="winsock-messages-ja",
        help="name of the .mc, the .csv and the DLL that they are about (default: %(default)s)",
    )
    parser.add_argument(
        "--os-dependent-codes",
        metavar="FILE",
        type=Path,
        default=_OS_DEPENDENT_CODES,
        help="codes that the documents leave to the operating system (default: the project's "
        "messages/os-dependent-codes.toml)",
    )
    parsed = parser.parse_intermixed_args(arguments)
    options = _Options(
        parsed.documents,
        parsed.os_dependent_codes,
        parsed.name,
        parsed.output_dir and parsed.output_dir / f"{parsed.name}.mc",
        parsed.reference_page,
        parsed.entry_documents,
        parsed.collector_files,
    )
    if not options.outputs:
        parser.error(
            "no output: give --output-dir, --reference-page, --entry-documents or --collector-files"
        )
    return options


def _name(text: str) -> str:
    if not re.fullmatch(r"[A-Za-z0-9_][A-Za-z0-9_.-]*", text):
        raise argparse.ArgumentTypeError("only letters, digits, '_', '-' and '.' make a name")
    return text


def _overwritten(options: _Options) -> list[Fault]:
    """Outputs that would take the place of an input or of one another."""
    return [
        *(
            Fault(
                Place(str(output)),
                f"an output that would overwrite {path}, which is read",
                "an output that is no input",
            )
            for output in options.outputs
            for path in options.inputs
            if same_file(output, path)
        ),
        *(
            Fault(
                Place(str(second)),
                f"an output that would overwrite {first}, which is written",
                "a file of its own for each output",
            )
            for first, second in combinations(options.outputs, 2)
            if same_file(first, second)
        ),
    ]


def _render(options: _Options, loaded: Inputs, errors: Sequence[ErrorCode]) -> list[_Output]:
    entries = "1 entry" if len(errors) == 1 else f"{len(errors)} entries"
    table = messages.build(errors)
    outputs = []
    if path := options.message_text:
        data = mc.render(table, [document.name for document in loaded.documents])
        outputs.append(_Output(path, data, f"{entries}, {len(table)} messages"))
    if path := options.reference_page:
        macros = {name: code.macro for name, code in loaded.os_dependent_codes.codes.items()}
        data = reference_page.render(errors, macros, options.name)
        outputs.append(_Output(path, data, entries))
    if path := options.entry_documents:
        outputs.append(_Output(path, entry_documents.render(errors), entries))
    if paths := options.collector_file_paths:
        json, schema, csv = paths
        data = collector_files.render_json(table, options.name)
        outputs.append(_Output(json, data, f"{len(table)} messages"))
        outputs.append(_Output(schema, collector_files.schema(), f"the schema of {json.name}"))
        outputs.append(_Output(csv, collector_files.render_csv(errors), entries))
    return outputs


def _report(faults: Iterable[Fault]) -> int:
    for fault in sorted(faults):
        print(fault, file=sys.stderr)
    return 1


if __name__ == "__main__":
    # A name that the terminal's encoding lacks is shown as an escape.
    sys.stdout.reconfigure(errors="backslashreplace")  # type: ignore[attr-defined]
    gc.disable()  # there is next to no garbage, and looking for it takes half the time
    sys.exit(main())
