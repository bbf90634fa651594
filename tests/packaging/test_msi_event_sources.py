"""Whose an event source is, as the MSI package judges it: ours is only what our record says."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from foreign_sources import (
    ForeignSource,
    Values,
    foreign_sources,
    name_of,
    parse_values,
)
from installers import EARLIER, FATAL_ERROR, FOLDER, SOURCE, THIS, Msi
from machine import APPLICATION_LOG, Machine

DLL = rf"{FOLDER}\{THIS}\winsock-messages-ja.dll"
RECORD = f"{DLL};Key;EventMessageFile;TypesSupported"
MEMORY = r"HKEY_LOCAL_MACHINE\Software\winsock-messages-ja"


def parse(cell: str) -> Values:
    return parse_values(cell, DLL)


def values_of(machine: Machine, source: str) -> Values | None:
    return machine.keys().get(rf"{APPLICATION_LOG}\{source}")


def set_value(machine: Machine, source: str, name: str, *data: str) -> None:
    key = rf"{APPLICATION_LOG}\{source}"
    machine.reg("add", key, "/v", name, *data, "/f")


def test_refuses_a_source_that_is_not_its_own(shared_machine: Machine) -> None:
    machine = shared_machine
    refused = {
        case["case"]: parse(case["before"])
        for case in foreign_sources()
        if case["msi"] == "refused"
    }
    assert len(refused) > 10
    machine.write_sources(refused)
    keys = machine.keys()
    assert {source: keys[rf"{APPLICATION_LOG}\{source}"] for source in refused} == refused
    for source in refused:
        assert Msi().install(machine, source=source).exit_code == FATAL_ERROR, source
    assert machine.keys() == keys
    assert not machine.path(FOLDER).exists()


@pytest.mark.parametrize(
    "case", [case for case in foreign_sources() if case["msi"] == "accepted"], ids=name_of
)
def test_registers_a_source_that_nobody_has(machine: Machine, case: ForeignSource) -> None:
    assert case["before"] == "no key"
    assert Msi().install(machine, source="Mine").exit_code == 0
    assert values_of(machine, "Mine") == parse(case["keep"])
    assert Msi().remove(machine).exit_code == 0
    machine.assert_as_new()


@pytest.mark.parametrize("folder", ["C:\\Program Files", "C:\\", r"C:\Program Files\Other"])
def test_a_folder_around_another_application_makes_its_source_not_ours(
    shared_machine: Machine, folder: str
) -> None:
    machine = shared_machine
    theirs = parse(
        r"EventMessageFile=expand:C:\Program Files\Other\other.dll | TypesSupported=dword:7"
    )
    machine.write_sources({"Theirs": theirs})
    outcome = Msi().install(machine, source="Theirs", folder=folder)
    assert outcome.exit_code == FATAL_ERROR
    assert values_of(machine, "Theirs") == theirs


def test_the_record_is_remembered(machine: Machine) -> None:
    assert Msi().install(machine, source="受注").exit_code == 0
    assert machine.value(MEMORY, "EventSource") == "受注"
    assert machine.value(rf"{MEMORY}\EventSources", "受注") == RECORD
    assert machine.value(rf"{APPLICATION_LOG}\受注", "WinsockMessagesJa") == RECORD


def test_a_remembered_source_that_became_another_applications_is_refused_by_an_upgrade(
    machine: Machine,
) -> None:
    assert Msi().install(machine, EARLIER, source="Mine").exit_code == 0
    machine.reg("delete", rf"{APPLICATION_LOG}\Mine", "/f")
    theirs = parse(r"EventMessageFile=expand:C:\other\messages.dll | TypesSupported=dword:7")
    machine.write_sources({"Mine": theirs})
    assert Msi().install(machine).exit_code == FATAL_ERROR
    assert values_of(machine, "Mine") == theirs
    # With another name the source stays theirs, and removal leaves it too.
    assert Msi().install(machine, source="Other").exit_code == 0
    assert values_of(machine, "Mine") == theirs
    assert Msi().remove(machine).exit_code == 0
    assert values_of(machine, "Mine") == theirs
    assert values_of(machine, "Other") is None


def test_the_same_record_under_another_name_is_not_ours(machine: Machine) -> None:
    """As wsaerr source add writes it for the installed DLL."""
    assert Msi().install(machine, EARLIER, source="Mine").exit_code == 0
    record = rf"{FOLDER}\{EARLIER}\winsock-messages-ja.dll;Key;EventMessageFile;TypesSupported"
    theirs = parse(f"WinsockMessagesJa=sz:{record}")
    machine.write_sources({"Theirs": theirs})
    assert Msi().install(machine, source="Theirs").exit_code == FATAL_ERROR
    assert values_of(machine, "Theirs") == theirs


def test_removal_leaves_a_source_that_somebody_made_anew(machine: Machine) -> None:
    assert Msi().install(machine).exit_code == 0
    machine.reg("delete", rf"{APPLICATION_LOG}\{SOURCE}", "/f")
    theirs = parse(f"EventMessageFile=expand:{DLL} | TypesSupported=dword:7")
    machine.write_sources({SOURCE: theirs})
    assert Msi().remove(machine).exit_code == 0
    assert values_of(machine, SOURCE) == theirs
    assert not machine.path(FOLDER).exists()


def test_removal_leaves_what_somebody_added_or_changed(machine: Machine) -> None:
    assert Msi().install(machine).exit_code == 0
    set_value(machine, SOURCE, "TypesSupported", "/t", "REG_DWORD", "/d", "31")
    set_value(machine, SOURCE, "EventMessageFile", "/t", "REG_SZ", "/d", r"C:\other\messages.dll")
    set_value(machine, SOURCE, "CategoryCount", "/t", "REG_DWORD", "/d", "3")
    assert Msi().remove(machine).exit_code == 0
    assert values_of(machine, SOURCE) == parse(
        r"TypesSupported=dword:31 | EventMessageFile=sz:C:\other\messages.dll"
        " | CategoryCount=dword:3"
    )


def test_a_list_that_somebody_extended_is_refused_until_wsaerr_took_our_part(
    machine: Machine,
) -> None:
    assert Msi().install(machine).exit_code == 0
    data = f"{DLL};C:\\other\\messages.dll"
    set_value(machine, SOURCE, "EventMessageFile", "/t", "REG_EXPAND_SZ", "/d", data)
    before = values_of(machine, SOURCE)
    assert Msi().remove(machine).exit_code == FATAL_ERROR
    assert values_of(machine, SOURCE) == before
    assert machine.path(DLL).exists()
    # What `wsaerr source remove` leaves.
    machine.reg("delete", rf"{APPLICATION_LOG}\{SOURCE}", "/va", "/f")
    left = parse(r"EventMessageFile=expand:C:\other\messages.dll")
    machine.write_sources({SOURCE: left})
    assert Msi().remove(machine).exit_code == 0
    assert values_of(machine, SOURCE) == left


@pytest.mark.parametrize(
    "change",
    [
        ("EventMessageFile", "/t", "REG_EXPAND_SZ", "/d", r"C:\other\messages.dll"),
        ("TypesSupported", "/t", "REG_DWORD", "/d", "31"),
    ],
    ids=["EventMessageFile", "TypesSupported"],
)
def test_an_upgrade_overwrites_nothing_that_somebody_changed(
    machine: Machine, change: Sequence[str]
) -> None:
    assert Msi().install(machine, EARLIER).exit_code == 0
    set_value(machine, SOURCE, *change)
    before = values_of(machine, SOURCE)
    assert Msi().install(machine).exit_code == FATAL_ERROR
    assert Msi().install(machine, source="Other").exit_code == FATAL_ERROR
    assert values_of(machine, SOURCE) == before


def test_removal_whose_memory_was_deleted_is_refused_until_a_repair(machine: Machine) -> None:
    folder = r"C:\Program Files\Messages"
    assert Msi().install(machine, source="Mine", folder=folder).exit_code == 0
    machine.reg("delete", MEMORY, "/f")
    assert Msi().remove(machine).exit_code == FATAL_ERROR
    assert machine.message_file("Mine") == rf"{folder}\{THIS}\winsock-messages-ja.dll"

    # What `wsaerr source remove Mine` does, by the record.
    machine.reg("delete", rf"{APPLICATION_LOG}\Mine", "/f")
    repair = "REINSTALL=ALL REINSTALLMODE=amus"
    assert Msi().install(machine, options=repair).exit_code == FATAL_ERROR
    assert Msi().install(machine, source="Mine", folder=folder, options=repair).exit_code == 0
    assert Msi().remove(machine).exit_code == 0
    machine.assert_as_new()


def test_a_source_and_a_folder_are_changed_by_no_repair_or_removal(machine: Machine) -> None:
    assert Msi().install(machine, source="Mine").exit_code == 0
    repair = "REINSTALL=ALL REINSTALLMODE=amus"
    package = f'"Z:{Msi().package(THIS)}" /qn'
    assert Msi().install(machine, source="Other", options=repair).exit_code == FATAL_ERROR
    folder = r"C:\Program Files\Elsewhere"
    assert Msi().install(machine, folder=folder, options=repair).exit_code == FATAL_ERROR
    assert machine.run(f"msiexec /x {package} EVENTSOURCE=Neighbour").exit_code == FATAL_ERROR
    assert machine.message_file("Mine") == DLL
    assert machine.message_file("Neighbour") == r"C:\neighbour\messages.dll"
    assert Msi().install(machine, source="MINE", folder=FOLDER, options=repair).exit_code == 0
