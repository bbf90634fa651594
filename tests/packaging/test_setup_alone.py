"""One setup program or removal runs at a time."""

import subprocess

from installers import THIS, Setup
from machine import Machine

ALREADY_RUNNING = 1618


def start(machine: Machine, source: str) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        ["wine", Setup().package(THIS), "/S", f"/EVENTSOURCE={source}"],
        env=machine.environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )


def test_of_two_at_once_one_is_refused(machine: Machine) -> None:
    refused = 0
    for _ in range(6):
        running = {source: start(machine, source) for source in ("First", "Second")}
        said = {source: process.communicate()[1] for source, process in running.items()}
        for source, process in running.items():
            # Linux sees eight bits of an exit code.
            assert process.returncode in (0, ALREADY_RUNNING & 0xFF)
            if process.returncode != 0:
                refused += 1
                assert b"Another setup or removal of this product is running." in said[source]
        registered = [source for source in running if machine.message_file(source) is not None]
        assert len(registered) == 1
        assert Setup().remove(machine).exit_code == 0
    assert refused > 0
    machine.assert_as_new()


def test_a_killed_one_does_not_stop_the_next(machine: Machine) -> None:
    with start(machine, "First") as process:
        process.kill()
    assert Setup().install(machine, source="Second").exit_code == 0
    assert Setup().remove(machine).exit_code == 0
    machine.assert_as_new()
