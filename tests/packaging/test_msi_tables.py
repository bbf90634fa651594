"""The tables that msibuild imports are text archive files; it also takes, without a word, what is none."""

import re
from pathlib import Path

import pytest
from installers import THIS, Msi
from msi_package import Package
from project import SOURCE_DIR

FILES = sorted((SOURCE_DIR / "packaging" / "msi" / "tables").glob("*.idt"))
TABLES = [file for file in FILES if file.stem != "_ForceCodepage"]
FILLED_IN = re.compile(r"\$[a-z_]+")


def lines(file: Path) -> list[list[str]]:
    return [line.split("\t") for line in file.read_text(encoding="ascii").splitlines()]


def agree(row: list[str], found: list[str]) -> bool:
    """That the package's row is that of the file, but for what is filled in."""
    return all(FILLED_IN.search(one) or one == other for one, other in zip(row, found, strict=True))


@pytest.mark.parametrize("file", TABLES, ids=[file.stem for file in TABLES])
def test_is_a_text_archive_file(file: Path) -> None:
    """Text Archive Files, of Windows Installer's reference: columns, their types, name and primary keys."""
    columns, types, [name, *keys], *rows = lines(file)
    assert name == file.stem
    assert keys and keys == columns[: len(keys)]
    assert len(types) == len(columns)
    assert all(re.fullmatch(r"[sSlL]\d+|[iI][24]", kind) for kind in types)
    assert rows
    for row in rows:
        assert len(row) == len(columns)
        for kind, field in zip(types, row):
            assert (
                field or kind[0].isupper()
            ), "a lower case letter is for columns that are never empty"
            assert kind[0] not in "iI" or re.fullmatch(r"\d*", field)
    assert len({tuple(row[: len(keys)]) for row in rows}) == len(rows)


def test_the_code_page_is_that_of_japanese_windows() -> None:
    [file] = set(FILES) - set(TABLES)
    assert lines(file) == [[""], [""], ["932", "_ForceCodepage"]]


ROWS = [file for file in TABLES if not file.stem.startswith("_")]


@pytest.mark.parametrize("file", ROWS, ids=[file.stem for file in ROWS])
def test_the_package_has_these_rows_and_no_others(file: Path) -> None:
    columns, types, [_, *keys], *rows = lines(file)
    table = Package(Msi().package(THIS)).tables[file.stem]
    assert (table.columns, table.types, table.keys) == (columns, types, keys)
    found = [list(row.values()) for row in table.rows]
    assert len(found) == len(rows)
    assert all(any(agree(row, one) for one in found) for row in rows)
    assert not any("$" in field for row in found for field in row)
