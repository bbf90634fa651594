"""os-dependent-codes.toml: the project's own, and the faults of one that somebody wrote."""

import re
import tomllib
from pathlib import Path

import pytest
from generator_support import ENTRY, PROJECT, accepted, faults, generate
from hypothesis import given
from hypothesis import strategies as st

OPTION = ("--os-dependent-codes", "codes.toml")
DOCUMENT = ENTRY.replace("A (1)", "NEW (オペレーティング システムに依存)")
NEW = '[NEW]\nvalue = 5\nmacro = "E_NEW"\n'


def faults_of(folder: Path, toml: str | bytes) -> list[str]:
    """The document's own fault, that NEW is not in the file, is not to be among them."""
    data = toml.encode("utf-8") if isinstance(toml, str) else toml
    (folder / "codes.toml").write_bytes(data)
    return [line.removeprefix("codes.toml:") for line in faults(folder, DOCUMENT, *OPTION)]


def test_has_the_ten_codes_of_windows() -> None:
    codes = PROJECT / "messages" / "os-dependent-codes.toml"
    assert tomllib.loads(codes.read_text(encoding="utf-8")) == {
        "WSA_INVALID_HANDLE": {"value": 6, "macro": "WSA_INVALID_HANDLE"},
        "WSA_NOT_ENOUGH_MEMORY": {"value": 8, "macro": "WSA_NOT_ENOUGH_MEMORY"},
        "WSA_INVALID_PARAMETER": {"value": 87, "macro": "WSA_INVALID_PARAMETER"},
        "WSA_OPERATION_ABORTED": {"value": 995, "macro": "WSA_OPERATION_ABORTED"},
        "WSA_IO_INCOMPLETE": {"value": 996, "macro": "WSA_IO_INCOMPLETE"},
        "WSA_IO_PENDING": {"value": 997, "macro": "WSA_IO_PENDING"},
        "WSAINVALIDPROCTABLE": {"value": 10104, "macro": "WSAEINVALIDPROCTABLE"},
        "WSAINVALIDPROVIDER": {"value": 10105, "macro": "WSAEINVALIDPROVIDER"},
        "WSAPROVIDERFAILEDINIT": {"value": 10106, "macro": "WSAEPROVIDERFAILEDINIT"},
        "WSASYSCALLFAILURE": {"value": 10107, "macro": "WSASYSCALLFAILURE"},
    }


def test_takes_the_code_from_a_file_of_ones_own(tmp_path: Path) -> None:
    (tmp_path / "codes.toml").write_bytes(b"\xef\xbb\xbf" + NEW.replace("\n", "\r\n").encode())
    assert 5 in accepted(tmp_path, DOCUMENT, *OPTION)


def test_rejects_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert faults(tmp_path, DOCUMENT, *OPTION) == [
        "codes.toml: error: found a path that cannot be read (No such file or directory), "
        "expected a TOML file"
    ]


def test_rejects_a_folder(tmp_path: Path) -> None:
    (tmp_path / "codes.toml").mkdir()
    assert faults(tmp_path, DOCUMENT, *OPTION) == [
        "codes.toml: error: found a path that cannot be read (Is a directory), expected a TOML file"
    ]


def test_rejects_bytes_that_are_not_utf_8(tmp_path: Path) -> None:
    assert faults_of(tmp_path, NEW.encode() + b"# \x83\n") == [
        "4:3: error: found byte 0x83 (byte 35 of the file), expected UTF-8: save the file as UTF-8"
    ]


def test_rejects_what_is_no_toml(tmp_path: Path) -> None:
    expected = "expected tables such as [WSA_IO_PENDING]"
    assert faults_of(tmp_path, "[NEW]\nvalue 5\n") == [
        "2:7: error: found what is no TOML (Expected '=' after a key in a key/value pair "
        f"(at line 2, column 7)), {expected}"
    ]
    assert faults_of(tmp_path, "[NEW]\nvalue =") == [
        f"2:8: error: found what is no TOML (Invalid value (at end of document)), {expected}"
    ]


@pytest.mark.parametrize("value", ["[" * 100_000, "1" * 10_000])
def test_rejects_what_toml_cannot_hold(tmp_path: Path, value: str) -> None:
    (fault,) = faults_of(tmp_path, f"[NEW]\nvalue = {value}\n")
    assert fault.startswith("3:1: error: found what is no TOML (")


def test_rejects_a_value_that_is_no_code(tmp_path: Path) -> None:
    for value in ["0", "65536", "-1", "true", "5.0", '"5"', "[5]", f"0x{'f' * 10_000}"]:
        toml = "# 一覧\n\n" + NEW.replace("5", value)
        assert faults_of(tmp_path, toml) == [
            '3:1: error: found "NEW" with a value that is no code, '
            "expected a number from 1 to 65535"
        ]


def test_rejects_a_macro_that_is_no_name(tmp_path: Path) -> None:
    for macro in ['""', '"E-NEW"', '"1"', "1"]:
        assert faults_of(tmp_path, NEW.replace('"E_NEW"', macro)) == [
            '1:1: error: found "NEW" with a macro that is no name, '
            "expected the name of a C macro in quotes"
        ]


def test_rejects_other_keys_than_value_and_macro(tmp_path: Path) -> None:
    expected = 'expected "value" and "macro"'
    assert faults_of(tmp_path, "[NEW]\n") == [
        f'1:1: error: found "NEW" with the keys none, {expected}'
    ]
    assert faults_of(tmp_path, NEW + "note = 1\n") == [
        f'1:1: error: found "NEW" with the keys "value", "macro", "note", {expected}'
    ]


def test_rejects_what_is_no_table(tmp_path: Path) -> None:
    assert faults_of(tmp_path, "NEW = 5\n") == [
        '1:1: error: found "NEW" as a value, expected a table [NEW]'
    ]


def test_rejects_a_name_that_is_no_c_identifier(tmp_path: Path) -> None:
    assert faults_of(tmp_path, NEW + NEW.replace("[NEW]", '["N EW"]')) == [
        '4:1: error: found "N EW" as a name, expected a C identifier'
    ]


def test_reports_all_faults_of_the_file(tmp_path: Path) -> None:
    assert faults_of(tmp_path, '[A]\nvalue = 0\nmacro = ""\n[B]\n') == [
        '1:1: error: found "A" with a macro that is no name, '
        "expected the name of a C macro in quotes",
        '1:1: error: found "A" with a value that is no code, expected a number from 1 to 65535',
        '4:1: error: found "B" with the keys none, expected "value" and "macro"',
    ]


@pytest.mark.parametrize(
    ("toml", "line"),
    [
        ("[NEWER]\nvalue = 1\nmacro = 'A'\n[NEW]\n", 4),
        ("[A]\nvalue = 1\nmacro = 'A'\n\n\t [ NEW ]\n", 5),
        ("# NEW\n['NEW']\n", 2),
        ('\n["NEW"]\n', 2),
        ("\n\nNEW.other = 1\n", 3),
        ("\n\n\n[[NEW]]\n", 4),
        ("[a]\nNEW = 1\nmacro = 'A'\n[NEW]\n", 4),
        ('\n["N\\u0045W"]\n', 1),
    ],
)
def test_names_the_line_on_which_a_table_begins(tmp_path: Path, toml: str, line: int) -> None:
    places = [fault.partition(' error: found "NEW"')[0] for fault in faults_of(tmp_path, toml)]
    assert f"{line}:1:" in places


FRAGMENTS = st.sampled_from(
    ["[NEW]", '[["N EW"]]', "value = 5", "value", 'macro = "E_NEW"', "macro", " = ", '"', "0x1"]
    + ["1979-05-27", "{", "}", "[", "]", ".", ",", "\n", "\r", "#", "あ"]
).map(str.encode)


@given(st.binary() | st.lists(FRAGMENTS, max_size=20).map(b"".join))
def test_any_bytes_are_codes_or_give_faults(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    folder = tmp_path_factory.mktemp("any")
    (folder / "codes.toml").write_bytes(data)
    run = generate(folder, {"d.txt": DOCUMENT}, *OPTION)
    for line in run.stderr.removesuffix("\n").split("\n") if run.exit_code else []:
        assert re.fullmatch(r"(codes\.toml|d\.txt):\d+:\d+: error: found .+, expected .+", line)
