"""examples/c, run as its user would."""

from pathlib import Path

import pytest
from project import Run


@pytest.fixture(scope="session")
def explain(build_dir: Path) -> Path:
    return build_dir / "examples" / "c" / "explain.exe"


def test_explains_a_code_in_utf_8(wine: Run, explain: Path) -> None:
    result = wine(explain, "6")
    assert result.stdout.decode("utf-8") == (
        "指定されたイベント オブジェクトのハンドルが無効です。\r\n" "プログラムがイベント オブジェクトの使用を試行しましたが、指定されたハンドルが無効でした。\r\n"
    )
    assert result.returncode == 0


def test_explains_an_hresult(wine: Run, explain: Path) -> None:
    result = wine(explain, "0x8007274D")
    assert result.stdout.decode("utf-8").startswith("接続が拒否されました。\r\n対象の")
    assert result.returncode == 0


def test_says_that_nobody_knows_a_code(wine: Run, explain: Path) -> None:
    result = wine(explain, "0x2FFFFFFF")
    assert result.stderr.decode() == "805306367 is not known\r\n"
    assert result.returncode == 1


def test_tells_how_it_is_used(wine: Run, explain: Path) -> None:
    result = wine(explain)
    assert result.stderr.decode().startswith("usage: explain CODE")
    assert result.returncode == 2


def test_says_that_the_dll_is_missing(wine: Run, explain: Path, tmp_path: Path) -> None:
    alone = tmp_path / "explain.exe"
    alone.write_bytes(explain.read_bytes())
    result = wine(alone, "10061")
    assert result.stderr.decode() == "winsock-messages-ja.dll cannot be opened: error 2\r\n"
    assert result.returncode == 3
