"""Makes the MSI package: wixl compiles the two .wxs files, msibuild adds what wixl cannot write."""

import hashlib
import os
import shutil
import tempfile
import time
import uuid
from collections.abc import Iterable
from pathlib import Path

from msi import database
from source_date import source_date
from tools import run_tool

HERE = Path(__file__).resolve().parent
SOURCES = [HERE / "winsock-messages-ja.wxs", HERE / "winsock-messages-ja-fragment.wxs"]

# Every GUID of the package comes from this one and a name: never change it.
NAMESPACE = uuid.UUID("6f1bfb1c-7d0b-4c6d-9f7a-1c2f8f0f6a53")


def make_msi(version: str, dist: Path, output: Path) -> None:
    """Of the programs in dist."""
    programs = [dist / name for name in database.PROGRAMS.values()]
    upgrade_code = guid("upgrade")
    variables = {
        "ProductCode": guid(f"product/{version}"),
        "UpgradeCode": upgrade_code,
        "FolderGuid": guid("component/folder"),
        "EventSourceGuid": guid("component/event source"),
        "WsaerrGuid": guid(f"component/wsaerr/{version}"),
        "MessagesDll": "winsock-messages-ja.dll",
        "MessagesVersion": version,
        "MessagesFolder": "INSTALLFOLDER",
        "MessagesEventSource": "[EVENTSOURCE]",
        "MessagesDllGuid": guid(f"component/dll/{version}"),
        "MessagesRegistrationGuid": guid("component/registration"),
    }
    definitions = [part for name in variables for part in ("-D", f"{name}={variables[name]}")]
    date = source_date()
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        # wixl takes files by relative paths only, so it runs where they are.
        for file in programs:
            shutil.copyfile(file, work / file.name)
            os.utime(work / file.name, (date, date))
        run("wixl", "--arch", "x64", "--output", "made.msi", *definitions, *SOURCES, folder=work)
        options = database.options(
            version=version,
            upgrade_code=upgrade_code,
            package_code=package_code(programs, date),
            date=time.strftime("%Y/%m/%d %H:%M:%S", time.gmtime(date)),
            dist=dist,
            folder=work,
        )
        run("msibuild", "made.msi", *options, folder=work)
        shutil.move(work / "made.msi", output)


def guid(name: str) -> str:
    return "{" + str(uuid.uuid5(NAMESPACE, name)).upper() + "}"


def package_code(programs: Iterable[Path], date: int) -> str:
    """Two packages that differ need two package codes, and the same input the same code."""
    own = [*HERE.glob("*.py"), *HERE.glob("tables/*.idt")]
    digest = hashlib.sha256(str(date).encode("ascii"))
    for file in (*programs, *SOURCES, *sorted(own)):
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return guid("package/" + digest.hexdigest())


def run(*command: str | Path, folder: Path) -> None:
    """Runs a tool of msitools, in UTC so that no time depends on the machine. They report some errors and go on,
    and say nothing else."""
    environment = {"TZ": "UTC", "LC_ALL": "C.UTF-8"}
    run_tool(*command, folder=folder, environment=environment, complaint=".")
