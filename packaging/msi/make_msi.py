"""Makes the MSI package: wixl compiles the two .wxs files, msibuild adds what wixl cannot write.

usage: make_msi.py --version 1.0.0 --dist dist/x64 --output winsock-messages-ja-1.0.0-x64.msi

--dist is the folder with winsock-messages-ja.dll and wsaerr.exe. The same input makes the same bytes;
the time that a package states is SOURCE_DATE_EPOCH, or 1980 where that is not set.
"""

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Sequence
from pathlib import Path

HERE = Path(__file__).resolve().parent

# Every GUID of the package comes from this one and a name: never change it.
NAMESPACE = uuid.UUID("6f1bfb1c-7d0b-4c6d-9f7a-1c2f8f0f6a53")

PRODUCT_NAME = "Winsock 日本語メッセージ"
DEFAULT_EVENT_SOURCE = "WinsockMessagesJa"
OUR_KEY = r"Software\winsock-messages-ja"
SETUP_KEY = r"Software\Microsoft\Windows\CurrentVersion\Uninstall\winsock-messages-ja"
APPLICATION_LOG = r"SYSTEM\CurrentControlSet\Services\EventLog\Application"

# Text of the database: Japanese Windows' own code page. Windows Installer does not promise UTF-8.
CODE_PAGE = 932

Row = Sequence[str | int]


def guid(name: str) -> str:
    return "{" + str(uuid.uuid5(NAMESPACE, name)).upper() + "}"


def package_code(inputs: Sequence[Path]) -> str:
    """Two packages that differ need two package codes, and the same input the same code."""
    digest = hashlib.sha256()
    for file in inputs:
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return guid("package/" + digest.hexdigest())


def stated_time() -> int:
    return int(os.environ.get("SOURCE_DATE_EPOCH", "315532800"))


def property_rows() -> list[Row]:
    return [("ProductName", PRODUCT_NAME)]


def custom_action_rows() -> list[Row]:
    """Type 51 sets a property, type 19 ends the installation with a message."""
    return [
        ("GiveEventSource", 51, "GIVENEVENTSOURCE", "[EVENTSOURCE]"),
        ("GiveInstallFolder", 51, "GIVENINSTALLFOLDER", "[INSTALLFOLDER]"),
        ("SearchDefaultSource", 51, "SEARCHEDSOURCE", DEFAULT_EVENT_SOURCE),
        ("SearchGivenSource", 51, "SEARCHEDSOURCE", "[EVENTSOURCE]"),
        ("TakeGivenEventSource", 51, "EVENTSOURCE", "[GIVENEVENTSOURCE]"),
        ("TakeGivenInstallFolder", 51, "INSTALLFOLDER", "[GIVENINSTALLFOLDER]"),
        ("TakeDefaultEventSource", 51, "EVENTSOURCE", DEFAULT_EVENT_SOURCE),
        (
            "RefuseName",
            19,
            "",
            r"イベント ソースの名前 [EVENTSOURCE] は使えません。\ < > & を含まない名前を EVENTSOURCE= で指定してください。",
        ),
        (
            "RefuseLogName",
            19,
            "",
            "[EVENTSOURCE] はログの名前なので、イベント ソースの名前に使えません。" "EVENTSOURCE=名前 で別の名前を指定してください。",
        ),
        (
            "RefuseFolder",
            19,
            "",
            "フォルダー [INSTALLFOLDER] は使えません。; と % を含まないフォルダーを INSTALLFOLDER= で指定してください。",
        ),
        (
            "RefuseForeignSource",
            19,
            "",
            "イベント ソース [EVENTSOURCE] は、ほかのアプリケーションが [REGISTEREDFILE] で登録しています。"
            "EVENTSOURCE=名前 で別の名前を指定してください。",
        ),
    ]


def sequence_rows() -> list[Row]:
    """What the command line says wins over what an earlier version kept, and that over the default."""
    registers = "&EventSource=3"
    forbidden = [rf'EVENTSOURCE >< "{character}"' for character in "\\<>&"]
    logs = [f'EVENTSOURCE ~= "{log}"' for log in ("Application", "Security", "Setup", "System")]
    return [
        ("GiveEventSource", "EVENTSOURCE", 10),
        ("GiveInstallFolder", "INSTALLFOLDER", 11),
        ("SearchDefaultSource", "NOT EVENTSOURCE", 12),
        ("SearchGivenSource", "EVENTSOURCE", 13),
        ("AppSearch", "", 50),
        ("TakeGivenEventSource", "GIVENEVENTSOURCE", 60),
        ("TakeGivenInstallFolder", "GIVENINSTALLFOLDER", 61),
        ("TakeDefaultEventSource", "NOT EVENTSOURCE", 62),
        ("FindRelatedProducts", "", 70),
        ("LaunchConditions", "", 100),
        ("RefuseName", f"{registers} AND ({' OR '.join(forbidden)})", 1010),
        ("RefuseLogName", f"{registers} AND ({' OR '.join(logs)})", 1011),
        ("RefuseFolder", f'{registers} AND (INSTALLFOLDER >< ";" OR INSTALLFOLDER >< "%")', 1012),
        (
            "RefuseForeignSource",
            f"{registers} AND REGISTEREDFILE AND NOT REGISTEREDFILE ~>< INSTALLFOLDER"
            " AND NOT (KEPTFOLDER AND REGISTEREDFILE ~>< KEPTFOLDER)",
            1013,
        ),
        # After InstallFinalize: what is new stands before the old goes, and stays if that fails.
        ("RemoveExistingProducts", "", 6700),
    ]


def search_rows() -> tuple[list[Row], list[Row]]:
    """AppSearch and RegLocator; 18 is a value as it is written, in the 64-bit view."""
    searches = [
        ("EVENTSOURCE", OUR_KEY, "EventSource"),
        ("KEPTEVENTSOURCE", OUR_KEY, "EventSource"),
        ("INSTALLFOLDER", OUR_KEY, "InstallFolder"),
        ("KEPTFOLDER", OUR_KEY, "InstallFolder"),
        ("REGISTEREDFILE", APPLICATION_LOG + r"\[SEARCHEDSOURCE]", "EventMessageFile"),
        ("SETUPINSTALLED", SETUP_KEY, "UninstallString"),
    ]
    return (
        [(name, "Search." + name) for name, _, _ in searches],
        [("Search." + name, 2, key, value, 18) for name, key, value in searches],
    )


def launch_condition_rows(version: str) -> list[Row]:
    return [
        ("VersionNT64", "このパッケージは 64 ビット版 Windows 用です。"),
        ("Privileged", "管理者の権限が必要です。管理者として実行してください。"),
        (
            "NOT NEWERVERSION",
            f"新しいバージョンがインストールされています。{version} をインストールするには、先にそれを削除してください。",
        ),
        (
            "Installed OR NOT SETUPINSTALLED",
            "この製品はセットアップ プログラム (setup.exe) でインストールされています。先にそれを削除してください。",
        ),
    ]


def upgrade_rows(version: str) -> list[Row]:
    """Older versions (256: from 0.0.0 on), which are removed, and newer ones (2: detected only)."""
    code = guid("upgrade")
    return [
        (code, "0.0.0", version, "", 256, "", "OLDERVERSION"),
        (code, version, "", "", 2, "", "NEWERVERSION"),
    ]


def old_registration_rows() -> tuple[list[Row], list[Row], list[Row]]:
    """Component, FeatureComponents and RemoveRegistry: a source that was given a new name.

    The old product cannot remove the old name, since it shares the registration component with the
    new one and reads the new name from the registry. A component without a GUID is not recorded.
    """
    key = APPLICATION_LOG + r"\[KEPTEVENTSOURCE]"
    return (
        [
            (
                "OldRegistration",
                "",
                "INSTALLFOLDER",
                256,
                "KEPTEVENTSOURCE AND NOT KEPTEVENTSOURCE ~= EVENTSOURCE",
                "",
            )
        ],
        [("EventSource", "OldRegistration")],
        [
            ("OldEventMessageFile", 2, key, "EventMessageFile", "OldRegistration"),
            ("OldTypesSupported", 2, key, "TypesSupported", "OldRegistration"),
        ],
    )


def quoted(value: str | int) -> str:
    if isinstance(value, str) and "'" in value:
        raise ValueError(f"msibuild cannot quote {value}")
    return str(value) if isinstance(value, int) else f"'{value}'"


def insertions(table: str, columns: str, rows: Sequence[Row]) -> list[str]:
    names = ", ".join(f"`{column}`" for column in columns.split())
    return [
        f"INSERT INTO `{table}` ({names}) VALUES ({', '.join(quoted(value) for value in row)})"
        for row in rows
    ]


def queries(version: str) -> list[str]:
    app_search, locators = search_rows()
    component, feature_component, remove_registry = old_registration_rows()
    return [
        *[
            f"UPDATE `Property` SET `Value` = {quoted(value)} WHERE `Property` = {quoted(name)}"
            for name, value in property_rows()
        ],
        *insertions("CustomAction", "Action Type Source Target", custom_action_rows()),
        *insertions("InstallExecuteSequence", "Action Condition Sequence", sequence_rows()),
        *insertions("AppSearch", "Property Signature_", app_search),
        *insertions("RegLocator", "Signature_ Root Key Name Type", locators),
        *insertions("LaunchCondition", "Condition Description", launch_condition_rows(version)),
        *insertions(
            "Upgrade",
            "UpgradeCode VersionMin VersionMax Language Attributes Remove ActionProperty",
            upgrade_rows(version),
        ),
        *insertions(
            "Component", "Component ComponentId Directory_ Attributes Condition KeyPath", component
        ),
        *insertions("FeatureComponents", "Feature_ Component_", feature_component),
        "CREATE TABLE `RemoveRegistry` (`RemoveRegistry` CHAR(72) NOT NULL, `Root` SHORT NOT NULL,"
        " `Key` CHAR(255) NOT NULL LOCALIZABLE, `Name` CHAR(255) LOCALIZABLE,"
        " `Component_` CHAR(72) NOT NULL PRIMARY KEY `RemoveRegistry`)",
        *insertions("RemoveRegistry", "RemoveRegistry Root Key Name Component_", remove_registry),
        # Where an earlier version was told to register no source, level 2 is not installed unasked.
        "CREATE TABLE `Condition` (`Feature_` CHAR(38) NOT NULL, `Level` SHORT NOT NULL,"
        " `Condition` CHAR(255) PRIMARY KEY `Feature_`, `Level`)",
        *insertions(
            "Condition",
            "Feature_ Level Condition",
            [("EventSource", 2, "KEPTFOLDER AND NOT KEPTEVENTSOURCE AND NOT GIVENEVENTSOURCE")],
        ),
        # wixl writes no short names, calls the DLL unversioned, and writes REG_SZ for expandable.
        "UPDATE `File` SET `FileName` = 'wsock-ja.dll|winsock-messages-ja.dll',"
        f" `Version` = '{version}.0', `Language` = '1041' WHERE `File` = 'WinsockMessagesJaDll'",
        "DELETE FROM `MsiFileHash` WHERE `File_` = 'WinsockMessagesJaDll'",
        "UPDATE `Directory` SET `DefaultDir` = 'wsock-ja|winsock-messages-ja'"
        " WHERE `Directory` = 'INSTALLFOLDER'",
        f"UPDATE `Directory` SET `DefaultDir` = '{version.replace('.', '_')}|{version}'"
        " WHERE `Directory` = 'WinsockMessagesJaFolder'",
        "UPDATE `Registry` SET `Value` = '#%[WinsockMessagesJaFolder]winsock-messages-ja.dll'"
        " WHERE `Name` = 'EventMessageFile'",
    ]


def summary(code: str) -> str:
    """The summary information stream, as a table; libmsi writes its strings in UTF-8."""
    date = time.strftime("%Y/%m/%d %H:%M:%S", time.gmtime(stated_time()))
    rows = [
        (1, 65001),
        (2, "Installation Database"),
        (3, PRODUCT_NAME),
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
    files = [dist / "winsock-messages-ja.dll", dist / "wsaerr.exe"]
    code = package_code([*files, *sources, Path(__file__)])
    variables = {
        "ProductCode": guid(f"product/{version}"),
        "UpgradeCode": guid("upgrade"),
        "PackageCode": code,
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
            os.utime(work / file.name, (stated_time(), stated_time()))
        # wixl takes files by relative paths only, so it runs where they are.
        definitions = [
            part for name, value in variables.items() for part in ("-D", f"{name}={value}")
        ]
        run(["wixl", "--arch", "x64", "--output", "made.msi", *definitions, *sources], work)
        (work / "code_page.idt").write_bytes(f"\r\n\r\n{CODE_PAGE}\t_ForceCodepage\r\n".encode())
        (work / "summary.idt").write_bytes(summary(code).encode("utf-8"))
        run(["msibuild", "made.msi", "-i", "code_page.idt"], work)
        run(["msibuild", "made.msi", "-i", "summary.idt"], work)
        run(["msibuild", "made.msi", "-q", *queries(version)], work)
        output.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(work / "made.msi", output)


def run(command: Sequence[str | Path], folder: Path) -> None:
    """Runs a tool of msitools, in UTC so that no time depends on the machine."""
    result = subprocess.run(
        command,
        cwd=folder,
        env=os.environ | {"TZ": "UTC", "LC_ALL": "C.UTF-8"},
        capture_output=True,
        text=True,
        check=False,
    )
    # They report some errors and go on.
    if result.returncode != 0 or result.stderr:
        sys.exit(f"make_msi.py: {command[0]} failed:\n{result.stdout}{result.stderr}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--version", required=True)
    parser.add_argument("--dist", type=Path, required=True)
    parser.add_argument("--output", type=Path, required=True)
    arguments = parser.parse_args()
    make_msi(arguments.version, arguments.dist, arguments.output)


if __name__ == "__main__":
    main()
