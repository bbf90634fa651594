"""The command line: `python3 packaging COMMAND …`. Modules are then imported from this folder, which is no
package itself, since its name is that of a package that black and pytest use."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import event_source
from failure import Failure


class Command(NamedTuple):
    summary: str
    description: str
    add_options: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.ArgumentParser, argparse.Namespace], None]


def main() -> None:
    """Exit code 2 where an argument is wrong, 1 where anything else is."""
    program = argparse.ArgumentParser(
        prog="python3 packaging",
        description="Makes packages of winsock-messages-ja. A command that fails changes no file.",
    )
    commands = program.add_subparsers(metavar="COMMAND", required=True)
    for name, command in COMMANDS.items():
        parser = commands.add_parser(name, help=command.summary, description=command.description)
        command.add_options(parser)
        parser.set_defaults(parser=parser, run=command.run)
    options = program.parse_args()
    parser = options.parser
    try:
        options.run(parser, options)
    except Failure as failure:
        parser.exit(1, f"{parser.prog}: error: {failure}\n")
    except OSError as error:
        parser.exit(1, f"{parser.prog}: error: {error.filename}: {error.strerror}\n")


def add_event_source_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--source", metavar="NAME", required=True, help="name of the event source")
    parser.add_argument("--log", required=True, help="name of its log, for example Application")
    parser.add_argument(
        "--dll", metavar="PATH", required=True, help="where the DLL lies on the machine"
    )
    add_output(parser)


def run_event_source(parser: argparse.ArgumentParser, options: argparse.Namespace) -> None:
    if fault := event_source.fault(options.source, options.log, options.dll):
        parser.error(fault)
    event_source.make_event_source(options.source, options.log, options.dll, options.output)


def add_output(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--output",
        metavar="FOLDER",
        type=Path,
        required=True,
        help="where to write; made where it is missing, and other files in it stay",
    )


COMMANDS = {
    "event-source": Command(
        "files that register an event source on a machine without wsaerr",
        "Writes add-event-source.reg, remove-event-source.reg and event-source.ps1, a PowerShell script whose "
        "parameters have the given values by default.",
        add_event_source_options,
        run_event_source,
    ),
}

if __name__ == "__main__":
    main()
