"""All Japanese that people see keeps to one style; the glossary of the documents says which."""

import re
from pathlib import Path

import pytest
from japanese import LETTER, SEEN, of_page, seen

# What is written, and what is not.
WORDS = {
    "フォルダ": "(?<!空ではない)ディレクトリ(?!が空)",
    "コンピュータ": "マシン|PC",
    "他の": "ほか[のは]",
    "より新しい": "(?<!より)新しいバージョン",
    "使用する": "使[うっえわ]|使い(?:ます|ません)",
    "取得する": "取り出[さしすせ]|(?<!取)得(?:[るたて]|ら|ます)",
    "見なす": "みな[さしす]",
    "プログラム": "アプリ(?!ケーション ログ)",
    "イベントを記録する": "報告",
    "引数": "引き数",
    "呼び出し": "呼出",
    "できる": "出来",
    "ください": "下さい",
    "です": "である。",
    "half-width": "[（）％：；]",
    "エラー コード": "エラーコード",
    "イベント ログ": "イベント(?:ログ|ソース|ビューアー)",
    "コマンド ライン": "コマンドライン",
    "メッセージ テーブル": "メッセージ(?:テーブル|ファイル)",
}

# The last ー of a word, as winsock.ja.txt and Windows write it.
WITHOUT_LONG_MARK = [
    *("コンピュータ", "パラメータ", "メンバ", "ポインタ", "バッファ", "フィルタ", "プロバイダ", "ドライバ"),
    *("フォルダ", "インストーラ", "コンパイラ", "デバッガ"),
]
WITH_LONG_MARK = [
    *("サーバー", "ユーザー", "ヘッダー", "ビューアー", "コレクター", "マネージャー", "エディター", "アダプター"),
]


@pytest.fixture(params=SEEN)
def lines(request: pytest.FixtureRequest, source_dir: Path) -> list[str]:
    """The Japanese of each file in turn."""
    found = seen(source_dir, str(request.param))
    assert found
    return found


def matches(pattern: str, lines: list[str]) -> list[str]:
    return [line for line in lines if re.search(pattern, line)]


def unquoted(lines: list[str]) -> list[str]:
    """Without the names in 「」, which are spelt as Windows and others spell them."""
    return [re.sub("「[^」]*」", "「」", line) for line in lines]


@pytest.mark.parametrize("written", WORDS)
def test_one_word_of_each_pair(lines: list[str], written: str) -> None:
    assert not matches(WORDS[written], unquoted(lines))


def test_a_space_stands_between_japanese_and_latin(lines: list[str]) -> None:
    assert not matches(f"{LETTER}[A-Za-z0-9(]|[A-Za-z0-9)]{LETTER}", lines)


def test_long_marks_are_those_of_the_glossary(lines: list[str]) -> None:
    text = unquoted(lines)
    assert not matches("|".join(f"{word}ー" for word in WITHOUT_LONG_MARK), text)
    assert not matches("|".join(f"{word[:-1]}(?!ー)" for word in WITH_LONG_MARK), text)


def test_no_word_is_spelt_with_and_without_a_long_mark(source_dir: Path) -> None:
    texts = [(source_dir / "messages" / "winsock.ja.txt").read_text(encoding="utf-8")]
    texts += [line for file in SEEN for line in unquoted(seen(source_dir, file))]
    words = {word for text in texts for word in re.findall("[ァ-ヶー]+", text)}
    assert {word for word in words if word + "ー" in words} == set()


def glossary_cells(source_dir: Path, heading: str) -> list[list[str]]:
    """The rows of the first table of a section, without its heads."""
    text = (source_dir / "messages" / "GLOSSARY.md").read_text(encoding="utf-8")
    section = text.partition(f"## {heading}\n")[2].partition("\n## ")[0]
    rows = re.findall(r"^\|(.*)\|$", section, re.MULTILINE)[2:]
    return [[cell.strip() for cell in row.split("|")] for row in rows]


def test_the_glossary_has_the_words_of_these_rules(source_dir: Path) -> None:
    (marks,) = glossary_cells(source_dir, "The long mark")
    assert [cell.split(", ") for cell in marks] == [WITH_LONG_MARK, WITHOUT_LONG_MARK]
    pairs = glossary_cells(source_dir, "One of each pair")
    held = ["イベントを記録する" if "event" in this else this.split(" (")[0] for this, _ in pairs]
    assert [word for word in held if word not in WORDS] == []


@pytest.mark.parametrize("page", [file for file in SEEN if file.endswith(".ja.md")])
def test_lines_wrap_at_the_end_of_a_phrase(source_dir: Path, page: str) -> None:
    text = of_page((source_dir / page).read_text(encoding="utf-8"))
    wrapped = re.findall(r"^(?![|#<]).*(?<![。、])$(?=\n(?![-|#<\n]|$))", text, re.MULTILINE)
    assert [line for line in wrapped if re.search(LETTER, line)] == []


def test_every_rule_finds_what_it_forbids() -> None:
    for line in ["サーバーWSA", "WSAサーバー", "x から(1)", "(1)から"]:
        with pytest.raises(AssertionError):
            test_a_space_stands_between_japanese_and_latin([line])
    for line in ["コンピューター", "サーバ", "ユーザ名"]:
        with pytest.raises(AssertionError):
            test_long_marks_are_those_of_the_glossary([line])
    for written, line in [
        *(("他の", "ほかのコード"), ("より新しい", "新しいバージョンがあります"), ("使用する", "使います")),
        *(("フォルダ", "同じディレクトリ"), ("取得する", "値を得られます")),
        *(("取得する", "取り出せます"), ("プログラム", "アプリケーションの"), ("half-width", "100％")),
    ]:
        with pytest.raises(AssertionError):
            test_one_word_of_each_pair([line], written)
