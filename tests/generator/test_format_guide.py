"""FORMAT.md: its examples are what the generator accepts."""

import re
import tomllib
from pathlib import Path

from generator_support import PROJECT, accepted

GUIDE = (PROJECT / "messages" / "FORMAT.md").read_text(encoding="utf-8")


def block(language: str) -> str:
    (code,) = re.findall(rf"```{language}\n(.*?)```", GUIDE, re.DOTALL)
    return str(code)


def test_complete_document_becomes_messages(tmp_path: Path) -> None:
    texts = accepted(tmp_path, block("text"))
    assert texts[2001] == (
        "ライセンスがありません。\r\n"
        "ライセンス ファイルを読み込めませんでした。次の点を確認してください。\r\n"
        "・ライセンス ファイルがプログラムと同じフォルダにあること\r\n"
        "・有効期限が切れていないこと\r\n"
    )
    assert texts[0xC10203E5] == (
        "%1\r\n\r\n" "WSA_IO_PENDING (997): 操作は後で完了します。\r\n\r\n" "進行状況が 100％ になると、完了が通知されます。\r\n"
    )
    assert len(texts) == 11


def test_table_of_the_data_file_is_as_shown() -> None:
    codes = (PROJECT / "messages" / "os-dependent-codes.toml").read_text(encoding="utf-8")
    assert block("toml") in codes
    assert tomllib.loads(block("toml"))
