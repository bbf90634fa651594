"""Times the generator on documents of growing size, and prints the medians as Google Benchmark's
JSON.

The documents repeat the texts of winsock.ja.txt under names and codes of their own; the tables of
the faulty TOML have no keys, so each is a fault.
"""

import json
import re
import statistics
import subprocess
import sys
import tempfile
import time
from itertools import cycle, islice
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent.parent
PAGE = "The generator, reference page; by number of entries"
TOML = "The generator, faulty codes; by number of tables"
CODES = "--os-dependent-codes"
ENTRIES = (6_250, 12_500, 25_000, 50_000)
REPETITIONS = 5


def document(entries: int) -> str:
    winsock = (PROJECT / "messages" / "winsock.ja.txt").read_text(encoding="utf-8")
    texts = re.split(r"^\w+ \(.+\)$", winsock, flags=re.MULTILINE)[1:]
    return "".join(
        f"NAME_{code} ({code}){text}"
        for code, text in enumerate(islice(cycle(texts), entries), start=1)
    )


def faulty_toml(tables: int) -> str:
    return "".join(f"[NAME_{number}]\n" for number in range(tables))


def seconds(exit_code: int, *arguments: str | Path) -> float:
    """How long the generator takes as a process, as the build runs it."""
    with tempfile.TemporaryDirectory() as output:
        start = time.perf_counter()
        result = subprocess.run(
            [sys.executable, "-B", PROJECT / "generator", *arguments],
            cwd=output,
            check=False,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        elapsed = time.perf_counter() - start
    assert result.returncode == exit_code
    return elapsed


def row(name: str, exit_code: int, *arguments: str | Path) -> dict[str, str | float]:
    median = statistics.median(seconds(exit_code, *arguments) for _ in range(REPETITIONS))
    return {
        "run_name": name,
        "aggregate_name": "median",
        "real_time": median * 1000,
        "time_unit": "ms",
    }


def main() -> None:
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "synthetic.ja.txt")
        toml = Path(folder, "faulty.toml")
        for entries in ENTRIES:
            source.write_text(document(entries), encoding="utf-8")
            toml.write_text(faulty_toml(entries), encoding="utf-8")
            rows += [
                row(f"generator/{entries}", 0, source, "--output-dir", "out"),
                row(f"{PAGE}/{entries}", 0, source, "--reference-page", "page.html"),
                row(f"{TOML}/{entries}", 1, source, "--output-dir", "out", CODES, toml),
            ]
    json.dump({"benchmarks": rows}, sys.stdout, indent=2)


main()
