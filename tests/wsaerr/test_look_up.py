"""wsaerr looks codes and names up."""

import json

import pytest
from project import Run
from wsaerr_support import CONNECTION_REFUSED, INVALID_HANDLE

DESCRIPTION = CONNECTION_REFUSED.splitlines(keepends=True)[2].removeprefix("Description: ")
REMEDY = CONNECTION_REFUSED.partition("Remedy: ")[2]
FORMS = {
    "meaning": "接続が拒否されました。\r\n",
    "description": DESCRIPTION,
    "text": "接続が拒否されました。\r\n" + DESCRIPTION,
    "remedy": REMEDY,
    "event": "%1\r\n\r\nWSAECONNREFUSED (10061): 接続が拒否されました。\r\n\r\n"
    f"{DESCRIPTION}\r\n対処: {REMEDY}",
}


@pytest.mark.parametrize(
    "query",
    [
        *("10061", "0x274D", "0X274d", "0x8007274D", "-2147014835", "2147952461"),
        *("0x0100274D", "0x0101274D", "0x0103274D", "0xC102274D", "１００６１"),
        *("WSAECONNREFUSED", "wsaeconnrefused", "connrefused", "ＣＯＮＮＲＥＦＵＳＥＤ"),
    ],
)
def test_finds_a_code_however_it_is_written(wsaerr: Run, query: str) -> None:
    result = wsaerr(query)
    assert result.stdout.decode("utf-8") == CONNECTION_REFUSED
    assert result.stderr == b""
    assert result.returncode == 0


def test_explains_several_codes(wsaerr: Run) -> None:
    result = wsaerr("invalid_handle", "10061")
    assert result.stdout.decode("utf-8") == INVALID_HANDLE + "\r\n" + CONNECTION_REFUSED
    assert result.returncode == 0


def test_shows_a_list_line_by_line(wsaerr: Run) -> None:
    lines = wsaerr("10091").stdout.decode("utf-8").split("\r\n")
    assert len(lines) == 11
    assert lines[7].startswith("Remedy: ")
    assert lines[3] == "・カレント パスに適切な Windows ソケット DLL ファイルがあること"


def test_finds_the_spelling_of_the_sdk(wsaerr: Run) -> None:
    result = wsaerr("--form", "meaning", "WSAEINVALIDPROCTABLE", "10104")
    first, second, end = result.stdout.decode("utf-8").split("\r\n")
    assert first == second
    assert end == ""
    assert result.returncode == 0


@pytest.mark.parametrize("form", FORMS)
def test_writes_one_form_alone(wsaerr: Run, form: str) -> None:
    result = wsaerr("--form", form, "10061")
    assert result.stdout.decode("utf-8") == FORMS[form]
    assert result.returncode == 0


def test_writes_the_remedies_that_there_are(wsaerr: Run) -> None:
    result = wsaerr("--form", "remedy", "10061", "WSAEINTR")
    assert result.stdout.decode("utf-8") == REMEDY
    assert result.stderr == b"wsaerr: the table has no remedy for 'WSAEINTR'\r\n"
    assert result.returncode == 1


def test_leaves_out_a_remedy_that_is_not_there(wsaerr: Run) -> None:
    result = wsaerr("10004")
    heading, meaning, description, end = result.stdout.decode("utf-8").split("\r\n")
    assert (heading, end) == ("WSAEINTR 10004 (0x00002714)", "")
    assert description.startswith("Description: ")
    assert json.loads(wsaerr("--json", "10004").stdout)[0]["remedy"] is None


def test_marks_what_the_system_says(wsaerr: Run) -> None:
    result = wsaerr("2")
    heading, text, end = result.stdout.decode("utf-8").split("\r\n")
    assert heading == "2 (0x00000002)"
    assert text.removeprefix("Message of the system: ") not in (text, "")
    assert end == ""
    assert result.returncode == 0


def test_asks_the_system_for_an_hresult(wsaerr: Run) -> None:
    result = wsaerr("0x80070005")
    assert result.stdout.decode("utf-8").startswith("2147942405 (0x80070005)\r\nMessage")
    assert result.returncode == 0


def test_the_system_has_no_forms(wsaerr: Run) -> None:
    result = wsaerr("--form", "text", "2")
    assert result.stdout == b""
    assert result.stderr == b"wsaerr: '2' is not in the table\r\n"
    assert result.returncode == 1


def test_says_what_was_not_found_and_shows_the_rest(wsaerr: Run) -> None:
    result = wsaerr("WSAECONREFUSED", "10061", "0x2FFFFFFF", "xyz")
    assert result.stdout.decode("utf-8") == CONNECTION_REFUSED
    assert result.stderr == (
        b"wsaerr: 'WSAECONREFUSED' is not in the table; did you mean WSAECONNREFUSED?\r\n"
        b"wsaerr: '0x2FFFFFFF' is not in the table, and the system does not know it either\r\n"
        b"wsaerr: 'xyz' is not in the table\r\n"
    )
    assert result.returncode == 1


def test_survives_a_very_long_name(wsaerr: Run) -> None:
    result = wsaerr("x" * 30000)
    assert result.stderr == f"wsaerr: '{'x' * 60}…' is not in the table\r\n".encode()
    assert result.returncode == 1


def test_writes_json(wsaerr: Run) -> None:
    result = wsaerr("--json", "connrefused", "enoxyz")
    description = DESCRIPTION.removesuffix("\r\n")
    remedy = REMEDY.removesuffix("\r\n").replace("\r\n", "\\n")
    expected = f"""\
[
  {{
    "query": "connrefused",
    "code": 10061,
    "hex": "0x0000274D",
    "name": "WSAECONNREFUSED",
    "meaning": "接続が拒否されました。",
    "description": "{description}",
    "remedy": "{remedy}",
    "document": "winsock.ja.txt",
    "system_message": null
  }},
  {{
    "query": "enoxyz",
    "code": null,
    "hex": null,
    "name": null,
    "meaning": null,
    "description": null,
    "remedy": null,
    "document": null,
    "system_message": null,
    "suggestions": []
  }}
]
"""
    assert result.stdout.decode("utf-8") == expected.replace("\n", "\r\n")
    assert result.stderr == b"wsaerr: 'enoxyz' is not in the table\r\n"
    assert result.returncode == 1


def test_writes_what_the_system_says_as_json(wsaerr: Run) -> None:
    (answer,) = json.loads(wsaerr("--json", "0x80070005").stdout)
    text = answer.pop("system_message")
    assert text and text == text.strip()
    assert answer == {
        "query": "0x80070005",
        "code": 2147942405,
        "hex": "0x80070005",
        "name": None,
        "meaning": None,
        "description": None,
        "remedy": None,
        "document": None,
    }


def test_writes_suggestions_as_json(wsaerr: Run) -> None:
    result = wsaerr("--json", "WSAECONREFUSED")
    assert json.loads(result.stdout)[0]["suggestions"] == ["WSAECONNREFUSED"]
    assert result.returncode == 1
