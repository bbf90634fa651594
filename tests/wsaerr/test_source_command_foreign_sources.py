"""The cases of foreign_sources.tsv, by wsaerr source add in each mode and wsaerr source remove."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pytest
from event_log_rendering import EVENT_LOG_KEY, Keys, parse_export
from foreign_sources import ForeignSource, Values, foreign_sources, values_in
from project import Run
from sources import Export

MODES = {
    "keep": (),
    "append": ("--append",),
    "parameter_only": ("--parameter-only",),
    "force": ("--force",),
}


@dataclass(frozen=True)
class Trial:
    """One case in one mode, with an event source of its own."""

    name: str
    source: ForeignSource
    mode: str

    @property
    def key(self) -> str:
        return rf"{EVENT_LOG_KEY}\Application\{self.name}"


TRIALS = [
    Trial(f"WinsockMessagesForeign-{number}-{mode}", source, mode)
    for number, source in enumerate(foreign_sources())
    for mode in MODES
]


def registry_file(keys: dict[str, Values | None]) -> str:
    """The text of a .reg file that makes these keys have these values and no others."""
    lines = ["Windows Registry Editor Version 5.00", ""]
    for key, values in keys.items():
        lines += [f"[-{key}]", ""]
        if values is not None:
            data = (f'"{n}"=hex({v.type:x}):{v.data.hex(",")}' for n, v in values.items())
            lines += [f"[{key}]", *data, ""]
    return "\r\n".join(lines)


@pytest.fixture
def before(wine: Run, tmp_path: Path, dll_path: str) -> Iterator[None]:
    """Every source as it is before."""

    def become(keys: dict[str, Values | None]) -> None:
        file = tmp_path / "sources.reg"
        file.write_bytes(registry_file(keys).encode("utf-16"))
        assert wine("reg", "import", f"Z:{file}").returncode == 0

    become({trial.key: values_in(trial.source, "before", dll_path) for trial in TRIALS})
    yield
    become({trial.key: None for trial in TRIALS})


def expect(present: Keys, column: str, dll_path: str) -> None:
    """Each source is as the column says, which an empty name takes from the mode."""
    for trial in TRIALS:
        expected = values_in(trial.source, column or trial.mode, dll_path)
        assert present.get(trial.key) == expected, f"{trial.source['case']}, {trial.mode}"


@pytest.mark.usefixtures("before")
def test_others_keep_what_is_theirs(wsaerr: Run, exported: Export, dll_path: str) -> None:
    expect(parse_export(exported()), "before", dll_path)
    with ThreadPoolExecutor(4) as pool:
        added = pool.map(lambda t: wsaerr("source", "add", t.name, *MODES[t.mode]), TRIALS)
        for trial, result in zip(TRIALS, added, strict=True):
            is_refused = trial.source[trial.mode] == "refused"
            assert (result.returncode != 0) == is_refused, f"{trial}: {result.stderr!r}"
        expect(parse_export(exported()), "", dll_path)
        list(pool.map(lambda t: wsaerr("source", "remove", t.name), TRIALS))
    expect(parse_export(exported()), "after_removal", dll_path)
