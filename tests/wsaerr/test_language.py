"""In which language wsaerr speaks."""

import os

import pytest
from project import Run

ENGLISH = "wsaerr: 'xyz' is not in the table\r\n"
JAPANESE = "wsaerr: 'xyz' はテーブルにありません。\r\n"


def said(wsaerr: Run, variable: str | None, *arguments: str) -> str:
    environment = {} if variable is None else {"WSAERR_LANGUAGE": variable}
    os.environ.pop("WSAERR_LANGUAGE", None)
    with pytest.MonkeyPatch.context() as patch:
        for name, value in environment.items():
            patch.setenv(name, value)
        return wsaerr(*arguments).stderr.decode("utf-8")


def test_speaks_the_display_language(wsaerr: Run) -> None:
    # Wine takes it from the locale, which the tests set to C.
    assert said(wsaerr, None, "xyz") == ENGLISH
    assert said(wsaerr, "", "xyz") == ENGLISH


def test_speaks_the_language_of_the_variable(wsaerr: Run) -> None:
    assert said(wsaerr, "ja", "xyz") == JAPANESE
    assert said(wsaerr, "en", "xyz") == ENGLISH


@pytest.mark.parametrize(
    "arguments",
    [
        ["--language", "ja", "xyz"],
        ["xyz", "--language", "ja"],
        ["--language=ja", "xyz"],
    ],
)
def test_the_option_decides_before_the_variable(wsaerr: Run, arguments: list[str]) -> None:
    assert said(wsaerr, "en", *arguments) == JAPANESE
    assert said(wsaerr, "fr", *arguments) == JAPANESE


def test_the_option_stands_behind_a_subcommand_too(wsaerr: Run) -> None:
    help_page = wsaerr("source", "list", "--language", "ja", "--help").stdout.decode("utf-8")
    assert help_page.startswith("すべてのログから、この DLL を使用する")


def test_what_stands_behind_two_dashes_is_no_option(wsaerr: Run) -> None:
    assert said(wsaerr, None, "--", "--language", "ja").startswith(
        "wsaerr: '--language' is neither"
    )


@pytest.mark.parametrize("value", ["fr", "JA", "ja-JP"])
def test_refuses_another_value_of_the_variable(wsaerr: Run, value: str) -> None:
    assert said(wsaerr, value, "xyz") == (
        f"wsaerr: the environment variable WSAERR_LANGUAGE is '{value}', which is neither ja nor en; "
        "set it to one of them or delete it\r\n"
    )


def test_wrong_values_of_the_option_are_complained_of_in_the_usual_language(wsaerr: Run) -> None:
    assert said(wsaerr, "ja", "--language", "fr", "6") == (
        "wsaerr: --language: 'fr' は ja でも en でもありません。\r\n"
    )
