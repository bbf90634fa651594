"""compare.py prints medians of Google Benchmark's JSON side by side."""

import subprocess
import sys
from pathlib import Path

import pytest

NATIVE = """\
{"context": {"caches": [{"type": "Data", "level": 1, "size": 32768, "num_sharing": 1},
                        {"type": "Instruction", "level": 1, "size": 1024, "num_sharing": 1},
                        {"type": "Unified", "level": 2, "size": 1048576, "num_sharing": 1},
                        {"type": "Unified", "level": 3, "size": 33554432, "num_sharing": 1}]},
 "benchmarks": [
  {"run_name": "find/sparse/1000/real_time", "aggregate_name": "median", "family_index": 1,
   "per_family_instance_index": 1, "real_time": 2500, "time_unit": "ns", "look_up": 2.5e-9,
   "index_bytes": 2097152},
  {"run_name": "find/sparse/100/real_time", "aggregate_name": "median", "family_index": 1,
   "per_family_instance_index": 0, "real_time": 125, "time_unit": "ns", "look_up": 1.25e-9,
   "index_bytes": 32768},
  {"run_name": "find/sparse/500/real_time", "aggregate_name": "median", "family_index": 1,
   "per_family_instance_index": 0, "real_time": 150, "time_unit": "ns", "look_up": 1.5e-9,
   "index_bytes": 1048576},
  {"run_name": "winsock/find/real_time", "aggregate_name": "mean", "family_index": 0,
   "per_family_instance_index": 0, "real_time": 999, "time_unit": "ns", "look_up": 9e-9},
  {"run_name": "winsock/find/real_time", "aggregate_name": "median", "family_index": 0,
   "per_family_instance_index": 0, "real_time": 399, "time_unit": "ns", "look_up": 1.5e-9},
  {"run_name": "winsock/gettext/real_time", "aggregate_name": "median", "family_index": 2,
   "per_family_instance_index": 0, "real_time": 20000, "time_unit": "ns", "look_up": 7.5e-8},
  {"run_name": "parse/winsock", "aggregate_name": "median", "family_index": 3,
   "per_family_instance_index": 0, "real_time": 1.5, "time_unit": "us",
   "index_bytes_per_message": 61.59}
]}
"""

GENERATOR = """\
{"benchmarks": [
  {"run_name": "generator/6250", "aggregate_name": "median", "real_time": 400, "time_unit": "ms"},
  {"run_name": "generator/12500", "aggregate_name": "median", "real_time": 1200, "time_unit": "ms"}
]}
"""

WINE = """\
{"benchmarks": [
  {"run_name": "winsock/find/real_time", "aggregate_name": "median", "real_time": 399,
   "time_unit": "ns", "look_up": 2e-9},
  {"run_name": "winsock/FormatMessageW/real_time", "aggregate_name": "median",
   "real_time": 60000, "time_unit": "ns", "look_up": 2.5e-7},
  {"run_name": "report/context", "aggregate_name": "median", "real_time": 1.0, "time_unit": "us"},
  {"run_name": "report/no context", "aggregate_name": "median", "real_time": 1001,
   "time_unit": "ns"},
  {"run_name": "custom/one", "aggregate_name": "median", "real_time": 12.34, "time_unit": "ms"}
]}
"""

TABLE = """\
                        native    ratio        Wine    ratio

One look-up; all messages of the DLL in shuffled order
  find                 1.50 ns    1.00x     2.00 ns    1.00x
  gettext              75.0 ns   50.00x           -
  FormatMessageW             -               250 ns  125.00x

message_table::find, one look-up in shuffled order; by number of messages
  sparse/100           1.25 ns    1.00x           -
  sparse/500           1.50 ns    1.20x           -            index: 1024 KB, level 1 cache: 32 KB
  sparse/1000          2.50 ns    2.00x           -            index: 2048 KB, level 2 cache: 1024 KB

message_table::parse; by number of messages
  winsock              1.50 us    1.00x           -            index: 61.6 bytes a message

event_reporter::report without ReportEventW; at most 1 µs is meant
  context                    -              1.00 us    1.00x   within 1.00 us
  no context                 -              1.00 us    1.00x   NOT WITHIN 1.00 us

The generator; by number of entries
  6250                  400 ms    1.00x           -
  12500                 1.20 s    3.00x           -

custom
  one                        -              12.3 ms    1.00x
"""


def compare(source_dir: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-B", source_dir / "tests" / "bench" / "compare.py", *arguments],
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in {"native": NATIVE, "generator": GENERATOR, "wine": WINE}.items():
        (tmp_path / f"{name}.json").write_text(text, encoding="utf-8")
    return tmp_path


def test_prints_medians_and_ratios_side_by_side(source_dir: Path, folder: Path) -> None:
    result = compare(
        source_dir,
        f"native={folder}/native.json",
        f"native={folder}/generator.json",
        f"Wine={folder}/wine.json",
    )
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout == TABLE


def test_refuses_a_run_without_repetitions(source_dir: Path, tmp_path: Path) -> None:
    single = tmp_path / "single.json"
    single.write_text(
        '{"benchmarks": [{"run_name": "a/b", "run_type": "iteration"}]}', encoding="utf-8"
    )
    result = compare(source_dir, f"native={single}")
    assert result.returncode == 1
    assert result.stderr == f"{single}: no medians in it; run the benchmarks with repetitions\n"


def test_refuses_a_run_that_was_cut_off(source_dir: Path, tmp_path: Path) -> None:
    half = tmp_path / "half.json"
    half.write_text('{"benchmarks": [{"run_name"', encoding="utf-8")
    result = compare(source_dir, f"Wine={half}")
    assert result.returncode == 1
    assert result.stderr.startswith(f"{half}: no JSON, the benchmarks were cut off: ")


@pytest.mark.parametrize("arguments", [(), ("native.json",)])
def test_tells_how_it_is_used(source_dir: Path, arguments: tuple[str, ...]) -> None:
    result = compare(source_dir, *arguments)
    assert result.returncode == 1
    assert result.stderr == "usage: compare.py COLUMN=FILE...\n"
