"""Makes the MSI package: wixl compiles the two .wxs files, msibuild adds what wixl cannot write."""

import hashlib
import os
import shutil
import tempfile
import time
import uuid
from collections.abc import Sequence
from pathlib import Path

from failure import Failure
from msi import rows
from msi.version_resource import version_and_language
from source_date import source_date
from tools import run_tool

HERE = Path(__file__).resolve().parent

# Every GUID of the package comes from this one and a name: never change it.
NAMESPACE = uuid.UUID("6f1bfb1c-7d0b-4c6d-9f7a-1c2f8f0f6a53")

PRODUCT_NAME = "Winsock 日本語メッセージ"

FILES = {"WinsockMessagesJaDll": "winsock-messages-ja.dll", "Wsaerr": "wsaerr.exe"}

# Text of the database: Japanese Windows' own code page. Windows Installer does not promise UTF-8.
CODE_PAGE = 932


def guid(name: str) -> str:
    return "{" + str(uuid.uuid5(NAMESPACE, name)).upper() + "}"


def package_code(inputs: Sequence[Path]) -> str:
    """Two packages that differ need two package codes, and the same input the same code."""
    digest = hashlib.sha256()
    for file in inputs:
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return guid("package/" + digest.hexdigest())


def upgrade_rows(version: str) -> list[rows.Row]:
    """Older versions (256: from 0.0.0 on), which are removed, and newer ones (2: detected only)."""
    code = guid("upgrade")
    return [
        (code, "0.0.0", version, "", 256, "", "OLDERVERSION"),
        (code, version, "", "", 2, "", "NEWERVERSION"),
    ]


def quoted(value: str | int) -> str:
    if isinstance(value, str) and "'" in value:
        raise ValueError(f"msibuild cannot quote {value}")
    return str(value) if isinstance(value, int) else f"'{value}'"


def insertions(table: str, columns: str, data: Sequence[rows.Row]) -> list[str]:
    names = ", ".join(f"`{column}`" for column in columns.split())
    return [
        f"INSERT INTO `{table}` ({names}) VALUES ({', '.join(quoted(value) for value in row)})"
        for row in data
    ]


def property_queries() -> list[str]:
    properties = rows.property_rows(PRODUCT_NAME)
    return [
        f"DELETE FROM `Property` WHERE `Property` = {quoted(name)}" for name in properties
    ] + insertions("Property", "Property Value", list(properties.items()))


def action_queries() -> list[str]:
    actions = rows.actions()
    sequence = [(action[0], action[4], action[5]) for action in actions]
    return [
        *insertions("CustomAction", "Action Type Source Target", [row[:4] for row in actions]),
        *insertions(
            "InstallExecuteSequence",
            "Action Condition Sequence",
            [*sequence, *rows.standard_action_rows()],
        ),
    ]


def search_queries() -> list[str]:
    """18 is a value as it is written, in the 64-bit view."""
    searches = rows.registry_searches()
    folder = "Search.PRESENTFOLDER"
    app_search = [(name, "Search." + name) for name, _, _ in searches] + [("PRESENTFOLDER", folder)]
    return [
        *insertions("AppSearch", "Property Signature_", sorted(app_search)),
        *insertions(
            "RegLocator",
            "Signature_ Root Key Name Type",
            [("Search." + name, 2, key, value, 18) for name, key, value in searches],
        ),
        "CREATE TABLE `DrLocator` (`Signature_` CHAR(72) NOT NULL, `Parent` CHAR(72),"
        " `Path` CHAR(255), `Depth` SHORT PRIMARY KEY `Signature_`, `Parent`, `Path`)",
        *insertions("DrLocator", "Signature_ Path Depth", [(folder, "[INSTALLFOLDER]", 0)]),
    ]


def registry_queries() -> list[str]:
    """wixl writes REG_SZ for expandable; what is removed depends on what is ours."""
    components, remove_registry = rows.old_source_rows()
    keys = {"Record": "RecordKey", "MessageFile": "MessageFileKey", "Types": "TypesKey"}
    return [
        *insertions(
            "Component", "Component ComponentId Directory_ Attributes Condition KeyPath", components
        ),
        *insertions(
            "FeatureComponents",
            "Feature_ Component_",
            [("EventSource", component[0]) for component in components],
        ),
        "CREATE TABLE `RemoveRegistry` (`RemoveRegistry` CHAR(72) NOT NULL, `Root` SHORT NOT NULL,"
        " `Key` CHAR(255) NOT NULL LOCALIZABLE, `Name` CHAR(255) LOCALIZABLE,"
        " `Component_` CHAR(72) NOT NULL PRIMARY KEY `RemoveRegistry`)",
        *insertions("RemoveRegistry", "RemoveRegistry Root Key Name Component_", remove_registry),
        "UPDATE `Registry` SET `Value` = '#%[WinsockMessagesJaFolder]winsock-messages-ja.dll'"
        " WHERE `Registry` = 'WinsockMessagesJaMessageFile'",
        *[
            f"UPDATE `Registry` SET `Key` = '[{key}]' WHERE `Registry` = 'WinsockMessagesJa{name}'"
            for name, key in keys.items()
        ],
    ]


def folder_queries(version: str) -> list[str]:
    """wixl writes no short names."""
    return [
        *insertions("CreateFolder", "Directory_ Component_", rows.create_folder_rows()),
        "CREATE TABLE `MsiLockPermissionsEx` (`MsiLockPermissionsEx` CHAR(72) NOT NULL,"
        " `LockObject` CHAR(72) NOT NULL, `Table` CHAR(32) NOT NULL, `SDDLText` CHAR(0) NOT NULL,"
        " `Condition` CHAR(255) PRIMARY KEY `MsiLockPermissionsEx`)",
        *insertions(
            "MsiLockPermissionsEx",
            "MsiLockPermissionsEx LockObject Table SDDLText Condition",
            rows.lock_rows(),
        ),
        "UPDATE `Directory` SET `DefaultDir` = 'wsock-ja|winsock-messages-ja'"
        " WHERE `Directory` = 'INSTALLFOLDER'",
        f"UPDATE `Directory` SET `DefaultDir` = '{version.replace('.', '_')}|{version}'"
        " WHERE `Directory` = 'WinsockMessagesJaFolder'",
    ]


def file_queries(dist: Path) -> list[str]:
    """wixl calls every file unversioned. A file with a version has no hash."""
    queries = [
        "UPDATE `File` SET `FileName` = 'wsock-ja.dll|winsock-messages-ja.dll'"
        " WHERE `File` = 'WinsockMessagesJaDll'"
    ]
    for file, name in FILES.items():
        found = version_and_language(dist / name)
        if found is None:
            raise Failure(f"{dist / name} has no version resource")
        version, language = found
        queries += [
            f"UPDATE `File` SET `Version` = '{version}', `Language` = '{language}'"
            f" WHERE `File` = '{file}'",
            f"DELETE FROM `MsiFileHash` WHERE `File_` = '{file}'",
        ]
    return queries


def queries(version: str, dist: Path) -> list[str]:
    return [
        # First, so that no property's name is in the database earlier than its turn in AppSearch.
        *search_queries(),
        *property_queries(),
        *action_queries(),
        *registry_queries(),
        *folder_queries(version),
        *file_queries(dist),
        *insertions(
            "LaunchCondition", "Condition Description", rows.launch_condition_rows(version)
        ),
        *insertions(
            "Upgrade",
            "UpgradeCode VersionMin VersionMax Language Attributes Remove ActionProperty",
            upgrade_rows(version),
        ),
        # Where an earlier version was told to register no source, level 2 is not installed unasked.
        "CREATE TABLE `Condition` (`Feature_` CHAR(38) NOT NULL, `Level` SHORT NOT NULL,"
        " `Condition` CHAR(255) PRIMARY KEY `Feature_`, `Level`)",
        *insertions(
            "Condition",
            "Feature_ Level Condition",
            [("EventSource", 2, "KEPTFOLDER AND NOT KEPTEVENTSOURCE AND NOT GIVENEVENTSOURCE")],
        ),
    ]


def summary(code: str) -> str:
    """The summary information stream, as a table. Windows Installer takes no UTF-8 there: all is ASCII."""
    date = time.strftime("%Y/%m/%d %H:%M:%S", time.gmtime(source_date()))
    rows = [
        (1, 1252),
        (2, "Installation Database"),
        (3, "winsock-messages-ja"),
        (4, "winsock-messages-ja"),
        (7, "x64;1041"),
        (9, code),
        (12, date),
        (13, date),
    ]
    head = "PropertyId\tValue\r\ni2\tl255\r\n_SummaryInformation\tPropertyId\r\n"
    return head + "".join(f"{number}\t{value}\r\n" for number, value in rows)


def make_msi(version: str, dist: Path, output: Path) -> None:
    sources = [HERE / "winsock-messages-ja.wxs", HERE / "winsock-messages-ja-fragment.wxs"]
    files = [dist / name for name in FILES.values()]
    code = package_code([*files, *sources, *sorted(HERE.glob("*.py"))])
    variables = {
        "ProductCode": guid(f"product/{version}"),
        "UpgradeCode": guid("upgrade"),
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
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        for file in files:
            shutil.copyfile(file, work / file.name)
            os.utime(work / file.name, (source_date(), source_date()))
        # wixl takes files by relative paths only, so it runs where they are.
        definitions = [
            part for name, value in variables.items() for part in ("-D", f"{name}={value}")
        ]
        run("wixl", "--arch", "x64", "--output", "made.msi", *definitions, *sources, folder=work)
        (work / "code_page.idt").write_bytes(f"\r\n\r\n{CODE_PAGE}\t_ForceCodepage\r\n".encode())
        (work / "summary.idt").write_bytes(summary(code).encode("ascii"))
        run("msibuild", "made.msi", "-i", "code_page.idt", folder=work)
        run("msibuild", "made.msi", "-i", "summary.idt", folder=work)
        run("msibuild", "made.msi", "-q", *queries(version, dist), folder=work)
        shutil.move(work / "made.msi", output)


def run(*command: str | Path, folder: Path) -> None:
    """Runs a tool of msitools, in UTC so that no time depends on the machine. They report some errors and go on,
    and say nothing else."""
    environment = {"TZ": "UTC", "LC_ALL": "C.UTF-8"}
    run_tool(*command, folder=folder, environment=environment, complaint=".")
