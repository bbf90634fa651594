"""wsaerr lists and searches."""

import json

import pytest
from project import Run
from wsaerr_support import SUPPLEMENT, Expected, expected_entries, names_of_the_supplement, rows


def lines(entries: list[Expected]) -> str:
    supplement = names_of_the_supplement()
    width = max((len(entry.name) for entry in entries), default=0)
    return "".join(
        f"{entry.code:5}  0x{entry.code:08X}  {entry.name:{width}}  {entry.meaning}"
        f"  [{SUPPLEMENT if entry.name in supplement else 'winsock.ja.txt'}]\r\n"
        for entry in entries
    )


def test_the_list_looks_like_this(wsaerr: Run) -> None:
    result = wsaerr("--list").stdout.decode("utf-8").split("\r\n")
    assert (
        "   87  0x00000057  WSA_INVALID_PARAMETER        " "1 つまたは複数のパラメータが無効です。  [winsock.ja.txt]"
    ) in result
    assert (
        "10062  0x0000274E  WSAELOOP                     "
        "名前を変換できません。  [winsock-supplement.ja.txt]"
    ) in result


def test_lists_all_in_the_order_of_codes(wsaerr: Run) -> None:
    result = wsaerr("--list")
    entries = expected_entries()
    assert len(entries) == 97
    assert result.stdout.decode("utf-8") == lines(entries)
    assert result.stderr == b""
    assert result.returncode == 0


def test_lists_all_as_json(wsaerr: Run) -> None:
    supplement = names_of_the_supplement()
    assert json.loads(wsaerr("--list", "--json").stdout) == [
        {
            "code": entry.code,
            "hex": f"0x{entry.code:08X}",
            "name": entry.name,
            "meaning": entry.meaning,
            "description": entry.description,
            "remedy": entry.remedy,
            "document": SUPPLEMENT if entry.name in supplement else "winsock.ja.txt",
            "system_message": None,
        }
        for entry in expected_entries()
    ]


def test_lists_one_form(wsaerr: Run) -> None:
    result = wsaerr("--list", "--form", "meaning")
    expected = "".join(entry.meaning + "\r\n" for entry in expected_entries())
    assert result.stdout.decode("utf-8") == expected


def test_lists_the_remedies_that_there_are(wsaerr: Run) -> None:
    result = wsaerr("--list", "--form", "remedy")
    remedies = [entry.remedy for entry in expected_entries() if entry.remedy]
    assert result.stdout.decode("utf-8").replace("\r\n", "\n") == "".join(
        remedy + "\n" for remedy in remedies
    )
    assert result.returncode == 0


@pytest.mark.parametrize("text", ["接続", "windows", "reset", "・", "netstat"])
def test_searches_names_and_texts(wsaerr: Run, text: str) -> None:
    found = [
        entry
        for entry in expected_entries()
        if any(text in part.lower() for part in entry[1:] if part)
    ]
    assert found
    result = wsaerr("--search", text)
    assert result.stdout.decode("utf-8") == lines(found)
    assert result.returncode == 0


@pytest.mark.parametrize("query, codes", rows("../support/folded_searches.tsv"))
def test_folds_what_the_reference_page_folds(wsaerr: Run, query: str, codes: str) -> None:
    found = json.loads(wsaerr("--search", query, "--json").stdout)
    assert " ".join(str(entry["code"]) for entry in found) == codes


def test_searches_as_json_and_by_form(wsaerr: Run) -> None:
    found = json.loads(wsaerr("--search", "WSAELOOP", "--json").stdout)
    assert [entry["name"] for entry in found] == ["WSAELOOP"]
    result = wsaerr("--search", "WSAELOOP", "--form", "meaning")
    assert result.stdout.decode("utf-8") == "名前を変換できません。\r\n"


def test_says_that_nothing_was_found(wsaerr: Run) -> None:
    result = wsaerr("--search", "存在しない言葉")
    assert result.stdout == b""
    assert result.stderr.decode("utf-8") == "wsaerr: no entry holds '存在しない言葉'\r\n"
    assert result.returncode == 1


def test_finds_nothing_as_json(wsaerr: Run) -> None:
    result = wsaerr("--search", "存在しない言葉", "--json")
    assert result.stdout == b"[]\r\n"
    assert result.returncode == 1
