"""The tables of an MSI package, as `msiinfo export` writes them."""

import subprocess
from dataclasses import dataclass
from pathlib import Path

Row = dict[str, str]


@dataclass(frozen=True)
class Table:
    columns: list[str]
    types: list[str]
    keys: list[str]
    rows: list[Row]


class Package:
    def __init__(self, file: Path) -> None:
        self.file = file
        names = self._msiinfo("tables").decode("ascii").split()
        self.tables = {name: self._table(name) for name in names if not name.startswith("_")}
        self.code_page = int(self._msiinfo("export", "_ForceCodepage").split()[0])

    def _msiinfo(self, command: str, *arguments: str) -> bytes:
        return subprocess.run(
            ["msiinfo", command, self.file, *arguments], check=True, capture_output=True
        ).stdout

    def _table(self, name: str) -> Table:
        text = self._msiinfo("export", name).decode("utf-8")
        first, second, third, *lines = text.removesuffix("\r\n").split("\r\n")
        columns, types, keys = first.split("\t"), second.split("\t"), third.split("\t")
        if keys[0] != name:  # a code page stands before the name where the table needs one
            keys = keys[1:]
        # A tab in the last column is text.
        rows = [line.split("\t", len(columns) - 1) for line in lines]
        return Table(columns, types, keys[1:], [dict(zip(columns, row)) for row in rows])

    def rows(self, name: str) -> list[Row]:
        return self.tables[name].rows if name in self.tables else []

    def names(self, table: str) -> set[str]:
        return {next(iter(row.values())) for row in self.rows(table)}

    def actions_in_sequence(self) -> list[tuple[Row, Row | None]]:
        """Rows of InstallExecuteSequence as they run, each with its row of CustomAction."""
        actions = {row["Action"]: row for row in self.rows("CustomAction")}
        rows = sorted(self.rows("InstallExecuteSequence"), key=lambda row: int(row["Sequence"]))
        return [(row, actions.get(row["Action"])) for row in rows]

    def summary_stream(self) -> bytes:
        return self._msiinfo("extract", "\x05SummaryInformation")
