"""examples/dotnet compiles. (It calls Windows, so it is not run here.)"""

import subprocess
from pathlib import Path


def test_compiles_as_c_sharp_5_which_windows_powershell_needs(
    source_dir: Path, tmp_path: Path
) -> None:
    folder = source_dir / "examples" / "dotnet"
    result = subprocess.run(
        [
            "mcs",
            "-langversion:5",
            "-warn:4",
            "-warnaserror",
            f"-out:{tmp_path / 'program.exe'}",
            folder / "Program.cs",
            folder / "WinsockMessages.cs",
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    assert (tmp_path / "program.exe").exists()


def test_powershell_uses_members_that_the_class_has(source_dir: Path) -> None:
    script = source_dir / "examples" / "powershell" / "Get-WinsockMessage.ps1"
    text = script.read_text(encoding="utf-8")
    source = (source_dir / "examples" / "dotnet" / "WinsockMessages.cs").read_text(encoding="utf-8")
    assert "..\\dotnet\\WinsockMessages.cs" in text
    assert "New-Object WinsockMessages " in text and "public WinsockMessages(string path)" in source
    assert "$messages.Text($number)" in text and "public string Text(int code)" in source
    assert "$messages.Dispose()" in text and "public void Dispose()" in source
