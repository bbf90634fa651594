"""The cases of foreign_sources.tsv, by wsaerr source add in each mode and wsaerr source remove."""

from pathlib import Path

import pytest
from conftest import Run
from event_log_rendering import EVENT_LOG_KEY, parse_export
from foreign_sources import ForeignSource, Values, foreign_sources, values_in
from wsaerr_sources import KEY, NAME, Export

pytest_plugins = ("wsaerr_sources",)

MODES = {
    "keep": (),
    "append": ("--append",),
    "parameter_only": ("--parameter-only",),
    "force": ("--force",),
}


def registry_file(values: Values) -> str:
    """The text of a .reg file that makes the source's key have these values and no others."""
    lines = ["Windows Registry Editor Version 5.00", "", f"[-{KEY}]", "", f"[{KEY}]"]
    for name, value in values.items():
        lines.append(f'"{name}"=hex({value.type:x}):{value.data.hex(",")}')
    return "\r\n".join([*lines, ""])


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("source", foreign_sources(), ids=lambda source: source["case"])
def test_others_keep_what_is_theirs(
    wsaerr: Run,
    wine: Run,
    exported: Export,
    tmp_path: Path,
    dll_path: str,
    source: ForeignSource,
    mode: str,
) -> None:
    def expected(column: str) -> Values | None:
        return values_in(source, column, dll_path)

    def present() -> Values | None:
        return parse_export(exported()).get(KEY)

    before = expected("before")
    if before is not None:
        file = tmp_path / "before.reg"
        file.write_bytes(registry_file(before).encode("utf-16"))
        assert wine("reg", "import", f"Z:{file}").returncode == 0
    try:
        assert present() == before
        added = wsaerr("source", "add", NAME, *MODES[mode])
        assert (added.returncode != 0) == (source[mode] == "refused")
        assert present() == expected(mode)
        wsaerr("source", "remove", NAME)
        assert present() == expected("after_removal")
    finally:
        wine("reg", "delete", rf"{EVENT_LOG_KEY}\Application\{NAME}", "/f")
