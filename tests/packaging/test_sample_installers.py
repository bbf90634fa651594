"""Two applications that carry the DLL by the pieces for other people's installers.

The test runs in two places: here, where Wine is 64-bit, and in the Debian of tests/foreign, where
NSIS' ordinary 32-bit installers and those of Inno Setup run.
"""

import os
from pathlib import Path

import pytest
from installers import EARLIER, THIS
from machine import Machine
from samples import InnoSample, MsiSample, Sample, SetupSample, SetupSample64

MEANING = "接続が拒否されました。"
EARLIER_MEANING = "以前の版の意味です。"

HERE: list[type[Sample]] = [SetupSample64, MsiSample]
FOREIGN: list[type[Sample]] = [SetupSample, InnoSample]
SAMPLES = FOREIGN if "MACHINE" in os.environ else HERE


@pytest.fixture(scope="module")
def samples_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Of all tests: each installer is made once."""
    return tmp_path_factory.mktemp("samples")


@pytest.fixture(params=SAMPLES)
def sample(request: pytest.FixtureRequest, samples_folder: Path) -> Sample:
    kind: type[Sample] = request.param
    return kind(samples_folder)


@pytest.fixture(params=[kind for kind in SAMPLES if kind.refusal])
def setup(request: pytest.FixtureRequest, samples_folder: Path) -> Sample:
    """The samples that are programs, and can say no."""
    kind: type[Sample] = request.param
    return kind(samples_folder)


def shown(machine: Machine, source: str) -> str:
    text = machine.shown_event(source)
    assert text is not None, f"nothing describes the events of {source}"
    return text.splitlines()[0]


def test_two_applications_with_two_versions_do_not_disturb_each_other(
    machine: Machine, sample: Sample
) -> None:
    assert sample.install(machine, "Orders", EARLIER).exit_code == 0
    assert sample.install(machine, "Stock", THIS).exit_code == 0
    assert shown(machine, "Orders") == EARLIER_MEANING
    assert shown(machine, "Stock") == MEANING
    assert machine.message_file("Orders") == (
        rf"C:\Program Files\Orders\messages\{EARLIER}\winsock-messages-ja.dll"
    )

    sample.remove(machine, "Stock", THIS)
    assert shown(machine, "Orders") == EARLIER_MEANING
    assert machine.message_file("Stock") is None

    sample.remove(machine, "Orders", EARLIER)
    machine.restart()
    machine.assert_as_new()


def test_an_application_is_upgraded_with_its_dll(machine: Machine, sample: Sample) -> None:
    assert sample.install(machine, "Orders", EARLIER).exit_code == 0
    assert sample.install(machine, "Orders", THIS).exit_code == 0
    assert shown(machine, "Orders") == MEANING
    folder = r"C:\Program Files\Orders\messages"
    assert machine.files(folder) == {f"{THIS}/winsock-messages-ja.dll"}
    sample.remove(machine, "Orders", THIS)
    machine.restart()
    machine.assert_as_new()


def test_a_source_of_another_application_is_refused(machine: Machine, setup: Sample) -> None:
    assert setup.install(machine, "Neighbour", THIS).exit_code == setup.refusal
    assert machine.message_file("Neighbour") == r"C:\neighbour\messages.dll"
    machine.assert_as_new()


@pytest.mark.skipif(
    InnoSample not in SAMPLES, reason="Inno Setup runs in the Debian of tests/foreign"
)
def test_a_folder_that_no_list_of_message_files_can_name_is_refused(
    machine: Machine, samples_folder: Path
) -> None:
    sample = InnoSample(samples_folder)
    for character in ";,%":
        sample.options = rf'/DIR="C:\Program Files\a{character}b"'
        outcome = sample.install(machine, "Orders", THIS)
        assert outcome.exit_code == sample.refusal, character
    machine.assert_as_new()


def test_an_application_is_upgraded_while_its_dll_is_in_use(
    machine: Machine, setup: Sample
) -> None:
    folder = r"C:\Program Files\Orders\messages"
    assert setup.install(machine, "Orders", EARLIER).exit_code == 0
    with machine.in_use(rf"{folder}\{EARLIER}\winsock-messages-ja.dll"):
        assert setup.install(machine, "Orders", THIS).exit_code == setup.in_use
        assert shown(machine, "Orders") == MEANING
    machine.restart()
    assert machine.files(folder) == {f"{THIS}/winsock-messages-ja.dll"}
    assert not machine.path(rf"{folder}\{EARLIER}").exists()


def test_the_nsis_sample_is_a_32_bit_installer_as_nsis_for_windows_makes_it(
    samples_folder: Path,
) -> None:
    installer = SetupSample(samples_folder).make("Orders", THIS)
    header = installer.read_bytes()
    machine_type = header[header.index(b"PE\0\0") + 4 :][:2]
    assert machine_type == b"\x4c\x01"  # IMAGE_FILE_MACHINE_I386
