"""The commands of docs/collectors.md make the tables and texts that it says."""

import csv
import json
from pathlib import Path

import pytest
from collectors_page import commands, run_commands

MEANING = "接続が拒否されました。"


@pytest.fixture
def written(tmp_path: Path) -> list[str]:
    """What the commands write to standard output."""
    return run_commands(tmp_path)


def test_the_page_has_commands() -> None:
    assert len(commands()) == 3


def test_the_table_of_rsyslog_has_every_code(tmp_path: Path, written: list[str]) -> None:
    table = json.loads((tmp_path / "winsock-messages-ja.json").read_bytes())
    rows = table.pop("table")
    assert table == {"version": 1, "nomatch": "", "type": "string"}
    assert len(rows) == 97
    assert {"index": "10061", "value": MEANING} in rows


def test_the_table_of_logstash_and_fluent_bit_has_two_columns(
    tmp_path: Path, written: list[str]
) -> None:
    text = (tmp_path / "winsock-meanings.csv").read_text(encoding="utf-8")
    heading, *rows = csv.reader(text.splitlines())
    assert heading == ["EventID", "Meaning"]
    assert len(rows) == 97
    assert ["10061", MEANING] in rows


def test_a_message_is_found_by_its_id(written: list[str]) -> None:
    lines = written[-1].splitlines()
    assert lines[:3] == ["%1", "", f"WSAECONNREFUSED (10061): {MEANING}"]
