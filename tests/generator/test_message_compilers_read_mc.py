"""windmc and wmc read every .mc that the generator writes, and as it is meant."""

import subprocess
from pathlib import Path

import pytest
from generator_support import (
    COMPILERS,
    ENTRY,
    READABLE,
    compile_mc,
    generate,
    generate_winsock,
    read_mc,
    read_table,
)
from hypothesis import given, settings
from hypothesis import strategies as st

EACH_COMPILER = pytest.mark.parametrize("compiler", COMPILERS)


def tables(folder: Path, document: str | bytes) -> dict[int, str]:
    """The texts of the table that both compilers make of a document."""
    run = generate(folder, {"d.txt": document})
    assert run.mc is not None, run.stderr
    windmc, wmc = (compile_mc(compiler, run.mc, folder) for compiler in COMPILERS)
    assert windmc == wmc
    return read_table(windmc)


def test_both_compilers_write_the_same_table_of_winsock(tmp_path: Path) -> None:
    mc = generate_winsock(tmp_path)
    windmc, wmc = (compile_mc(compiler, mc, tmp_path) for compiler in COMPILERS)
    assert windmc == wmc
    texts = read_table(windmc)
    assert len(texts) == 516
    assert texts == read_mc(mc)
    assert texts[0xC1022AFC] == (
        "%1\r\n\r\n"
        "WSANO_DATA (11004): 要求された名前は有効ですが、要求された種類のデータ レコードがありません。"
        "\r\n\r\n"
        "要求された名前は有効で、データベースに存在しますが、解決先の正しい関連データが存在しません。"
        "一般的な例として、DNS サーバーを使用してホスト名をアドレスに変換しようとした場合 "
        "(gethostbyname または WSAAsyncGetHostByName を使用) に発生することがあります。"
        "MX レコードは返されますが、A レコードは返されません。"
        "これはホスト自体は存在するが、直接到達できないことを示しています。\r\n\r\n"
        f"対処: {texts[0x01032AFC]}"
    )


@pytest.mark.parametrize(
    "text",
    [
        *("..", ".あ", "あ;い", "\\", "あ\\", "\\n", "//", "/* あ", '"あ', "'", "!s!", "#include"),
        *("MessageId=7", "Language=Japanese", "SymbolicName=X", "=", "(", "あ (1)"),
        *("😀", "𠮷野家", "\U0010ffff", "か\u3099", "\ue000", "\ufffd", "\ufffe", "\uffff"),
        # As UTF-16LE these have the bytes of `.`, `;`, CR and LF.
        *("\u2e2e", "\u2e0a", "\u0d0a\u0a0d", "\u3b0a\u2e3b", "\u1a1a", "\u0100\u0200"),
        *("\u200b", "\u200d", "\u202e", "\u00a0", "あ\u3000い", "あ  い", "\u00ad"),
    ],
)
def test_both_compilers_keep_a_text_as_it_is(tmp_path: Path, text: str) -> None:
    assert tables(tmp_path, f"A (1)\n 意味 : {text}\n 説明 : {text}\n") == {
        0x00000001: f"{text}\r\n{text}\r\n",
        0x01000001: f"{text}\r\n",
        0x01010001: f"{text}\r\n",
        0x80070001: f"{text}\r\n{text}\r\n",
        0xC1020000: "%1\r\n",
        0xC1020001: f"%1\r\n\r\nA (1): {text}\r\n\r\n{text}\r\n",
    }


TEXTS = st.text(READABLE, min_size=1, max_size=40).filter(
    lambda text: text == text.strip(" \u3000") and text != "." and text[0] != ";"
)


@settings(max_examples=25)
@given(TEXTS, TEXTS)
def test_both_compilers_keep_any_text(
    tmp_path_factory: pytest.TempPathFactory, meaning: str, description: str
) -> None:
    document = f"A (1)\n 意味 : {meaning}\n 説明 : {description}\n"
    expected = f"{meaning}\r\n{description}\r\n".replace("%", "％")
    assert tables(tmp_path_factory.mktemp("any"), document)[1] == expected


def test_both_compilers_take_names_of_any_length_and_keywords(tmp_path: Path) -> None:
    names = ["N" * 2000, "MessageId", "Text", "text", "Success", "Japanese", "EVENT", "_"]
    entries = [ENTRY.replace("A (1)", f"{name} ({code})") for code, name in enumerate(names, 1)]
    assert len(tables(tmp_path, "".join(entries))) == 41


def test_both_compilers_take_the_longest_message(tmp_path: Path) -> None:
    texts = tables(tmp_path, ENTRY.replace("い", "い" * 32743))
    assert texts[0xC1020001] == f"%1\r\n\r\nA (1): あ\r\n\r\n{'い' * 32743}\r\n"


def test_both_compilers_take_any_file_name_in_the_comment(tmp_path: Path) -> None:
    run = generate(tmp_path, {"エラー 😀\n.\n; ％.txt": ENTRY})
    assert run.mc is not None
    windmc, wmc = (compile_mc(compiler, run.mc, tmp_path) for compiler in COMPILERS)
    assert windmc == wmc
    assert len(read_table(windmc)) == 6


# Why the generator refuses what it refuses: the compilers do not keep it. `い` of the event form
# of ENTRY is replaced by hand, behind the generator's back.


def hand_made(folder: Path, text: str) -> bytes:
    mc = generate(folder, {"d.txt": ENTRY}).mc
    assert mc is not None
    before, found, after = mc.decode("utf-16-le").rpartition("い")
    assert found
    return (before + text + after).encode("utf-16-le")


@EACH_COMPILER
def test_a_lone_dot_would_end_the_message(tmp_path: Path, compiler: str) -> None:
    with pytest.raises(subprocess.CalledProcessError):
        compile_mc(compiler, hand_made(tmp_path, "い\r\n.\r\nう"), tmp_path)


def test_nul_would_stop_windmc(tmp_path: Path) -> None:
    with pytest.raises(subprocess.CalledProcessError):
        compile_mc("windmc", hand_made(tmp_path, "い\0う"), tmp_path)


def test_wmc_would_cut_a_text_at_nul(tmp_path: Path) -> None:
    table = read_table(compile_mc("wmc", hand_made(tmp_path, "い\0う"), tmp_path))
    assert table[0xC1020001].endswith("い")


@EACH_COMPILER
def test_one_character_more_would_wrap_the_size(tmp_path: Path, compiler: str) -> None:
    table = compile_mc(compiler, hand_made(tmp_path, "い" * 32744), tmp_path)
    assert read_table(table)[0xC1020001] == ""
