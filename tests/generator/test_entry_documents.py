"""The list of which document each code is from, which wsaerr is compiled with."""

import subprocess
import sys
from pathlib import Path

from generator_support import PROJECT

ENTRY = "    意味 : あ\n    説明 : い\n"


def test_lists_codes_in_ascending_order_with_the_names_of_their_documents(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(f"B (20)\n{ENTRY}\nA (3)\n{ENTRY}", encoding="utf-8")
    (tmp_path / 'a "two"\\.txt').write_text(f"C (7)\n{ENTRY}", encoding="utf-8")
    output = tmp_path / "out" / "entry_documents.inc"
    result = subprocess.run(
        [
            *(sys.executable, "-B", PROJECT / "generator", tmp_path / "one.txt"),
            *(tmp_path / 'a "two"\\.txt', "--entry-documents", output),
        ],
        capture_output=True,
        text=True,
        check=True,
    )
    assert result.stdout == "entry_documents.inc: 3 entries\n"
    assert output.read_bytes().decode("utf-8") == (
        "// Made by the generator. Do not edit!\n"
        '{3, "one.txt"},\n'
        '{7, "a \\"two\\"\\\\.txt"},\n'
        '{20, "one.txt"},\n'
    )
