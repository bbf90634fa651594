"""wsaerr finds the codes in logs: standard input and lines as arguments."""

import subprocess
from pathlib import Path

import pytest
from project import Run

LOG = """\
2026-11-26 09:00:00 connect to 127.0.0.1:10060 failed: 10061\r
エラー 0x80072746、ピアが切断しました。\r
ConnectionRefusedError: [WinError 10061] refused\r
read ETIMEDOUT (os error 10054), handle [WinError 6]\r
"""
FOUND = ["10061", "0x80072746", "ETIMEDOUT", "6"]
MEANINGS = (
    "接続が拒否されました。\r\nピアによって接続がリセットされました。\r\n接続がタイムアウトになりました。\r\n" "指定されたイベント オブジェクトのハンドルが無効です。\r\n"
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932", "utf-16"])
def test_explains_each_code_of_standard_input_once(wsaerr: Run, encoding: str) -> None:
    result = wsaerr("--form", "meaning", "-", input=LOG.encode(encoding))
    assert result.stdout.decode("utf-8") == MEANINGS
    assert (result.stderr, result.returncode) == (b"", 0)


def test_reads_a_file(wsaerr: Run, tmp_path: Path) -> None:
    (tmp_path / "app.log").write_text(LOG, encoding="utf-8")
    with (tmp_path / "app.log").open("rb") as log:
        result = wsaerr("--form", "meaning", "-", stdin=log)
    assert result.stdout.decode("utf-8") == MEANINGS


def test_takes_a_line_as_an_argument(wsaerr: Run) -> None:
    result = wsaerr("--form", "meaning", LOG)
    assert result.stdout.decode("utf-8") == MEANINGS
    assert result.returncode == 0


def test_names_what_stood_in_the_log(wsaerr: Run) -> None:
    result = wsaerr("--json", "-", input=LOG.encode())
    assert [
        line.split('"')[3] for line in result.stdout.decode().splitlines() if "query" in line
    ] == FOUND


def test_finds_nothing_where_nothing_is(wsaerr: Run) -> None:
    result = wsaerr("-", stdin=subprocess.DEVNULL)
    assert result.stderr == b"wsaerr: no code of the table stands in standard input\r\n"
    assert (result.stdout, result.returncode) == (b"", 1)


def test_input_that_cannot_be_read_is_an_error(wsaerr: Run, tmp_path: Path) -> None:
    with (tmp_path / "written").open("wb") as written:
        result = wsaerr("-", stdin=written)
    assert result.stderr.startswith(b"wsaerr: standard input cannot be read: ")
    assert (result.stdout, result.returncode) == (b"", 2)
