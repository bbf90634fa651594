"""mutate.py tells the changes that tests notice from those that they do not, and undoes them all."""

import shlex
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

SOURCE = '''\
"""A module."""


def larger(one: int, other: int) -> int:
    if one > other:
        return one
    return other
'''
HALF_A_TEST = "import larger; assert larger.larger(2, 1) == 2"
WHOLE_TEST = f"{HALF_A_TEST}; assert larger.larger(1, 2) == 2"

CPP_SOURCE = """\
// A program: 1 == 2.
int main() {
  int found = 0;
  if (found == 0) {
    found = 3;
  }
  return found - 3;
}
"""


def mutate(source_dir: Path, folder: Path, *options: str) -> list[str | Path]:
    script = source_dir / "tests" / "mutation" / "mutate.py"
    return [sys.executable, "-B", script, folder, *options]


def run(*command: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, capture_output=True, text=True, check=False)


def python_test(folder: Path, code: str) -> str:
    return f"cd {folder} && {shlex.join([sys.executable, '-B', '-c', code])}"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "larger.py").write_text(SOURCE, encoding="utf-8")
    return tmp_path


def test_names_changes_that_no_test_notices(source_dir: Path, folder: Path) -> None:
    result = run(*mutate(source_dir, folder, "--test", python_test(folder, HALF_A_TEST)))
    lines = result.stdout.replace(f"{folder}/", "").splitlines()
    assert (result.returncode, result.stderr) == (1, "")
    assert sorted(lines[:4]) == [
        "SURVIVED larger.py:5: > -> >=",
        "SURVIVED larger.py:7: return other -> pass",
        "killed   larger.py:5: one > other -> (not (one > other))",
        "killed   larger.py:6: return one -> pass",
    ]
    assert lines[4:] == [
        "2 killed, 2 survived, of 4 possible changes",
        "  larger.py:5: > -> >=",
        "  larger.py:7: return other -> pass",
    ]
    assert (folder / "larger.py").read_text(encoding="utf-8") == SOURCE


def test_another_seed_takes_another_sample(source_dir: Path, folder: Path) -> None:
    command = python_test(folder, WHOLE_TEST)
    outputs = {
        run(*mutate(source_dir, folder, "--test", command, "--sample", "1", "--seed", seed)).stdout
        for seed in ("1", "1", "2", "3", "4")
    }
    assert 1 < len(outputs) < 5
    assert all(len(output.split("\n")) - 2 in (1, 2) for output in outputs)


def test_a_change_that_does_not_compile_is_none(source_dir: Path, tmp_path: Path) -> None:
    (tmp_path / "main.cpp").write_text(CPP_SOURCE, encoding="utf-8")
    build = f"g++ {tmp_path}/main.cpp -o {tmp_path}/program"
    test = f"{tmp_path}/program"
    result = run(*mutate(source_dir, tmp_path, "--build", build, "--test", test))
    lines = result.stdout.replace(f"{tmp_path}/", "").splitlines()
    # Without its declaration `found` is no name: that deletion does not compile.
    assert sorted(lines[:-2]) == [
        "SURVIVED main.cpp:7: return found - 3; -> ;",
        "killed   main.cpp:3: 0 -> (0 + 1)",
        "killed   main.cpp:4: 0 -> (0 + 1)",
        "killed   main.cpp:4: == -> !=",
        "killed   main.cpp:4: found == 0 -> !(found == 0)",
        "killed   main.cpp:5: 3 -> (3 + 1)",
        "killed   main.cpp:5: found = 3; -> ;",
        "killed   main.cpp:7: - -> +",
        "killed   main.cpp:7: 3 -> (3 + 1)",
    ]
    assert lines[-2] == "8 killed, 1 survived, of 10 possible changes"


def test_a_loop_without_end_is_noticed_and_a_signal_restores_the_file(
    source_dir: Path, folder: Path
) -> None:
    command = f"grep -q 'if one > other:' {folder}/larger.py || sleep 1000"
    process = subprocess.Popen(mutate(source_dir, folder, "--test", command))
    file = folder / "larger.py"
    while file.read_text(encoding="utf-8") == SOURCE:
        assert process.poll() is None
        time.sleep(0.01)
    process.send_signal(signal.SIGTERM)
    assert process.wait(10) == 128 + signal.SIGTERM
    assert file.read_text(encoding="utf-8") == SOURCE


def test_changes_nothing_where_the_tests_fail_already(source_dir: Path, folder: Path) -> None:
    result = run(*mutate(source_dir, folder, "--test", "false"))
    assert (result.returncode, result.stdout) == (1, "")
    assert result.stderr == ("mutate.py: the build or the tests fail before anything is changed\n")


def test_refuses_a_folder_without_sources(source_dir: Path, tmp_path: Path) -> None:
    result = run(*mutate(source_dir, tmp_path, "--test", "true"))
    assert (result.returncode, result.stdout) == (1, "")
    assert result.stderr == f"mutate.py: {tmp_path} holds no .py, .cpp, .c or .h file\n"
