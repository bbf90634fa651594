"""The program file: what it needs, and what it says of itself in its properties."""

import subprocess
from pathlib import Path


def test_needs_no_other_dll(build_dir: Path) -> None:
    program = build_dir / "dist" / "x64" / "wsaerr.exe"
    imports = subprocess.run(
        ["llvm-readobj", "--coff-imports", program], capture_output=True, text=True, check=True
    ).stdout
    dlls = {line.split()[1].lower() for line in imports.splitlines() if "Name: " in line}
    assert dlls <= {"kernel32.dll", "msvcrt.dll", "advapi32.dll"}


def test_stops_when_its_stack_is_overwritten(build_dir: Path) -> None:
    # What the stack protector says: linked in where a function of ours is guarded.
    program = (build_dir / "dist" / "x64" / "wsaerr.exe").read_bytes()
    assert b"stack smashing detected" in program


def test_version_resource_is_japanese(build_dir: Path, tmp_path: Path) -> None:
    extracted = tmp_path / "version.bin"
    subprocess.run(
        [
            *("wrestool", "--extract", "--raw", "--type=16", f"--output={extracted}"),
            build_dir / "dist" / "x64" / "wsaerr.exe",
        ],
        check=True,
    )
    text = extracted.read_bytes().decode("utf-16-le", "replace")
    assert "041104B0" in text
    assert "Winsock のエラー コードを説明するコマンド" in text
    assert "wsaerr.exe" in text
