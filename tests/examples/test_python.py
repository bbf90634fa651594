"""examples/python is typed for Windows. (It calls Windows, so it is not run here.)"""

import subprocess
import sys
from pathlib import Path


def mypy(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["/usr/bin/mypy", "--strict", "--platform=win32", "--cache-dir=/dev/null", *arguments],
        capture_output=True,
        text=True,
        check=False,
    )


def test_types_are_those_of_windows(source_dir: Path) -> None:
    folder = source_dir / "examples" / "python"
    result = mypy(folder / "winsock_messages.py", folder / "explain.py")
    assert result.returncode == 0, result.stdout


def test_a_wrong_type_is_seen(source_dir: Path, tmp_path: Path) -> None:
    text = (source_dir / "examples" / "python" / "winsock_messages.py").read_text(encoding="utf-8")
    right = "self.text(error.winerror)"
    assert right in text
    wrong = tmp_path / "winsock_messages.py"
    wrong.write_text(text.replace(right, "self.text(error)"), encoding="utf-8")
    assert "incompatible type" in mypy(wrong).stdout


def test_says_that_it_needs_windows(source_dir: Path) -> None:
    folder = source_dir / "examples" / "python"
    result = subprocess.run(
        [sys.executable, "-B", folder / "explain.py"], capture_output=True, text=True, check=False
    )
    assert result.stderr.endswith("AssertionError: winsock_messages needs Windows\n")
