"""What wsaerr says about itself, and to those who use it wrongly."""

import pytest
from project import Run

SEE_HELP = " (see wsaerr --help)"
WHAT = "a code, a name, --search or --list is required" + SEE_HELP
RANGE = "is outside the range of codes, -2147483648 to 4294967295"
NEITHER = "is neither a number nor a name"


@pytest.mark.parametrize(
    "arguments, message",
    [
        (["--json"], WHAT),
        ([""], "'' is empty"),
        (["6", ""], "'' is empty"),
        (["[]"], WHAT),
        (["接続"], f"'接続' {NEITHER}"),
        (["12abc"], f"'12abc' {NEITHER}"),
        (["😀"], f"'😀' {NEITHER}"),
        (["a\x1b[2Jb"], f"'a�[2Jb' {NEITHER}"),
        (["0x"], "'0x' is not a number"),
        (["4294967296"], f"'4294967296' {RANGE}"),
        (["-2147483649"], f"'-2147483649' {RANGE}"),
        (["9" * 30000], f"'{'9' * 60}…' {RANGE}"),
        (["--unknown"], "there is no option '--unknown'" + SEE_HELP),
        (["/help"], f"'/help' {NEITHER}"),
        (["--search"], "--search needs TEXT after it" + SEE_HELP),
        (["--search", ""], "--search: the text is empty" + SEE_HELP),
        (["--search", "a", "6"], "'6' and --search exclude each other" + SEE_HELP),
        (["--list", "6"], "'6' and --list exclude each other" + SEE_HELP),
        (["--list", "--search", "a"], "--search and --list exclude each other" + SEE_HELP),
        (["--form", "text", "--json", "6"], "--json and --form exclude each other" + SEE_HELP),
        (["--form"], "--form needs FORM after it" + SEE_HELP),
        (
            ["--form", "3", "6"],
            "--form: '3' is not meaning, description, text, remedy or event" + SEE_HELP,
        ),
        (["--dll"], "--dll needs PATH after it" + SEE_HELP),
        (["--dll", "", "6"], "--dll: the path is empty" + SEE_HELP),
        (["--output"], "--output needs FILE after it" + SEE_HELP),
        (["--output", "", "6"], "--output: the path is empty" + SEE_HELP),
        (["--output", "x.txt"], WHAT),
    ],
)
def test_refuses(wsaerr: Run, arguments: list[str], message: str) -> None:
    result = wsaerr(*arguments)
    assert result.stderr.decode("utf-8") == f"wsaerr: {message}\r\n"
    assert result.stdout == b""
    assert result.returncode == 2


@pytest.mark.parametrize(
    "before, named",
    [
        (["--json"], "--json"),
        (["10061"], "'10061'"),
        (["10061", "--json"], "'10061'"),
        (["--dll", "x.dll"], "--dll"),
        (["--form", "text"], "--form"),
        (["--list"], "--list"),
        (["--search", "a"], "--search"),
        (["--output", "x.txt"], "--output"),
    ],
)
@pytest.mark.parametrize(
    "subcommand", [["source", "list"], ["source", "add", "Y"], ["report", "Mailer", "10061"]]
)
def test_refuses_what_a_subcommand_would_not_heed(
    wsaerr: Run, before: list[str], named: str, subcommand: list[str]
) -> None:
    result = wsaerr(*before, *subcommand)
    assert result.stderr.decode("utf-8") == (
        f"wsaerr: {named} does not belong before {subcommand[0]} "
        f"(see wsaerr {subcommand[0]} --help)\r\n"
    )
    assert result.stdout == b""
    assert result.returncode == 2


def test_refuses_two_subcommands(wsaerr: Run) -> None:
    result = wsaerr("source", "list", "report", "Mailer", "10061")
    assert result.stderr == (
        b"wsaerr: 'report' is one argument too many (see wsaerr source list --help)\r\n"
    )
    assert result.stdout == b""
    assert result.returncode == 2


def test_refuses_arguments_that_are_no_text(wsaerr: Run) -> None:
    # Wine makes characters of its own out of bytes that are no UTF-8.
    result = wsaerr(b"WSA\xff\xfe")
    assert result.stderr.startswith(b"wsaerr: 'WSA")
    assert result.stderr.endswith(b"' is neither a number nor a name\r\n")
    assert result.returncode == 2


def test_tells_its_version(wsaerr: Run) -> None:
    result = wsaerr("--version")
    assert result.stdout == b"wsaerr 1.0.0\r\n"
    assert result.returncode == 0
