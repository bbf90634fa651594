"""Faults of entries as a whole, of their fields and of their texts: each once, at its place."""

import time
from pathlib import Path

from generator_support import ENTRY, HEADING, entry, faults, generate

DOT = "expected other text: it would end a message"


# Two entries


def test_rejects_two_entries_with_one_name(tmp_path: Path) -> None:
    assert faults(tmp_path, ENTRY + entry("A (2)") + entry("A (3)")) == [
        "4:1: error: found the name A again (the first: d.txt:1:1), expected each name once",
        "7:1: error: found the name A again (the first: d.txt:1:1), expected each name once",
    ]


def test_rejects_two_entries_with_one_code(tmp_path: Path) -> None:
    assert faults(tmp_path, ENTRY + entry("BB (0001)")) == [
        "4:5: error: found the code 1 again (the first: A, d.txt:1:4), expected each code once"
    ]


def test_rejects_a_number_that_a_system_dependent_code_has(tmp_path: Path) -> None:
    pending = entry("WSA_IO_PENDING (オペレーティング システムに依存)")
    assert faults(tmp_path, entry("A (997)") + pending) == [
        "4:17: error: found the code 997 again (the first: A, d.txt:1:4), expected each code once"
    ]


def test_reports_an_entry_that_is_there_twice_once(tmp_path: Path) -> None:
    assert faults(tmp_path, ENTRY + ENTRY) == [
        "4:1: error: found A (1) again (the first: d.txt:1:1), expected each entry once"
    ]


def test_reports_a_name_and_a_code_of_two_other_entries(tmp_path: Path) -> None:
    assert faults(tmp_path, ENTRY + entry("B (2)") + entry("A (2)")) == [
        "7:1: error: found the name A again (the first: d.txt:1:1), expected each name once",
        "7:4: error: found the code 2 again (the first: B, d.txt:4:4), expected each code once",
    ]


def test_names_both_places_of_one_name_in_two_documents(tmp_path: Path) -> None:
    run = generate(tmp_path, {"one.txt": "\n" + ENTRY, "two.txt": ENTRY})
    assert run.exit_code == 1
    assert run.stderr == (
        "two.txt:1:1: error: found A (1) again (the first: one.txt:2:1), expected each entry once\n"
    )


def test_compares_entries_that_have_other_faults_too(tmp_path: Path) -> None:
    assert faults(tmp_path, "A (1)\n    意味 : あ\n" + entry("A (x)")) == [
        '1:1: error: found an entry without 説明, expected "説明 : …" below its heading',
        "3:1: error: found the name A again (the first: d.txt:1:1), expected each name once",
        '3:4: error: found the code "x", '
        "expected a decimal number from 1 to 65535, or オペレーティング システムに依存",
    ]


# Fields


def test_rejects_an_entry_without_meaning(tmp_path: Path) -> None:
    assert faults(tmp_path, "A (1)\n    説明 : い\n") == [
        '1:1: error: found an entry without 意味, expected "意味 : …" below its heading'
    ]


def test_rejects_an_entry_without_description(tmp_path: Path) -> None:
    assert faults(tmp_path, "A (1)\n    意味 : あ\n" + entry("B (2)")) == [
        '1:1: error: found an entry without 説明, expected "説明 : …" below its heading'
    ]


def test_rejects_an_entry_without_both_fields_once(tmp_path: Path) -> None:
    assert faults(tmp_path, "A (1)\n" + entry("B (2)")) == [
        "1:1: error: found an entry without 意味 and 説明, "
        'expected "意味 : …" and "説明 : …", or "対処 : …", below its heading'
    ]


def test_rejects_an_empty_field(tmp_path: Path) -> None:
    assert faults(tmp_path, "A (1)\n    意味 :  \u3000\n    説明：\n") == [
        "2:9: error: found no text in 意味, expected some text",
        "3:8: error: found no text in 説明, expected some text",
    ]


def test_rejects_a_text_that_is_a_reference_only(tmp_path: Path) -> None:
    document = ENTRY.replace("い", "い\n        (Wsapiref_6vzm.asp)")
    assert faults(tmp_path, document.replace("あ", "(Wsapiref_1ab6.asp)")) == [
        "2:10: error: found no text in 意味, expected some text",
        "4:9: error: found no text in 説明, expected some text",
    ]


def test_rejects_a_field_that_is_there_twice(tmp_path: Path) -> None:
    assert faults(tmp_path, "A (1)\n    意味 : あ\n    意味 : う\n    説明 : い\n") == [
        "3:5: error: found a second 意味 (the first: line 2), "
        "expected one 意味 in each entry, and a heading before each entry"
    ]
    assert faults(tmp_path, ENTRY + "    説明 : う\n        え\n" + entry("B (2)")) == [
        "4:5: error: found a second 説明 (the first: line 3), "
        "expected one 説明 in each entry, and a heading before each entry"
    ]


def test_reports_an_entry_whose_heading_is_missing_once(tmp_path: Path) -> None:
    assert faults(tmp_path, ENTRY + "\n    意味 : う\n    説明 : え\n") == [
        "5:5: error: found a second 意味 (the first: line 2), "
        "expected one 意味 in each entry, and a heading before each entry"
    ]


def test_rejects_a_field_in_column_1(tmp_path: Path) -> None:
    assert faults(tmp_path, "A (1)\n意味 : あ\n    説明 : い\n") == [
        "2:1: error: found 意味 in column 1, expected it to be indented"
    ]


def test_rejects_a_field_without_colon(tmp_path: Path) -> None:
    assert faults(tmp_path, "A (1)\n    意味 あ\n    説明い\n") == [
        '2:7: error: found no colon after 意味, expected "意味 : …"',
        '3:7: error: found no colon after 説明, expected "説明 : …"',
    ]


def test_rejects_a_field_in_column_1_without_colon_once(tmp_path: Path) -> None:
    assert faults(tmp_path, "A (1)\n意味 あ\n    説明 : い\n") == [
        '2:3: error: found no colon after 意味, expected "意味 : …"'
    ]


def test_takes_a_label_for_text_where_the_field_is_there_already(tmp_path: Path) -> None:
    assert faults(tmp_path, "A (1)\n    意味 : あ\n        意味がある\n    説明 : い\n") == [
        '3:9: error: found a further line of 意味, "意味がある", expected one line, then "説明 : …"'
    ]
    assert faults(tmp_path, ENTRY + "説明は以上です。\n" + entry("B (2)")) == [
        f'4:1: error: found text "説明は以上です。", expected {HEADING}'
    ]


def test_rejects_a_further_line_of_the_meaning(tmp_path: Path) -> None:
    assert faults(tmp_path, "A (1)\n    意味 : あ\n        う\n        え\n    説明 : い\n") == [
        '3:9: error: found a further line of 意味, "う", expected one line, then "説明 : …"'
    ]


def test_rejects_a_field_whose_label_is_misspelt(tmp_path: Path) -> None:
    assert faults(tmp_path, "A (1)\n    意昧 : あ\n    説明 : い\n") == [
        '2:5: error: found text "意昧 : あ" that belongs to no field, '
        'expected "意味 : …", "説明 : …" or "対処 : …"'
    ]


def test_rejects_text_in_column_1_below_a_field(tmp_path: Path) -> None:
    assert faults(tmp_path, "A (1)\n    意味 : あ\nう\n    説明 : い\n" + entry("B (2)")) == [
        f'3:1: error: found text "う", expected {HEADING}'
    ]
    assert faults(tmp_path, ENTRY + "う\nえ\n\n" + entry("B (2)")) == [
        f'4:1: error: found text "う", expected {HEADING}'
    ]


# Texts that message compilers would not take as they are written


def test_rejects_a_lone_dot(tmp_path: Path) -> None:
    assert faults(tmp_path, ".\n" + ENTRY + "        .\n . \u3000\n.\n") == [
        f'1:1: error: found a line that is a lone ".", {DOT}',
        f'5:9: error: found a line that is a lone ".", {DOT}',
        f'6:2: error: found a line that is a lone ".", {DOT}',
        f'7:1: error: found a line that is a lone ".", {DOT}',
    ]


def test_rejects_a_lone_dot_as_the_text_of_a_field(tmp_path: Path) -> None:
    assert faults(tmp_path, "A (1)\n    意味 : .\n    説明 : (Wsapiref_1ab6.asp).\n") == [
        f'2:10: error: found a text that is a lone ".", {DOT}',
        f'3:10: error: found a text that is a lone ".", {DOT}',
    ]


def test_rejects_a_text_that_begins_like_a_comment(tmp_path: Path) -> None:
    assert faults(tmp_path, "A (1)\n    意味 : ;あ\n    説明 : い\n        ; う\n") == [
        '2:10: error: found a text that begins with ";", '
        "expected another beginning: a message compiler may take it for a comment"
    ]


def test_rejects_an_entry_that_does_not_fit_into_the_table(tmp_path: Path) -> None:
    for description in ["あ" * 32744, "😀" * 16372, "あ\n        " + "い" * 32740]:
        assert faults(tmp_path, f"A (1)\n    意味 : あ\n    説明 : {description}\n") == [
            "1:1: error: found 65536 bytes for the event form of A in the message table, "
            "expected at most 65535"
        ]


def test_takes_no_time_for_a_line_of_spaces(tmp_path: Path) -> None:
    began = time.process_time()
    assert faults(tmp_path, ENTRY.replace("い", "い" + " " * 300_000 + "う")) == [
        "1:1: error: found 600052 bytes for the event form of A in the message table, "
        "expected at most 65535"
    ]
    # A search that begins anew at every space takes a minute.
    assert time.process_time() - began < 10


# All in one run


def test_reports_all_faults_of_all_documents_in_order(tmp_path: Path) -> None:
    run = generate(
        tmp_path,
        {
            "b.txt": entry("A (0)") + "B (2)\n    意味 : \n    説明 : \0\n",
            "a.txt": entry("C 3"),
            "c.txt": b"\xff",
            "d.txt": ENTRY,
        },
    )
    assert run.exit_code == 1
    assert run.stderr.splitlines() == [
        f'a.txt:1:1: error: found text "C 3" before the first entry, expected {HEADING}',
        'b.txt:1:4: error: found the code "0", expected a number from 1 to 65535',
        "b.txt:5:9: error: found no text in 意味, expected some text",
        "b.txt:6:10: error: found the control character U+0000, expected text",
        "c.txt:1:1: error: found byte 0xFF (byte 1 of the file), "
        "expected UTF-8: save the file as UTF-8",
        "d.txt:1:1: error: found the name A again (the first: b.txt:1:1), expected each name once",
    ]
