"""The editorial rules, from the document to the text of a message."""

from pathlib import Path

import pytest
from generator_support import accepted, generate_winsock, read_mc


def description(folder: Path, text: str) -> str:
    """What a 説明 becomes, in the description form."""
    return accepted(folder, f"A (1)\n    意味 : あ\n    説明 : {text}\n")[0x01010001]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        # As in winsock.ja.txt
        ("操作は WSAIoctl (Wsapiref_6ik2.asp) の SIO_FLUSH", "操作は WSAIoctl の SIO_FLUSH"),
        ("ソケットをバインド (Wsapiref_6vzm.asp) すると", "ソケットをバインドすると"),
        ("setsockopt (Wsapiref_94aa.asp)(SO_REUSEADDR) の使用", "setsockopt(SO_REUSEADDR) の使用"),
        ("connect (Wsapiref_8m7m.asp)、sendto (Wsapiref_4sqa.asp)、", "connect、sendto、"),
        ("ません (select (Wsapiref_1ab6.asp) の場合)。", "ません (select の場合)。"),
        (
            "(gethostbyname (Wsapiref_0q5u.asp) または WSAAsyncGetHostByName (Wsapiref_7bhu.asp) を",
            "(gethostbyname または WSAAsyncGetHostByName を",
        ),
        # As another document might have it
        ("バインド (Wsapiref_6vzm.asp) TCP", "バインド TCP"),
        ("バインド (Wsapiref_6vzm.asp)すると", "バインドすると"),
        ("バインド(Wsapiref_6vzm.asp) すると", "バインドすると"),
        ("バインド  (Wsapiref_6vzm.asp)  すると", "バインドすると"),
        ("bind (Wsapiref_6vzm.asp) connect", "bind connect"),
        ("あ (Wsapiref_6vzm.asp) (Wsapiref_1ab6.asp) い", "あい"),
        ("(Wsapiref_6vzm.asp) あ", "あ"),
        ("あ (Wsapiref_6vzm.asp)", "あ"),
        ("𠮷 (Wsapiref_6vzm.asp) ｱ", "𠮷ｱ"),
        ("﨑 (Wsapiref_6vzm.asp) 々", "﨑々"),
        # The first and the last of what is written without spaces, and their neighbours
        ("、 (Wsapiref_0a9z.asp) 鿿", "、鿿"),
        ("\u3000a\u3000 (Wsapiref_6vzm.asp) あ", "a\u3000 あ"),
        ("あ (Wsapiref_6vzm.asp) \ua000", "あ \ua000"),
        ("豈 (Wsapiref_6vzm.asp) \ufaff", "豈\ufaff"),
        ("あ (Wsapiref_6vzm.asp) \uf8ff", "あ \uf8ff"),
        ("あ (Wsapiref_6vzm.asp) \ufb00", "あ \ufb00"),
        ("！ (Wsapiref_6vzm.asp) \uffef", "！\uffef"),
        ("あ (Wsapiref_6vzm.asp) \uff00", "あ \uff00"),
        ("あ (Wsapiref_6vzm.asp) \ufff0", "あ \ufff0"),
        ("\U00020000 (Wsapiref_6vzm.asp) \U0003ffff", "\U00020000\U0003ffff"),
        ("あ (Wsapiref_6vzm.asp) \U0001ffff", "あ \U0001ffff"),
        ("あ (Wsapiref_6vzm.asp) \U00040000", "あ \U00040000"),
        ("あ (Wsapiref_09AZaz.asp) い", "あい"),
    ],
)
def test_drops_references_to_the_old_help_file(tmp_path: Path, written: str, expected: str) -> None:
    assert description(tmp_path, written) == expected + "\r\n"


def test_keeps_what_only_resembles_a_reference(tmp_path: Path) -> None:
    for text in [
        "あ (Wsapiref_.asp) い",
        "あ (Wsapiref.asp) い",
        "あ (Wsapiref_1ab6.htm) い",
        "あ (Wsapiref_1ab6_asp) い",
        "あ (Wsapiref_1-b6.asp) い",
        "あ Wsapiref_1ab6.asp い",
    ]:
        assert description(tmp_path, text) == text + "\r\n"


def test_drops_blanks_at_the_end(tmp_path: Path) -> None:
    assert description(tmp_path, "あ。 \n        い \u3000\t") == "あ。\r\n・い\r\n"


def test_keeps_spaces_within_a_text(tmp_path: Path) -> None:
    assert description(tmp_path, "あ  い\u3000う") == "あ  い\u3000う\r\n"


def test_makes_a_list_of_further_lines(tmp_path: Path) -> None:
    written = "あ\n        い\n\n    ・う\n        ・ え\n    ;お"
    assert description(tmp_path, written) == "あ\r\n・い\r\n・う\r\n・え\r\n・;お\r\n"


def test_widens_percent_signs(tmp_path: Path) -> None:
    texts = accepted(tmp_path, "A (1)\n    意味 : %1 %%\n    説明 : 100%。\n        %0\n")
    assert texts[1] == "％1 ％％\r\n100％。\r\n・％0\r\n"
    assert texts[0xC1020001] == "%1\r\n\r\nA (1): ％1 ％％\r\n\r\n100％。\r\n・％0\r\n"


def test_leaves_nothing_odd_in_the_texts_of_winsock(tmp_path: Path) -> None:
    for text in read_mc(generate_winsock(tmp_path)).values():
        assert "Wsapiref" not in text
        assert "%" not in text.removeprefix("%1\r\n")
        for odd in ["  ", " 、", " 。", " \r", "\u3000", "()", "( ", " )"]:
            assert odd not in text, text
