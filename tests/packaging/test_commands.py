"""The command line of packaging: what its help names, and what it refuses before it makes anything."""

import re
from pathlib import Path

import pytest
from packaging_program import packaging

COMMANDS = ("packages", "nuget", "event-source", "sign")


def test_the_help_names_every_command() -> None:
    result = packaging("--help", COLUMNS="200")
    assert result.returncode == 0
    assert result.stdout.startswith("usage: python3 packaging [-h] COMMAND ...\n")
    assert tuple(re.findall(r"^    (\S+)\s+\S", result.stdout, re.MULTILINE)) == COMMANDS


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_a_command_explains_every_option(command: str) -> None:
    result = packaging(command, "--help", COLUMNS="200")
    assert result.returncode == 0
    assert result.stdout.startswith(f"usage: python3 packaging {command} [-h] ")
    _, _, options = result.stdout.partition("options:\n")
    assert options and all(len(line.split("  ")) > 2 for line in options.splitlines() if line)


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        ([], "the following arguments are required: COMMAND"),
        (["install"], "invalid choice: 'install'"),
        (["packages", "--version", "1.0.0"], "arguments are required: --tree, --output"),
    ],
)
def test_refuses(arguments: list[str], complaint: str) -> None:
    result = packaging(*arguments)
    assert result.returncode == 2
    assert result.stderr.startswith("usage: python3 packaging ") and complaint in result.stderr


@pytest.mark.parametrize("version", ["1.0", "1.0.0.0", "1.0.0-beta", "1.0.x", "1.0.0'", "１.0.0"])
def test_refuses_a_version_that_is_not_three_numbers(tmp_path: Path, version: str) -> None:
    output = tmp_path / "output"
    result = packaging("packages", "--version", version, "--tree", tmp_path, "--output", output)
    assert result.returncode == 2
    assert f"argument --version: {version!r}: three numbers, such as 1.0.0\n" in result.stderr
    assert not output.exists()


def test_a_tool_that_is_missing_is_named(tmp_path: Path) -> None:
    (tmp_path / "wsaerr.exe").touch()
    result = packaging(
        *("sign", "--certificate", tmp_path / "both.pfx", tmp_path / "wsaerr.exe"),
        PATH=str(tmp_path),
    )
    assert result.returncode == 1
    assert result.stderr == "python3 packaging sign: error: osslsigncode is not installed\n"
