"""The MSI package passes the lint; each rule of the lint finds the package that breaks it."""

from pathlib import Path

import pytest
from broken_packages import VERSIONS, broken_package
from installers import EARLIER, THIS, Msi
from msi_lint import lint, summary_properties
from msi_package import Package


def test_the_package_has_no_fault() -> None:
    assert lint(Msi().package(THIS), VERSIONS) == []


def test_the_package_of_the_earlier_version_states_the_versions_of_its_files() -> None:
    versions = VERSIONS | {"winsock-messages-ja.dll": ("0.9.0.0", "1041")}
    assert lint(Msi().package(EARLIER), versions) == []


def test_the_summary_is_ascii_in_code_page_1252() -> None:
    properties = summary_properties(Package(Msi().package(THIS)).summary_stream())
    assert properties[1] == 1252
    assert properties[3] == b"winsock-messages-ja\0"
    assert properties[7] == b"x64;1041\0"
    strings = [value for value in properties.values() if isinstance(value, bytes)]
    assert len(strings) >= 5 and all(byte < 0x80 for string in strings for byte in string)


def test_no_dialog_sequence_runs_and_searches_stand_in_their_order() -> None:
    package = Package(Msi().package(THIS))
    properties = {row["Property"]: row["Value"] for row in package.rows("Property")}
    assert properties["LIMITUI"] == "1"
    searched = [row["Property"] for row in package.rows("AppSearch")]
    dependent = searched[searched.index("KEPTEVENTSOURCE") :]
    assert dependent == sorted(dependent)
    assert set(searched) - set(dependent) == {"EVENTSOURCE", "INSTALLFOLDER"}


@pytest.mark.parametrize(
    ("query", "fault"),
    [
        (
            "DELETE FROM `CreateFolder` WHERE `Component_` = 'OldRegistration'",
            "Component OldRegistration: no key path and no row in CreateFolder",
        ),
        (
            "UPDATE `File` SET `Version` = '' WHERE `File` = 'Wsaerr'",
            "File Wsaerr: not version and language ('1.0.0.0', '1041')",
        ),
        (
            "UPDATE `File` SET `Language` = '1033' WHERE `File` = 'Wsaerr'",
            "File Wsaerr: not version and language ('1.0.0.0', '1041')",
        ),
        (
            "INSERT INTO `MsiFileHash` (`File_`, `Options`, `HashPart1`, `HashPart2`, `HashPart3`,"
            " `HashPart4`) VALUES ('Wsaerr', 0, 1, 2, 3, 4)",
            "File Wsaerr: a version and a hash",
        ),
        (
            "UPDATE `File` SET `FileName` = 'winsock-messages-ja.dll'"
            " WHERE `File` = 'WinsockMessagesJaDll'",
            "File WinsockMessagesJaDll: winsock-messages-ja.dll is no short name",
        ),
        (
            "UPDATE `File` SET `FileName` = 'WSAERR.EXE|winsock-messages-ja.dll'"
            " WHERE `File` = 'WinsockMessagesJaDll'",
            "File Wsaerr: wsaerr.exe is taken",
        ),
        (
            "UPDATE `File` SET `FileName` = 'NEW.EXE' WHERE `File` = 'Wsaerr'",
            "File Wsaerr: nobody said what version NEW.EXE has",
        ),
        (
            "UPDATE `File` SET `FileName` = 'new.dll' WHERE `File` = 'Wsaerr'",
            "File Wsaerr: nobody said what version new.dll has",
        ),
        (
            "UPDATE `Directory` SET `DefaultDir` = 'winsock-messages-ja'"
            " WHERE `Directory` = 'INSTALLFOLDER'",
            "Directory INSTALLFOLDER: winsock-messages-ja is no short name",
        ),
        (
            "UPDATE `Directory` SET `DefaultDir` = '1.0.0' WHERE `Directory` = 'WinsockMessagesJaFolder'",
            "Directory WinsockMessagesJaFolder: 1.0.0 is no short name",
        ),
        (
            "INSERT INTO `Directory` (`Directory`, `Directory_Parent`, `DefaultDir`)"
            " VALUES ('Other', 'INSTALLFOLDER', '1_0_0|other')",
            "Directory Other: 1_0_0 is taken",
        ),
        (
            "UPDATE `Property` SET `Value` = 'ALLOWCUSTOMFOLDER;INSTALLFOLDER;NEWERVERSION;OLDERVERSION'"
            " WHERE `Property` = 'SecureCustomProperties'",
            "Property EVENTSOURCE: not in SecureCustomProperties",
        ),
        (
            "UPDATE `Property` SET `Value` = 'EVENTSOURCE;INSTALLFOLDER;NEWERVERSION;OLDERVERSION'"
            " WHERE `Property` = 'SecureCustomProperties'",
            "Property ALLOWCUSTOMFOLDER: not in SecureCustomProperties",
        ),
        (
            "UPDATE `Property` SET `Value` = 'ALLOWCUSTOMFOLDER;EVENTSOURCE;INSTALLFOLDER;NEWERVERSION'"
            " WHERE `Property` = 'SecureCustomProperties'",
            "Property OLDERVERSION: not in SecureCustomProperties",
        ),
        (
            "UPDATE `CustomAction` SET `Target` = 'It is [REGISTEREDFILE]'"
            " WHERE `Action` = 'RefuseChangedSource'",
            "CustomAction RefuseChangedSource: [REGISTEREDFILE] is shown as the registry has it",
        ),
        (
            "UPDATE `CustomAction` SET `Target` = 'It is [SourceValues]'"
            " WHERE `Action` = 'RefuseForeignSource'",
            "CustomAction RefuseForeignSource: [SourceValues] is shown as the registry has it",
        ),
        (
            "UPDATE `LaunchCondition` SET `Description` = 'It is [SETUPINSTALLED]'"
            " WHERE `Condition` = 'Privileged'",
            "LaunchCondition Privileged: [SETUPINSTALLED] is shown as the registry has it",
        ),
        (
            "UPDATE `CustomAction` SET `Target` = '한국어' WHERE `Action` = 'RefuseName'",
            "CustomAction RefuseName: no message",
        ),
        (
            "UPDATE `Property` SET `Value` = '한국어' WHERE `Property` = 'ProductName'",
            "Property.Value of ProductName: empty",
        ),
        (
            f"UPDATE `CustomAction` SET `Target` = '{'x' * 256}' WHERE `Action` = 'RefuseName'",
            "CustomAction.Target of RefuseName: 256 characters, at most 255",
        ),
    ],
    ids=lambda text: text if ":" in text else "",
)
def test_finds(tmp_path: Path, query: str, fault: str) -> None:
    assert lint(broken_package(tmp_path, "-q", query), VERSIONS) == [fault]


@pytest.mark.parametrize(
    ("row", "faults"),
    [
        ("1\t65001", ["summary information: code page 65001, expected 1252"]),
        ("3\tメッセージ", ["summary information: property 3 is not ASCII"]),
    ],
)
def test_finds_in_the_summary(tmp_path: Path, row: str, faults: list[str]) -> None:
    table = f"PropertyId\tValue\r\ni2\tl255\r\n_SummaryInformation\tPropertyId\r\n{row}\r\n"
    (tmp_path / "summary.idt").write_bytes(table.encode("utf-8"))
    found = lint(broken_package(tmp_path, "-i", tmp_path / "summary.idt"), VERSIONS)
    assert set(faults) <= set(found) and all("summary" in fault for fault in found)


def test_finds_a_code_page_that_windows_installer_does_not_promise(tmp_path: Path) -> None:
    (tmp_path / "_ForceCodepage.idt").write_bytes(b"\r\n\r\n65001\t_ForceCodepage\r\n")
    package = broken_package(tmp_path, "-i", tmp_path / "_ForceCodepage.idt")
    assert lint(package, VERSIONS) == ["code page 65001, expected 932"]
