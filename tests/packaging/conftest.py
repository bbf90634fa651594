"""What the tests of the packages may ask for: machines as new, and the two installers."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from installers import Installer, Msi, Setup
from machine import Machine

SCREEN = ["-screen", "0", "1024x768x24"]
"""As large as Wine's own where it has none: Wine notes the size in the registry."""


@pytest.fixture(scope="session")
def screen() -> Iterator[None]:
    """Inno Setup wants a screen, silent or not. It is there before any machine starts."""
    if "MACHINE" not in os.environ:
        yield
        return
    reading, writing = os.pipe()
    with subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), *SCREEN], pass_fds=[writing]
    ) as server:
        os.environ["DISPLAY"] = ":" + os.read(reading, 16).decode("ascii").strip()
        yield
        server.terminate()


@pytest.fixture
def machine(screen: None, build_dir: Path, tmp_path: Path) -> Iterator[Machine]:
    machine = Machine(build_dir, tmp_path)
    yield machine
    machine.stop()
    shutil.rmtree(machine.prefix)


@pytest.fixture(scope="module")
def shared_machine(
    screen: None, build_dir: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Machine]:
    """One for all tests of a file that install nothing."""
    machine = Machine(build_dir, tmp_path_factory.mktemp("machine"))
    yield machine
    machine.stop()
    shutil.rmtree(machine.prefix)


@pytest.fixture(params=["setup", "msi"])
def installer(request: pytest.FixtureRequest) -> Installer:
    installers: dict[str, Installer] = {"setup": Setup(), "msi": Msi()}
    return installers[request.param]
