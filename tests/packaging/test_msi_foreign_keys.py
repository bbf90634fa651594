"""Every column that names a row of another table has a package without that row, which the lint finds."""

from pathlib import Path

import pytest
from broken_packages import VERSIONS, broken_package
from installers import THIS, Msi
from msi_foreign_keys import FOREIGN_KEYS, LOCATORS, SEQUENCES
from msi_lint import lint
from msi_package import Package

IN_LOCATORS = "RegLocator or IniLocator or CompLocator or DrLocator"


def updated(table: str, column: str, where: str, *, target: str) -> tuple[str, str]:
    """The query that lets a row name nothing, and what the lint says."""
    query = f"UPDATE `{table}` SET `{column}` = 'Nothing' WHERE {where}"
    return query, f"{table}.{column}: Nothing is not in {target}"


def inserted(
    table: str, column: str, values: dict[str, str | int], *, target: str
) -> tuple[str, str]:
    """The same with a new row, where the column is of the primary key, which no query changes."""
    row = values | {column: "Nothing"}
    columns = ", ".join(f"`{name}`" for name in row)
    fields = ", ".join(
        f"'{field}'" if isinstance(field, str) else str(field) for field in row.values()
    )
    query = f"INSERT INTO `{table}` ({columns}) VALUES ({fields})"
    return query, f"{table}.{column}: Nothing is not in {target}"


SHORTCUT: dict[str, str | int] = {
    "Shortcut": "New",
    "Directory_": "INSTALLFOLDER",
    "Name": "New",
    "Component_": "Wsaerr",
    "Target": "Messages",
}

BROKEN = [
    inserted("AppSearch", "Signature_", {"Property": "NEW"}, target=IN_LOCATORS),
    updated("Component", "Directory_", "`Component` = 'Wsaerr'", target="Directory"),
    updated("Component", "KeyPath", "`Component` = 'Folder'", target="Registry"),
    updated("Component", "KeyPath", "`Component` = 'Wsaerr'", target="File"),
    inserted("Condition", "Feature_", {"Level": 2, "Condition": "1"}, target="Feature"),
    inserted("CreateFolder", "Component_", {"Directory_": "INSTALLFOLDER"}, target="Component"),
    inserted("CreateFolder", "Directory_", {"Component_": "Wsaerr"}, target="Directory"),
    inserted("CustomAction", "Source", {"Action": "New", "Type": 1}, target="Binary"),
    inserted("CustomAction", "Source", {"Action": "New", "Type": 18}, target="File"),
    inserted("CustomAction", "Source", {"Action": "New", "Type": 34}, target="Directory"),
    updated(
        "Directory",
        "Directory_Parent",
        "`Directory` = 'WinsockMessagesJaFolder'",
        target="Directory",
    ),
    inserted("DrLocator", "Parent", {"Signature_": "New", "Path": "new"}, target=IN_LOCATORS),
    updated("Feature", "Directory_", "`Feature` = 'EventSource'", target="Directory"),
    updated("Feature", "Feature_Parent", "`Feature` = 'EventSource'", target="Feature"),
    inserted("FeatureComponents", "Component_", {"Feature_": "Messages"}, target="Component"),
    inserted("FeatureComponents", "Feature_", {"Component_": "Wsaerr"}, target="Feature"),
    updated("File", "Component_", "`File` = 'Wsaerr'", target="Component"),
    inserted(
        "MsiFileHash",
        "File_",
        {"Options": 0, "HashPart1": 1, "HashPart2": 2, "HashPart3": 3, "HashPart4": 4},
        target="File",
    ),
    updated(
        "MsiLockPermissionsEx",
        "LockObject",
        "`MsiLockPermissionsEx` = 'LockFolder'",
        target="CreateFolder",
    ),
    updated("Registry", "Component_", "`Registry` = 'WinsockMessagesJaTypes'", target="Component"),
    inserted(
        "RemoveFile",
        "Component_",
        {"FileKey": "New", "DirProperty": "INSTALLFOLDER", "InstallMode": 2},
        target="Component",
    ),
    updated(
        "RemoveRegistry", "Component_", "`RemoveRegistry` = 'OldKeptRecord'", target="Component"
    ),
    inserted(
        "ServiceControl",
        "Component_",
        {"ServiceControl": "New", "Name": "new", "Event": 1},
        target="Component",
    ),
    inserted(
        "ServiceInstall",
        "Component_",
        {
            "ServiceInstall": "New",
            "Name": "new",
            "ServiceType": 16,
            "StartType": 3,
            "ErrorControl": 1,
        },
        target="Component",
    ),
    inserted("Shortcut", "Component_", SHORTCUT, target="Component"),
    inserted("Shortcut", "Directory_", SHORTCUT, target="Directory"),
    inserted("Shortcut", "Icon_", SHORTCUT, target="Icon"),
    *(
        inserted(
            sequence,
            "Action",
            {"Sequence": 1},
            target="CustomAction or Dialog or the standard actions",
        )
        for sequence in SEQUENCES
    ),
]


@pytest.mark.parametrize(("query", "fault"), BROKEN, ids=[fault for _, fault in BROKEN])
def test_finds(tmp_path: Path, query: str, fault: str) -> None:
    assert lint(broken_package(tmp_path, "-q", query), VERSIONS) == [fault]


def test_every_column_is_broken_once() -> None:
    broken = {fault.partition(":")[0] for _, fault in BROKEN}
    columns = {f"{table}.{column}" for table, column in FOREIGN_KEYS}
    assert broken == columns | {
        "Component.KeyPath",
        "CustomAction.Source",
        "MsiLockPermissionsEx.LockObject",
    }


def test_every_column_of_the_package_that_is_named_as_a_foreign_key_is_one() -> None:
    """Their names end with an underscore. In the locators Signature_ names a file to look for, if any."""
    tables = Package(Msi().package(THIS)).tables
    named = {
        (name, column) for name in tables for column in tables[name].columns if column[-1] == "_"
    }
    assert named - {(locator, "Signature_") for locator in LOCATORS} <= FOREIGN_KEYS.keys()
