"""Two message compilers that were written apart read the same table from our .mc file."""

import subprocess
from pathlib import Path


def test_wmc_writes_the_table_that_the_build_made(
    build_dir: Path, message_table: Path, tmp_path: Path
) -> None:
    source = build_dir / "winsock-messages-ja" / "winsock-messages-ja.mc"
    subprocess.run(["wmc", "-u", "-U", "-o", "messages.rc", source], cwd=tmp_path, check=True)
    assert (tmp_path / "MSG00411.bin").read_bytes() == message_table.read_bytes()
