"""examples/lookup, run as its user would."""

from pathlib import Path

import pytest
from project import Run

CONNECTION_REFUSED = """\
10061 (0x0000274D)\r
意味: 接続が拒否されました。\r
説明: 対象のコンピュータによって能動的に拒否されたため、接続できません。このエラーは、通常、外部ホスト上の非アクティブなサービス\
 (実行中のサーバー プログラムが存在しないホスト) に接続したために、発生します。\r
"""

INVALID_HANDLE = """\
6 (0x00000006)\r
意味: 指定されたイベント オブジェクトのハンドルが無効です。\r
説明: プログラムがイベント オブジェクトの使用を試行しましたが、指定されたハンドルが無効でした。\r
"""


@pytest.fixture(scope="session")
def lookup(build_dir: Path) -> Path:
    return build_dir / "examples" / "lookup" / "lookup.exe"


def test_explains_a_code_in_utf_8(wine: Run, lookup: Path) -> None:
    result = wine(lookup, "10061")
    assert result.stdout.decode("utf-8") == CONNECTION_REFUSED
    assert result.returncode == 0


def test_explains_several_codes_decimal_and_hexadecimal(wine: Run, lookup: Path) -> None:
    result = wine(lookup, "0x274D", "6")
    assert result.stdout.decode("utf-8") == CONNECTION_REFUSED + "\r\n" + INVALID_HANDLE
    assert result.returncode == 0


def test_shows_a_list_line_by_line(wine: Run, lookup: Path) -> None:
    lines = wine(lookup, "10091").stdout.decode("utf-8").splitlines()
    assert len(lines) == 7
    assert lines[3] == "・カレント パスに適切な Windows ソケット DLL ファイルがあること"


def test_leaves_an_unknown_code_to_the_system(wine: Run, lookup: Path) -> None:
    result = wine(lookup, "2")
    heading, text = result.stdout.decode("utf-8").split("\r\n", 1)
    assert heading == "2 (0x00000002)"
    assert text.strip()
    assert result.returncode == 0


def test_says_that_nobody_knows_a_code(wine: Run, lookup: Path) -> None:
    result = wine(lookup, "0x2FFFFFFF", "10061")
    assert result.stderr.decode("utf-8") == "lookup: 0x2FFFFFFF is not known\r\n"
    assert result.stdout.decode("utf-8") == CONNECTION_REFUSED
    assert result.returncode == 1


def test_refuses_what_is_no_number(wine: Run, lookup: Path) -> None:
    result = wine(lookup, "接続")
    assert result.stderr.decode("utf-8") == "lookup: 接続 is no number\r\n"
    assert result.returncode == 2


def test_tells_how_it_is_used(wine: Run, lookup: Path) -> None:
    result = wine(lookup)
    assert result.stderr.decode("utf-8").startswith("usage: lookup CODE...")
    assert result.returncode == 2


def test_says_that_the_dll_is_missing(wine: Run, lookup: Path, tmp_path: Path) -> None:
    alone = tmp_path / "lookup.exe"
    alone.write_bytes(lookup.read_bytes())
    result = wine(alone, "10061")
    assert "winsock-messages-ja.dll beside this program cannot be opened" in result.stderr.decode()
    assert result.returncode == 3
