"""The command line: `python3 packaging COMMAND …`. Modules are then imported from this folder, which is no
package itself, since its name is that of a package that black and pytest use."""

import argparse
import re
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import event_source
from failure import Failure
from nuget import make_nuget
from output import files_together
from packages import make_packages
from signing import Certificate, sign


class Command(NamedTuple):
    summary: str
    description: str
    add_options: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], None]


def main() -> None:
    """Exit code 2 where an argument is wrong, 1 where anything else is."""
    program = argparse.ArgumentParser(
        prog="python3 packaging",
        description="Makes packages of winsock-messages-ja. A command that fails changes no file in the folder of "
        "its output.",
    )
    commands = program.add_subparsers(metavar="COMMAND", required=True)
    for name, command in COMMANDS.items():
        parser = commands.add_parser(name, help=command.summary, description=command.description)
        command.add_options(parser)
        parser.set_defaults(parser=parser, run=command.run)
    options = program.parse_args()
    try:
        options.run(options)
    except (Failure, OSError) as error:
        options.parser.exit(1, f"{options.parser.prog}: error: {error}\n")


def add_packages_options(parser: argparse.ArgumentParser) -> None:
    add_version_and_tree(parser)
    parser.add_argument(
        "--nuget", metavar="FILE", type=path, help="nuget.exe; without it no NuGet package is made"
    )
    add_output(parser)
    add_certificate_options(parser, required=False)


def run_packages(options: argparse.Namespace) -> None:
    certificate = certificate_of(options) if options.certificate else None
    make_packages(options.version, options.tree, options.output, options.nuget, certificate)


def add_nuget_options(parser: argparse.ArgumentParser) -> None:
    add_version_and_tree(parser)
    parser.add_argument("--nuget", metavar="FILE", type=path, required=True, help="nuget.exe")
    add_output(parser)


def run_nuget(options: argparse.Namespace) -> None:
    with files_together(options.output) as folder:
        make_nuget(options.version, options.tree, options.nuget, folder)


def add_event_source_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--source", metavar="NAME", required=True, help="name of the event source")
    parser.add_argument("--log", required=True, help="name of its log, for example Application")
    parser.add_argument(
        "--dll", metavar="PATH", required=True, help="where the DLL lies on the machine"
    )
    add_output(parser)


def run_event_source(options: argparse.Namespace) -> None:
    if fault := event_source.fault(options.source, options.log, options.dll):
        options.parser.error(fault)
    event_source.make_event_source(options.source, options.log, options.dll, options.output)


def add_sign_options(parser: argparse.ArgumentParser) -> None:
    add_certificate_options(parser, required=True)
    parser.add_argument(
        "files", metavar="FILE", type=path, nargs="+", help="what to sign, in place"
    )


def run_sign(options: argparse.Namespace) -> None:
    sign(certificate_of(options), options.files)


def add_certificate_options(parser: argparse.ArgumentParser, *, required: bool) -> None:
    parser.add_argument(
        "--certificate",
        metavar="FILE",
        type=path,
        required=required,
        help="what to sign with: a PKCS #12 file (.pfx) with its key",
    )
    parser.add_argument(
        "--password-file", metavar="FILE", type=path, help="holds its password alone"
    )
    parser.add_argument("--timestamp-url", metavar="URL", help="address of a time stamp authority")


def certificate_of(options: argparse.Namespace) -> Certificate:
    return Certificate(options.certificate, options.password_file, options.timestamp_url)


def add_version_and_tree(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--version", type=version, required=True, help="that of the packages, such as 1.0.0"
    )
    parser.add_argument(
        "--tree",
        metavar="FOLDER",
        type=path,
        required=True,
        help="what to pack: what cmake --install wrote",
    )


def path(text: str) -> Path:
    """Absolute, since makensis and msibuild run in folders of their own."""
    return Path(text).absolute()


def version(text: str) -> str:
    if not re.fullmatch(r"\d+\.\d+\.\d+", text, re.ASCII):
        raise argparse.ArgumentTypeError(f"{text!r}: three numbers, such as 1.0.0")
    return text


def add_output(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--output",
        metavar="FOLDER",
        type=path,
        required=True,
        help="where to write; made where it is missing, and other files in it stay",
    )


COMMANDS = {
    "packages": Command(
        "every package of a version",
        "Writes the ZIP, the MSI, the setup program and the NuGet package of a version, with release.json and "
        "SHA256SUMS. With a certificate the programs in the tree and the installers are signed. Without one "
        "the same tree makes the same bytes. SOURCE_DATE_EPOCH, where set, is the time that packages state.",
        add_packages_options,
        run_packages,
    ),
    "nuget": Command(
        "the NuGet package alone",
        "Writes the NuGet package of a version.",
        add_nuget_options,
        run_nuget,
    ),
    "event-source": Command(
        "files that register an event source on a machine without wsaerr",
        "Writes add-event-source.reg, remove-event-source.reg and event-source.ps1, a PowerShell script whose "
        "parameters have the given values by default.",
        add_event_source_options,
        run_event_source,
    ),
    "sign": Command(
        "sign files, as `packages` does",
        "Signs files in place, with signtool on Windows, with osslsigncode elsewhere.",
        add_sign_options,
        run_sign,
    ),
}

if __name__ == "__main__":
    main()
