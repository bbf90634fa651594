"""The programs that test_go.py built for x86, run as their user would. This runs in the Debian of
tests/foreign.
"""

import os
import subprocess
from pathlib import Path

import go_programs


def wine(*command: str | Path, cwd: Path | None = None) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(["wine", *command], cwd=cwd, capture_output=True, check=False)


def test_explains_a_refused_connection() -> None:
    go_programs.explains_a_refused_connection(wine, go_programs.FOR_X86 / "go.exe")


def test_goes_on_where_the_dll_is_missing(tmp_path: Path) -> None:
    go_programs.goes_on_where_the_dll_is_missing(wine, go_programs.FOR_X86 / "go.exe", tmp_path)


def test_the_package_does_what_its_tests_say() -> None:
    go_programs.tests_of_the_package_pass(wine, go_programs.FOR_X86 / "test.exe")


def test_a_service_logs_why_its_server_cannot_be_reached() -> None:
    go_programs.logs_why_its_server_cannot_be_reached(
        go_programs.FOR_X86 / "forward.exe", os.environ
    )


def test_a_service_forwards_both_ways() -> None:
    go_programs.forwards_both_ways(go_programs.FOR_X86 / "forward.exe", os.environ)
