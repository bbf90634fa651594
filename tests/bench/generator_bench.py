"""Times the generator on documents of growing size, and prints the medians as Google Benchmark's
JSON.

The documents repeat the texts of winsock.ja.txt under names and codes of their own.
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
ENTRIES = (6_250, 12_500, 25_000, 50_000)
REPETITIONS = 5


def document(entries: int) -> str:
    winsock = (PROJECT / "messages" / "winsock.ja.txt").read_text(encoding="utf-8")
    texts = re.split(r"^\w+ \(.+\)$", winsock, flags=re.MULTILINE)[1:]
    return "".join(
        f"NAME_{code} ({code}){text}"
        for code, text in enumerate(islice(cycle(texts), entries), start=1)
    )


def seconds(source: Path) -> float:
    """How long the generator takes as a process, as the build runs it."""
    with tempfile.TemporaryDirectory() as output:
        start = time.perf_counter()
        subprocess.run(
            [sys.executable, "-B", "-m", "generator", source, "--output-dir", output],
            cwd=PROJECT,
            check=True,
            stdout=subprocess.DEVNULL,
        )
        return time.perf_counter() - start


def main() -> None:
    benchmarks = []
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "synthetic.ja.txt")
        for entries in ENTRIES:
            source.write_text(document(entries), encoding="utf-8")
            median = statistics.median(seconds(source) for _ in range(REPETITIONS))
            benchmarks.append(
                {
                    "run_name": f"generator/{entries}",
                    "aggregate_name": "median",
                    "real_time": median * 1000,
                    "time_unit": "ms",
                }
            )
    json.dump({"benchmarks": benchmarks}, sys.stdout, indent=2)


main()
