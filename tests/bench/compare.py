"""Prints the medians of benchmarks side by side.

Usage: compare.py COLUMN=FILE...

Each FILE is the JSON of Google Benchmark with repetitions; files of the same COLUMN are read as
one. A benchmark is named GROUP/NAME. Each time stands beside its ratio to the first of its group
in the same column: 3.0x took three times as long. An index larger than a cache of the processor
is named: look-ups in it wait for what lies behind.
"""

import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

TITLES = {
    "winsock": "One look-up; all messages of the DLL in shuffled order",
    "find": "message_table::find, one look-up in shuffled order; by number of messages",
    "parse": "message_table::parse; by number of messages",
    "open": "Opening and closing the DLL",
    "utf8": "488 UTF-16 code units to UTF-8",
    "report": "event_reporter::report without ReportEventW; at most 1 µs is meant",
    "FormatMessageW": "FormatMessageW, one message of the DLL",
    "generator": "The generator; by number of entries",
    "logs": "Codes in a log of 32 MB; at most three times as long as grep is meant",
}
LIMITS = {"report": 1000.0}
"""Nanoseconds that no benchmark of a group is to take: each says whether it keeps to them."""
NANOSECONDS = {"ns": 1.0, "us": 1e3, "ms": 1e6, "s": 1e9}


class Measurement(NamedTuple):
    nanoseconds: float
    note: str
    """What the index takes, where that tells something; or empty."""


Results = dict[str, Measurement]
"""By name of the benchmark."""


def note(run: Mapping[str, Any], caches: Sequence[Mapping[str, Any]]) -> str:
    if "index_bytes_per_message" in run:
        return f"index: {run['index_bytes_per_message']:.1f} bytes a message"
    index = run.get("index_bytes", 0)
    exceeded = {
        cache["level"]: cache["size"]
        for cache in caches
        if cache["type"] != "Instruction" and cache["size"] < index
    }
    if not exceeded:
        return ""
    level = max(exceeded)
    return f"index: {index / 1024:.0f} KB, level {level} cache: {exceeded[level] / 1024:.0f} KB"


def read(text: str) -> Results:
    results = {}
    document = json.loads(text)
    caches = document.get("context", {}).get("caches", [])
    # Random interleaving shuffles the runs: back to the order of the source.
    runs = sorted(
        document["benchmarks"],
        key=lambda run: (run.get("family_index", 0), run.get("per_family_instance_index", 0)),
    )
    for run in runs:
        if run.get("aggregate_name") == "median":
            time = run["real_time"] * NANOSECONDS[run["time_unit"]]
            if "look_up" in run:  # seconds
                time = run["look_up"] * NANOSECONDS["s"]
            name = run["run_name"].removesuffix("/real_time")
            results[name] = Measurement(time, note(run, caches))
    return results


def duration(nanoseconds: float) -> str:
    for unit, size in reversed(NANOSECONDS.items()):
        if nanoseconds >= size or unit == "ns":
            number = nanoseconds / size
            return f"{number:.{2 if number < 10 else 1 if number < 100 else 0}f} {unit}"
    raise AssertionError


def table(columns: Mapping[str, Results]) -> str:
    names = list(dict.fromkeys(name for results in columns.values() for name in results))
    groups: dict[str, list[str]] = {}
    for name in names:
        groups.setdefault(name.partition("/")[0], []).append(name)

    width = max(len(name.partition("/")[2]) for name in names) + 4
    lines = [" " * width + "".join(f"{column:>12}{'ratio':>9}" for column in columns)]
    for group in (*TITLES, *(group for group in groups if group not in TITLES)):
        if group in groups:
            lines += ["", TITLES.get(group, group)]
            lines += [row(name, width, groups[group], columns) for name in groups[group]]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def row(name: str, width: int, group: Sequence[str], columns: Mapping[str, Results]) -> str:
    line = f"  {name.partition('/')[2]:<{width - 2}}"
    remark = ""
    for results in columns.values():
        if name in results:
            first = next(results[other] for other in group if other in results)
            time = results[name].nanoseconds
            line += f"{duration(time):>12}{time / first.nanoseconds:>8.2f}x"
            remark = remark or results[name].note
        else:
            line += f"{'-':>12}{'':>9}"
    limit = LIMITS.get(name.partition("/")[0])
    if limit:
        slowest = max(results[name].nanoseconds for results in columns.values() if name in results)
        remark = f"{'within' if slowest <= limit else 'NOT WITHIN'} {duration(limit)}"
    return line + (f"   {remark}" if remark else "")


def main() -> None:
    if len(sys.argv) < 2 or not all("=" in argument for argument in sys.argv[1:]):
        sys.exit("usage: compare.py COLUMN=FILE...")
    columns: dict[str, Results] = {}
    for argument in sys.argv[1:]:
        column, _, file = argument.partition("=")
        try:
            results = read(Path(file).read_text(encoding="utf-8"))
        except json.JSONDecodeError as error:
            sys.exit(f"{file}: no JSON, the benchmarks were cut off: {error}")
        if not results:
            sys.exit(f"{file}: no medians in it; run the benchmarks with repetitions")
        columns.setdefault(column, {}).update(results)
    print(table(columns), end="")


main()
