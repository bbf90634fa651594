"""Whose an event source is, for the setup program and the NSIS include."""

from pathlib import Path

from event_log_rendering import Value
from foreign_sources import Values, foreign_sources, name_of, values_in
from installers import EARLIER, FOLDER, SOURCE, THIS, Setup
from machine import APPLICATION_LOG, Machine
from samples import SetupSample64

DLL = rf"{FOLDER}\{THIS}\winsock-messages-ja.dll"
RECORD = f"{DLL};Key;EventMessageFile;TypesSupported"
KEY = rf"{APPLICATION_LOG}\{SOURCE}"


def values(machine: Machine, source: str) -> Values:
    return machine.keys()[rf"{APPLICATION_LOG}\{source}"]


def text(value: str, kind: int = 2) -> Value:
    return Value(kind, (value + "\0").encode("utf-16-le"))


def test_setup_refuses_what_the_table_says(machine: Machine) -> None:
    refused = [case for case in foreign_sources() if case["setup"] == "refused"]
    assert len(refused) > 10
    machine.write_sources({name_of(case): values_in(case, "before", DLL) or {} for case in refused})
    keys = machine.keys()
    for case in refused:
        assert Setup().install(machine, source=name_of(case)).exit_code == 183, name_of(case)
    assert machine.keys() == keys
    assert not machine.path(FOLDER).exists()


def test_setup_registers_what_the_table_says(machine: Machine) -> None:
    accepted = [case for case in foreign_sources() if case["setup"] == "accepted"]
    assert accepted
    for case in accepted:
        assert case["before"] == "no key"
        assert Setup().install(machine, source=name_of(case)).exit_code == 0
        assert values(machine, name_of(case)) == values_in(case, "keep", DLL)
        assert Setup().remove(machine).exit_code == 0
    machine.assert_as_new()


def test_the_include_refuses_what_the_table_says(machine: Machine, tmp_path: Path) -> None:
    sample = SetupSample64(tmp_path)
    refused = [case for case in foreign_sources() if case["setup"] == "refused"]
    before = {}
    for case in refused:
        dll = rf"C:\Program Files\{name_of(case)}\messages\{THIS}\winsock-messages-ja.dll"
        before[name_of(case)] = values_in(case, "before", dll) or {}
    machine.write_sources(before)
    keys = machine.keys()
    for case in refused:
        assert sample.install(machine, name_of(case), THIS).exit_code == 183, name_of(case)
        assert not machine.path(rf"C:\Program Files\{name_of(case)}").exists()
    assert machine.keys() == keys


def test_what_somebody_else_changed_since_stays(machine: Machine) -> None:
    setup = Setup()
    assert setup.install(machine, EARLIER).exit_code == 0
    earlier = rf"{FOLDER}\{EARLIER}\winsock-messages-ja.dll"
    theirs = {
        "EventMessageFile": text(rf"C:\their\a.dll,{earlier};%SystemRoot%\b.dll"),
        "TypesSupported": Value(4, b"\x1f\0\0\0"),
        "CategoryMessageFile": text(r"C:\their\c.dll"),
    }
    machine.write_sources({SOURCE: theirs})
    assert setup.install(machine).exit_code == 0
    assert values(machine, SOURCE) == theirs | {
        "EventMessageFile": text(rf"{DLL};C:\their\a.dll,%SystemRoot%\b.dll"),
        "WinsockMessagesJa": text(RECORD, 1),
    }
    assert setup.remove(machine).exit_code == 0
    assert values(machine, SOURCE) == theirs | {
        "EventMessageFile": text(r"C:\their\a.dll,%SystemRoot%\b.dll")
    }


def test_a_source_whose_record_is_another_is_left_alone(machine: Machine) -> None:
    setup = Setup()
    assert setup.install(machine).exit_code == 0
    machine.write_sources({SOURCE: {"WinsockMessagesJa": text(f"{DLL};EventMessageFile", 1)}})
    theirs = values(machine, SOURCE)
    assert setup.install(machine).exit_code == 183
    assert values(machine, SOURCE) == theirs
    assert setup.remove(machine).exit_code == 0
    assert values(machine, SOURCE) == theirs


def test_a_source_made_anew_by_somebody_else_is_left_alone(machine: Machine) -> None:
    setup = Setup()
    assert setup.install(machine).exit_code == 0
    machine.reg("delete", KEY, "/f")
    theirs = {"EventMessageFile": text(DLL), "TypesSupported": Value(4, b"\x07\0\0\0")}
    machine.write_sources({SOURCE: theirs})
    assert setup.remove(machine).exit_code == 0
    assert values(machine, SOURCE) == theirs


def test_message_files_put_in_the_place_of_ours_are_left_alone(machine: Machine) -> None:
    setup = Setup()
    assert setup.install(machine).exit_code == 0
    machine.write_sources({SOURCE: {"EventMessageFile": text(r"C:\their\a.dll")}})
    assert setup.install(machine).exit_code == 183
    assert setup.remove(machine).exit_code == 0
    assert values(machine, SOURCE) == {"EventMessageFile": text(r"C:\their\a.dll")}


def test_a_registration_killed_between_its_steps_is_finished(machine: Machine) -> None:
    setup = Setup()
    steps = ["EventMessageFile", "TypesSupported", "WinsockMessagesJa"]
    for number in range(1, len(steps) + 1):
        assert setup.install(machine).exit_code == 0
        for name in steps[:number]:
            machine.reg("delete", KEY, "/v", name, "/f")
        assert setup.install(machine).exit_code == 0
        assert values(machine, SOURCE) == {
            "EventMessageFile": text(DLL),
            "TypesSupported": Value(4, b"\x07\0\0\0"),
            "WinsockMessagesJa": text(RECORD, 1),
        }
        assert setup.remove(machine).exit_code == 0
    machine.assert_as_new()


def test_a_slash_in_a_name_is_part_of_it(machine: Machine) -> None:
    for option in ("/EVENTSOURCE=A/B", '/EVENTSOURCE="C D/S=E"', '"/EVENTSOURCE=F G"'):
        command = f'"Z:{Setup().package(THIS)}" /S {option}'
        assert machine.run(command).exit_code == 0
        name = option.replace('"', "").removeprefix("/EVENTSOURCE=")
        assert machine.message_file(name) == DLL
    assert machine.message_file("A/B") is None
    assert Setup().remove(machine).exit_code == 0
    machine.assert_as_new()


def test_control_characters_in_a_name_are_refused(machine: Machine) -> None:
    for character in "\t\n\r\x01\x1f\x7f":
        outcome = Setup().install(machine, source=f"A{character}B")
        assert outcome.exit_code == 87, repr(character)
    machine.assert_as_new()
