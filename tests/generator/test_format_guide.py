"""FORMAT.md: its examples are what the generator accepts."""

import re
import tomllib
from pathlib import Path

from generator_support import PROJECT, generate, read_mc

GUIDE = (PROJECT / "messages" / "FORMAT.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", GUIDE, re.DOTALL)


def test_complete_documents_become_messages(tmp_path: Path) -> None:
    document, remedies = blocks("text")
    run = generate(tmp_path, {"messages.txt": document, "remedies.txt": remedies})
    assert run.mc is not None, run.stderr
    texts = read_mc(run.mc)
    assert texts[2001] == (
        "ライセンスがありません。\r\n"
        "ライセンス ファイルを読み込めませんでした。次の点を確認してください。\r\n"
        "・ライセンス ファイルがプログラムと同じフォルダにあること\r\n"
        "・有効期限が切れていないこと\r\n"
    )
    assert texts[0xC10203E5] == (
        "%1\r\n\r\n" "WSA_IO_PENDING (997): 操作は後で完了します。\r\n\r\n" "進行状況が 100％ になると、完了が通知されます。\r\n"
    )
    assert texts[0x010307D1] == (
        "ライセンス ファイルを、プログラムと同じフォルダに置いてください。\r\n"
        "・dir *.lic を実行し、ファイルがあることを確認します。\r\n"
        "・有効期限が切れている場合は、新しいライセンスを取得します。\r\n"
    )
    assert texts[0xC10207D1].endswith(f"切れていないこと\r\n\r\n対処: {texts[0x010307D1]}")
    assert len(texts) == 12


def test_table_of_the_data_file_is_as_shown() -> None:
    codes = (PROJECT / "messages" / "os-dependent-codes.toml").read_text(encoding="utf-8")
    (table,) = blocks("toml")
    assert table in codes
    assert tomllib.loads(table)
