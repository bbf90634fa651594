"""C# programs of the tests: compiled by Mono, run by .NET Core for Windows on Wine."""

import json
import shutil
import subprocess
from pathlib import Path

from conftest import BUILD_DIR, SOURCE_DIR, Run

HERE = Path(__file__).resolve().parent
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
    framework = {"name": "Microsoft.NETCore.App", "version": "2.0.0"}
    config = json.dumps({"runtimeOptions": {"framework": framework}})
    program.with_suffix(".runtimeconfig.json").write_text(config, encoding="ascii")
    return program


def run_program(wine: Run, program: Path, *arguments: str) -> list[str]:
    """The lines that the program writes."""
    result = wine(RUNTIME, f"Z:{program}", *arguments)
    assert result.returncode == 0 and result.stderr == b"", result.stderr.decode(errors="replace")
    output: str = result.stdout.decode("utf-8")
    return output.splitlines()
