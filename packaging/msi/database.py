"""What the package's database has besides what wixl wrote into it, as msibuild's options.

Tables that wixl writes no rows of are files in tables/, which msibuild imports: text archive files as
Windows Installer exports them, in ASCII, where $name stands for what other tables or the version tell.
Rows that follow from one another, Japanese, and changes of what wixl wrote are queries.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from string import Template

from failure import Failure
from msi.actions import ACTIONS, STANDARD_ACTIONS
from msi.names import CUSTOM_FOLDER, KEPT_RECORDS, KEPT_SOURCE, OTHER_SOURCE, RECORD
from msi.refusals import launch_conditions
from msi.searches import SEARCHES
from msi.version_resource import version_and_language

Row = Sequence[str | int]

TABLES = Path(__file__).resolve().parent / "tables"

PROGRAMS = {"WinsockMessagesJaDll": "winsock-messages-ja.dll", "Wsaerr": "wsaerr.exe"}
"""Rows of File, and what they are the files of."""

# Program Files' own: SYSTEM and administrators do everything, users read; nothing is inherited.
PROGRAM_FILES_RIGHTS = "D:P(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;0x1200a9;;;BU)"

PROPERTIES = {
    "ProductName": "Winsock 日本語メッセージ",
    "EventSourceValue": "EventSource",
    "InstallFolderValue": "InstallFolder",
    # What reaches the server; WiX lets nobody write it as a property.
    "SecureCustomProperties": "ALLOWCUSTOMFOLDER;EVENTSOURCE;INSTALLFOLDER;NEWERVERSION;OLDERVERSION",
    # A condition has no way to write these characters.
    "QuotationMark": '"',
    "Tab": "\t",
    "LineFeed": "\n",
    "CarriageReturn": "\r",
}


def options(
    *, version: str, upgrade_code: str, package_code: str, date: str, dist: Path, folder: Path
) -> list[str]:
    """The options, for msibuild to be run in the folder, in which the tables are laid. What they say of the
    programs is read in dist; date is that of the summary information."""
    values = {
        "version": version,
        "upgrade_code": upgrade_code,
        "package_code": package_code,
        "date": date,
        "kept_records": KEPT_RECORDS,
        "kept_source": KEPT_SOURCE,
        "record": RECORD,
        "custom_folder": CUSTOM_FOLDER,
        "program_files_rights": PROGRAM_FILES_RIGHTS,
    }

    def table(name: str) -> list[str]:
        lay_out(name, values, folder)
        return ["-i", f"{name}.idt"]

    return [
        # Japanese Windows' own code page: Windows Installer does not promise UTF-8.
        *table("_ForceCodepage"),
        # Here it takes no UTF-8 at all: all is ASCII.
        *table("_SummaryInformation"),
        # Before others, so that no property's name is in the database earlier than its turn in AppSearch.
        *queries(search_queries()),
        *table("DrLocator"),
        *queries(property_queries()),
        *queries(action_queries()),
        # What goes when an upgrade gives the source another name.
        *queries(old_source_queries()),
        *table("RemoveRegistry"),
        *queries(registry_queries()),
        # Components without a key path must have a folder here, and what MsiLockPermissionsEx locks.
        *table("CreateFolder"),
        # Outside Program Files: a folder that was there before keeps its rights, ours gets our own.
        *table("MsiLockPermissionsEx"),
        *queries(short_name_queries(version)),
        *queries(program_queries(dist)),
        *queries(
            insertions("LaunchCondition", "Condition Description", launch_conditions(version))
        ),
        # Older versions (256: from 0.0.0 on), which are removed, and newer ones (2: detected only).
        *table("Upgrade"),
        # Where an earlier version was told to register no source, level 2 is not installed unasked.
        *table("Condition"),
    ]


def lay_out(name: str, values: Mapping[str, str], folder: Path) -> None:
    text = (TABLES / f"{name}.idt").read_text(encoding="ascii")
    (folder / f"{name}.idt").write_text(Template(text).substitute(values), encoding="ascii")


def queries(statements: Sequence[str]) -> list[str]:
    return ["-q", *statements]


def insertions(table: str, columns: str, rows: Sequence[Row]) -> list[str]:
    names = ", ".join(f"`{column}`" for column in columns.split())
    return [
        f"INSERT INTO `{table}` ({names}) VALUES ({', '.join(quoted(value) for value in row)})"
        for row in rows
    ]


def quoted(value: str | int) -> str:
    if isinstance(value, str) and "'" in value:
        raise ValueError(f"msibuild cannot quote {value}")
    return str(value) if isinstance(value, int) else f"'{value}'"


def search_queries() -> list[str]:
    """2 is HKEY_LOCAL_MACHINE; 18 is a value as it is written, in the 64-bit view."""
    app_search = [(name, f"Search.{name}") for name in ("PRESENTFOLDER", *(s[0] for s in SEARCHES))]
    return [
        *insertions("AppSearch", "Property Signature_", sorted(app_search)),
        *insertions(
            "RegLocator",
            "Signature_ Root Key Name Type",
            [(f"Search.{name}", 2, key, value, 18) for name, key, value in SEARCHES],
        ),
    ]


def property_queries() -> list[str]:
    return [
        *(f"DELETE FROM `Property` WHERE `Property` = {quoted(name)}" for name in PROPERTIES),
        *insertions("Property", "Property Value", list(PROPERTIES.items())),
    ]


def action_queries() -> list[str]:
    sequence = [(action.name, action.condition, action.sequence) for action in ACTIONS]
    return [
        *insertions("CustomAction", "Action Type Source Target", [row[:4] for row in ACTIONS]),
        *insertions(
            "InstallExecuteSequence",
            "Action Condition Sequence",
            [*sequence, *STANDARD_ACTIONS],
        ),
    ]


def old_source_queries() -> list[str]:
    """The old product cannot remove the old name, since it shares the registration component with the
    new one and reads the new name from the registry. A component without a GUID is not recorded.
    """
    renamed = f"KEPTEVENTSOURCE AND {OTHER_SOURCE}"
    components = {"OldRecord": renamed, "OldRegistration": f"{renamed} AND Ours"}
    return [
        *insertions(
            "Component",
            "Component ComponentId Directory_ Attributes Condition KeyPath",
            [(name, "", "INSTALLFOLDER", 256, components[name], "") for name in components],
        ),
        *insertions(
            "FeatureComponents",
            "Feature_ Component_",
            [("EventSource", name) for name in components],
        ),
    ]


def registry_queries() -> list[str]:
    """wixl writes REG_SZ for expandable; what is removed depends on what is ours."""
    keys = {"Record": "RecordKey", "MessageFile": "MessageFileKey", "Types": "TypesKey"}
    return [
        "UPDATE `Registry` SET `Value` = '#%[WinsockMessagesJaFolder]winsock-messages-ja.dll'"
        " WHERE `Registry` = 'WinsockMessagesJaMessageFile'",
        *(
            f"UPDATE `Registry` SET `Key` = '[{key}]' WHERE `Registry` = 'WinsockMessagesJa{name}'"
            for name, key in keys.items()
        ),
    ]


def short_name_queries(version: str) -> list[str]:
    """wixl writes no short names."""
    return [
        "UPDATE `Directory` SET `DefaultDir` = 'wsock-ja|winsock-messages-ja'"
        " WHERE `Directory` = 'INSTALLFOLDER'",
        f"UPDATE `Directory` SET `DefaultDir` = '{version.replace('.', '_')}|{version}'"
        " WHERE `Directory` = 'WinsockMessagesJaFolder'",
        "UPDATE `File` SET `FileName` = 'wsock-ja.dll|winsock-messages-ja.dll'"
        " WHERE `File` = 'WinsockMessagesJaDll'",
    ]


def program_queries(dist: Path) -> list[str]:
    """wixl calls every file unversioned. A file with a version has no hash."""
    statements = []
    for file, name in PROGRAMS.items():
        found = version_and_language(dist / name)
        if found is None:
            raise Failure(f"{dist / name} has no version resource")
        version, language = found
        statements += [
            f"UPDATE `File` SET `Version` = '{version}', `Language` = '{language}'"
            f" WHERE `File` = '{file}'",
            f"DELETE FROM `MsiFileHash` WHERE `File_` = '{file}'",
        ]
    return statements
