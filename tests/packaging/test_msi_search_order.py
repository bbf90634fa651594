"""Where the searches of the MSI package run in another order than ours, nothing is changed.

A package has no order of rows but that in which its strings were stored. A tool that writes it anew
may change that, as it is done here; Wine searches in the order of the rows.
"""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from foreign_sources import parse_values
from installers import EARLIER, FATAL_ERROR, FOLDER, SOURCE, THIS, Msi
from machine import APPLICATION_LOG, Machine
from msi_package import Package

Order = Callable[[list[str]], list[str]]
"""Of the properties that are searched for, from the order of our package."""


def first(*beginnings: str) -> Order:
    """Those that begin so before the others."""
    return lambda names: sorted(names, key=lambda name: not name.startswith(beginnings))


def rewritten_package(folder: Path, order: Order) -> Path:
    """Our package with its searches in another order."""
    source = Msi().package(THIS)
    package = Package(source)

    def read(command: str, name: str) -> bytes:
        return subprocess.run(
            ["msiinfo", command, source, name], check=True, capture_output=True
        ).stdout

    # Property has line breaks, which no imported file can have.
    others = package.tables.keys() - {"AppSearch", "Property"}
    options = []
    for table in ("_ForceCodepage", "AppSearch", "_SummaryInformation", *sorted(others)):
        text = read("export", table)
        if table == "AppSearch":
            lines = text.decode("ascii").splitlines()
            rows = {line.partition("\t")[0]: line for line in lines[3:]}
            searches = order(list(rows))
            lines[3:] = [rows[name] for name in searches]
            text = "".join(f"{line}\r\n" for line in lines).encode("ascii")
        (folder / f"{table}.idt").write_bytes(text)
        options += ["-i", f"{table}.idt"]
    options += [
        "-q",
        "CREATE TABLE `Property` (`Property` CHAR(72) NOT NULL, `Value` LONGCHAR NOT NULL LOCALIZABLE"
        " PRIMARY KEY `Property`)",
        *(
            f"INSERT INTO `Property` (`Property`, `Value`) VALUES ('{row['Property']}', '{row['Value']}')"
            for row in package.rows("Property")
        ),
    ]
    (folder / "files.cab").write_bytes(read("extract", "files.cab"))
    options += ["-a", "files.cab", "files.cab"]
    subprocess.run(["msibuild", "package.msi", *options], cwd=folder, check=True)
    rewritten = Package(folder / "package.msi")
    assert [row["Property"] for row in rewritten.rows("AppSearch")] == searches
    return rewritten.file


OTHER_ORDERS: dict[str, Order] = {
    "backwards": lambda names: names[::-1],
    "by the remembered name first": first("REGISTERED"),
    "by the wanted name first": first("SOURCE"),
    "by both names first": first("REGISTERED", "SOURCE"),
}


@pytest.mark.parametrize("order", OTHER_ORDERS.values(), ids=OTHER_ORDERS)
def test_upgrades_and_removals_are_refused(machine: Machine, tmp_path: Path, order: Order) -> None:
    package = rewritten_package(tmp_path, order)
    assert Msi().install(machine, EARLIER, source="Mine").exit_code == 0
    before = machine.keys()
    assert Msi().install(machine, package=package).exit_code == FATAL_ERROR
    assert machine.keys() == before
    assert not machine.path(rf"{FOLDER}\{THIS}").exists()

    assert Msi().remove(machine, EARLIER).exit_code == 0
    assert Msi().install(machine, source="Mine", package=package).exit_code == 0
    before = machine.keys()
    assert machine.run(f'msiexec /x "Z:{package}" /qn').exit_code == FATAL_ERROR
    assert machine.keys() == before


def test_a_source_that_became_another_applications_is_not_overwritten(
    machine: Machine, tmp_path: Path
) -> None:
    package = rewritten_package(tmp_path, first("SOURCE"))
    assert Msi().install(machine, EARLIER, source="Mine").exit_code == 0
    machine.reg("delete", rf"{APPLICATION_LOG}\Mine", "/f")
    theirs = parse_values(r"EventMessageFile=expand:C:\other\messages.dll", "")
    machine.write_sources({"Mine": theirs})
    assert Msi().install(machine, package=package).exit_code == FATAL_ERROR
    assert machine.message_file("Mine") == r"C:\other\messages.dll"


def test_the_order_that_we_write_is_taken(machine: Machine, tmp_path: Path) -> None:
    package = rewritten_package(tmp_path, list)
    assert Msi().install(machine, EARLIER).exit_code == 0
    assert Msi().install(machine, package=package).exit_code == 0
    assert machine.message_file(SOURCE) == rf"{FOLDER}\{THIS}\winsock-messages-ja.dll"
    assert machine.run(f'msiexec /x "Z:{package}" /qn').exit_code == 0
    machine.assert_as_new()
