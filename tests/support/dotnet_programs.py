"""C# programs of the tests: compiled by Mono, run by .NET Core for Windows on Wine."""

import json
import re
import shlex
import shutil
import subprocess
from pathlib import Path

from project import BUILD_DIR, SOURCE_DIR, Run

EXAMPLES = SOURCE_DIR / "examples"
SOURCE = EXAMPLES / "dotnet" / "WinsockMessages.cs"
DLL = BUILD_DIR / "dist" / "x64" / "winsock-messages-ja.dll"
RUNTIME = BUILD_DIR / "tests" / "dotnet" / "node_modules" / "dotnet-2.0.0-win" / "dotnet.exe"
EVENT_LOG = "-define:WINSOCK_MESSAGES_EVENT_LOG"


def compile_program(output: Path, *sources: Path, options: tuple[str, ...] = ()) -> None:
    """Every warning is an error, and the language is that of Windows PowerShell's compiler."""
    command: list[str | Path] = ["mcs", "-langversion:5", "-warn:4", "-warnaserror", *options]
    result = subprocess.run(
        [*command, f"-out:{output}", *sources], capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stdout + result.stderr


def lay_program(folder: Path, *sources: Path, options: tuple[str, ...] = ()) -> Path:
    """Compiles a program with the class, and lays it and the DLL into the folder for run_program."""
    program = folder / (sources[0].stem + ".exe")
    compile_program(program, *sources, SOURCE, options=options)
    shutil.copy(DLL, folder)
    write_runtime_configuration(program)
    return program


def write_runtime_configuration(program: Path) -> None:
    """Beside the program: .NET Core reads there which runtime it wants."""
    framework = {"name": "Microsoft.NETCore.App", "version": "2.0.0"}
    config = json.dumps({"runtimeOptions": {"framework": framework}})
    program.with_suffix(".runtimeconfig.json").write_text(config, encoding="ascii")


def run_program(wine: Run, program: Path, *arguments: str) -> list[str]:
    """The lines that the program writes to a pipe."""
    result = wine(RUNTIME, f"Z:{program}", *arguments)
    assert result.returncode == 0 and result.stderr == b"", result.stderr.decode(errors="replace")
    output: str = result.stdout.decode("utf-8")
    return output.splitlines()


def run_at_terminal(program: Path) -> str:
    """What the program shows on a console, without spaces and line ends: the console wraps lines. A
    program that sets the console's encoding needs one."""
    command = ["env", f"WINEPREFIX={BUILD_DIR / 'wine'}", "WINEDEBUG=-all", "LC_ALL=C.UTF-8"]
    command += ["wine", str(RUNTIME), f"Z:{program}"]
    screen = subprocess.run(
        ["script", "--quiet", "--return", "--command", shlex.join(command), "/dev/null"],
        check=True,
        capture_output=True,
        stdin=subprocess.DEVNULL,
    ).stdout.decode("utf-8")
    return re.sub(r"\x1b\[[?\d;]*[A-Za-z]|\s", "", screen)
