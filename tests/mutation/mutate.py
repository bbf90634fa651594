"""Changes the sources of a folder, one small change at a time, and tells which changes no test notices.

README.md in this folder is the guide.
"""

import argparse
import contextlib
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NoReturn

import cpp_mutants
import python_mutants
from mutant import Mutant

MUTANTS: dict[str, Callable[[str, str], Iterator[Mutant]]] = {
    ".py": python_mutants.mutants,
    ".cpp": cpp_mutants.mutants,
    ".c": cpp_mutants.mutants,
    ".h": cpp_mutants.mutants,
}


def main() -> int:
    options = parse_arguments()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, stop)

    began = time.monotonic()
    if not (options.build is None or passes(options.build, None)) or not passes(options.test, None):
        sys.exit("mutate.py: the build or the tests fail before anything is changed")
    limit = 30 + 5 * (time.monotonic() - began)

    mutants = [mutant for path in sources(options.folder) for mutant in mutants_of(path)]
    random.Random(options.seed).shuffle(mutants)
    killed: list[str] = []
    survivors: list[str] = []
    for mutant in mutants:
        if len(killed) + len(survivors) == options.sample:
            break
        with changed(mutant) as description:
            if options.build is not None and not passes(options.build, None):
                continue
            survived = passes(options.test, limit)
            (survivors if survived else killed).append(description)
            print(f"{'SURVIVED' if survived else 'killed  '} {description}", flush=True)
    print(f"{len(killed)} killed, {len(survivors)} survived, of {len(mutants)} possible changes")
    for description in sorted(survivors):
        print(f"  {description}")
    return 1 if survivors else 0


def parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="whose .py, .cpp, .c and .h files are changed")
    parser.add_argument("--test", required=True, help="shell command that fails when a test does")
    parser.add_argument("--build", help="shell command before it; a change that it refuses is none")
    parser.add_argument("--sample", type=int, default=60, help="changes to try (default: 60)")
    parser.add_argument("--seed", type=int, default=1, help="another seed is another sample")
    return parser.parse_args()


def sources(folder: Path) -> list[Path]:
    files = sorted(file for file in folder.rglob("*") if file.suffix in MUTANTS)
    if not files:
        sys.exit(f"mutate.py: {folder} holds no .py, .cpp, .c or .h file")
    return files


def mutants_of(path: Path) -> Iterator[Mutant]:
    text = path.read_bytes().decode("utf-8")
    return MUTANTS[path.suffix](str(path), text)


def stop(number: int, _: object) -> NoReturn:
    raise SystemExit(128 + number)


@contextlib.contextmanager
def changed(mutant: Mutant) -> Iterator[str]:
    """The file holds the mutant within, and its own bytes afterwards, whatever happens."""
    path = Path(mutant.file)
    original = path.read_bytes()
    text = original.decode("utf-8")
    try:
        path.write_bytes(mutant.applied(text).encode("utf-8"))
        yield mutant.described(text)
    finally:
        path.write_bytes(original)


def passes(command: str, limit: float | None) -> bool:
    """Whether it exits with 0 within so many seconds; a loop without end is noticed as well."""
    process = subprocess.Popen(
        command,
        shell=True,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        return process.wait(limit) == 0
    except subprocess.TimeoutExpired:
        return False
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


if __name__ == "__main__":
    sys.exit(main())
