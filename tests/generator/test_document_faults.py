"""Faults of bytes and of headings: each once, at its place, with what was found and expected."""

from pathlib import Path

from generator_support import ENTRY, HEADING, entry, faults


# What cannot be read


def test_rejects_bytes_that_are_not_utf_8(tmp_path: Path) -> None:
    document = "A (1)\n    意味 : あ".encode() + b"\x83\x41\n    " + "説明 : い\n".encode()
    assert faults(tmp_path, document) == [
        "2:11: error: found byte 0x83 (byte 23 of the file), "
        "expected UTF-8: save the file as UTF-8"
    ]


def test_counts_the_byte_order_mark_as_bytes_but_not_as_a_column(tmp_path: Path) -> None:
    assert faults(tmp_path, b"\xef\xbb\xbfA\xff (1)\n") == [
        "1:2: error: found byte 0xFF (byte 5 of the file), expected UTF-8: save the file as UTF-8"
    ]


def test_rejects_surrogates_in_utf_8(tmp_path: Path) -> None:
    assert faults(tmp_path, b"A (1)\n  \xed\xa0\x80\n") == [
        "2:3: error: found byte 0xED (byte 9 of the file), expected UTF-8: save the file as UTF-8"
    ]


def test_reports_a_document_in_another_encoding_once(tmp_path: Path) -> None:
    assert faults(tmp_path, (ENTRY + ENTRY.replace("A (1)", "B (2)")).encode("cp932")) == [
        "2:5: error: found byte 0x88 (byte 11 of the file), expected UTF-8: save the file as UTF-8"
    ]
    assert faults(tmp_path, ENTRY.encode("utf-16")) == [
        "1:1: error: found byte 0xFF (byte 1 of the file, which seems to be UTF-16), "
        "expected UTF-8: save the file as UTF-8"
    ]


def test_reports_the_other_faults_of_a_document_that_is_not_utf_8(tmp_path: Path) -> None:
    assert faults(tmp_path, b"A (1)\n \xff\nB (0)\n" + "    意味 : あ\n    説明 : い\n".encode()) == [
        "2:2: error: found byte 0xFF (byte 8 of the file), expected UTF-8: save the file as UTF-8",
        '3:4: error: found the code "0", expected a number from 1 to 65535',
    ]


def test_rejects_nul_and_control_characters(tmp_path: Path) -> None:
    for character in "\0\x01\x08\x0b\x0c\x1a\x1b\x1f\x7f\x80\x85\x9f":
        assert faults(tmp_path, ENTRY.replace("い", f"い{character}う")) == [
            f"3:11: error: found the control character U+{ord(character):04X}, expected text"
        ]


def test_reports_control_characters_once_a_line(tmp_path: Path) -> None:
    assert faults(tmp_path, ENTRY.replace("い", "\0\0い") + "        \x07\n") == [
        "3:10: error: found the control character U+0000, expected text",
        "4:9: error: found the control character U+0007, expected text",
    ]


def test_rejects_a_control_character_in_a_heading(tmp_path: Path) -> None:
    assert faults(tmp_path, entry("A\0 (1)") + entry("B (2)")) == [
        "1:2: error: found the control character U+0000, expected text"
    ]
    assert faults(tmp_path, entry("B (2)") + entry("A\0 (1)")) == [
        "4:2: error: found the control character U+0000, expected text"
    ]


def test_calls_nothing_missing_that_it_could_not_read(tmp_path: Path) -> None:
    document = "A (1)\n    意味 : あ\n    説明 : \0い\n        う\n        え\n"
    assert faults(tmp_path, document) == [
        "3:10: error: found the control character U+0000, expected text"
    ]


def test_rejects_a_tab_within_a_text(tmp_path: Path) -> None:
    assert faults(tmp_path, ENTRY.replace("い", "い\tう")) == [
        "3:11: error: found a tab within a text, expected spaces"
    ]


def test_rejects_line_ends_other_than_lf_and_cr_lf(tmp_path: Path) -> None:
    assert faults(tmp_path, ENTRY.replace("\n", "\r")) == [
        "1:6: error: found a carriage return (U+000D) within a line, "
        "expected lines that end in LF or CR LF"
    ]
    for character in "\u2028\u2029":
        assert faults(tmp_path, ENTRY.replace("い", f"い{character}う")) == [
            f"3:11: error: found the line end U+{ord(character):04X}, "
            "expected lines that end in LF or CR LF"
        ]


def test_rejects_a_carriage_return_at_the_very_end(tmp_path: Path) -> None:
    assert faults(tmp_path, ENTRY[:-1] + "\r") == [
        "3:11: error: found a carriage return (U+000D) within a line, "
        "expected lines that end in LF or CR LF"
    ]


def test_rejects_a_byte_order_mark_within_a_document(tmp_path: Path) -> None:
    assert faults(tmp_path, "\ufeff" + ENTRY + "\ufeff" + entry("B (2)")) == [
        "4:1: error: found a byte-order mark (U+FEFF) within the document, "
        "expected one at its start or none"
    ]


# Headings


def test_rejects_an_empty_document(tmp_path: Path) -> None:
    for document in ["", "\n", "\ufeff", " \r\n\t\n\u3000\n"]:
        assert faults(tmp_path, document) == [f"1:1: error: found no entry, expected {HEADING}"]


def test_rejects_text_before_the_first_entry(tmp_path: Path) -> None:
    assert faults(tmp_path, "エラーの一覧\n\n" + ENTRY) == [
        f'1:1: error: found text "エラーの一覧" before the first entry, expected {HEADING}'
    ]
    assert faults(tmp_path, "\n  エラーの一覧\n\n" + ENTRY) == [
        f'2:3: error: found text "エラーの一覧" before the first entry, expected {HEADING}'
    ]


def test_reports_text_of_many_lines_before_the_first_entry_once(tmp_path: Path) -> None:
    assert faults(tmp_path, "# 一覧\n#\n\nエラーの一覧\n   字下げ\n\nおわり\n" + ENTRY) == [
        f'1:1: error: found text "# 一覧" before the first entry, expected {HEADING}'
    ]


def test_rejects_a_field_before_the_first_entry(tmp_path: Path) -> None:
    assert faults(tmp_path, "    意味 : あ\n    説明 : い\n" + ENTRY) == [
        f"1:5: error: found 意味 before the first entry, expected {HEADING}"
    ]


def test_rejects_headings_that_are_not_name_and_code(tmp_path: Path) -> None:
    for heading in [
        "WSAEINTR 10004",
        "WSAEINTR",
        "WSAEINTR (10004",
        "WSAEINTR 10004)",
        "WSAEINTR (10004) 割り込み",
        "WSAEINTR（10004）",
        "10004 (WSAEINTR)",
        "割り込み (エラー)",
        "()",
    ]:
        assert faults(tmp_path, ENTRY + entry(heading)) == [
            f'4:1: error: found text "{heading}", expected {HEADING}'
        ]


def test_reports_each_of_several_wrong_headings(tmp_path: Path) -> None:
    assert faults(tmp_path, entry("A 1") + entry("B 2") + entry("C (3)") + entry("D 4")) == [
        f'1:1: error: found text "A 1" before the first entry, expected {HEADING}',
        f'4:1: error: found text "B 2", expected {HEADING}',
        f'10:1: error: found text "D 4", expected {HEADING}',
    ]


def test_shortens_long_text_and_shows_what_is_invisible(tmp_path: Path) -> None:
    shown = "\\u202e" + "あ" * 38 + "…"
    assert faults(tmp_path, ENTRY + "\u202e" + "あ" * 50) == [
        f'4:1: error: found text "{shown}", expected {HEADING}'
    ]


def test_shows_text_of_40_characters_whole(tmp_path: Path) -> None:
    for text, shown in [("あ" * 40, "あ" * 40), ("あ" * 41, "あ" * 39 + "…")]:
        assert faults(tmp_path, ENTRY + text) == [
            f'4:1: error: found text "{shown}", expected {HEADING}'
        ]


def test_shows_what_is_invisible_as_an_escape(tmp_path: Path) -> None:
    for character, shown in [
        ("\u00ad", "\\u00ad"),
        ("\uffff", "\\uffff"),
        ("\U000e0041", "\\U000e0041"),
        ("\U00010000", "\U00010000"),
    ]:
        assert faults(tmp_path, ENTRY + character) == [
            f'4:1: error: found text "{shown}", expected {HEADING}'
        ]


def test_reports_foreign_text_after_each_heading(tmp_path: Path) -> None:
    assert faults(tmp_path, "序\n" + entry("A (1)\n  う") + entry("B (2)\n  え")) == [
        f'1:1: error: found text "序" before the first entry, expected {HEADING}',
        '3:3: error: found text "う" that belongs to no field, '
        'expected "意味 : …", "説明 : …" or "対処 : …"',
        '7:3: error: found text "え" that belongs to no field, '
        'expected "意味 : …", "説明 : …" or "対処 : …"',
    ]


def test_takes_foreign_text_with_a_colon_for_the_field_that_is_missing(tmp_path: Path) -> None:
    expected = 'expected "意味 : …", "説明 : …" or "対処 : …"'
    for colon in ":：":
        assert faults(tmp_path, f"A (1)\n    い味 {colon} あ\n    説明 : い\n") == [
            f'2:5: error: found text "い味 {colon} あ" that belongs to no field, {expected}'
        ]
    assert faults(tmp_path, "A (1)\n    いみ あ\n    説明 : い\n") == [
        '1:1: error: found an entry without 意味, expected "意味 : …" below its heading',
        f'2:5: error: found text "いみ あ" that belongs to no field, {expected}',
    ]


def test_rejects_a_heading_that_is_indented(tmp_path: Path) -> None:
    expected = "error: found a heading that is indented, expected it in column 1"
    assert faults(tmp_path, "  " + ENTRY) == [f"1:3: {expected}"]
    assert faults(tmp_path, ENTRY + "\t" + entry("B (2)")) == [f"4:2: {expected}"]
    name = "WSA_IO_PENDING (オペレーティング システムに依存)"
    assert faults(tmp_path, ENTRY + "\u3000" + entry(name)) == [f"4:2: {expected}"]


def test_rejects_a_name_that_is_no_c_identifier(tmp_path: Path) -> None:
    for name in ["1A", "WSA-EINTR", "WSA EINTR", "ＷＳＡ", "エラー", "é"]:
        assert faults(tmp_path, entry(f"{name} (1)")) == [
            f'1:1: error: found the name "{name}", expected a C identifier such as WSAEINTR'
        ]
    assert faults(tmp_path, entry("(1)")) == [
        '1:1: error: found the name "", expected a C identifier such as WSAEINTR'
    ]


def test_rejects_a_code_that_is_no_number(tmp_path: Path) -> None:
    expected = "expected a decimal number from 1 to 65535, or オペレーティング システムに依存"
    for code in ["", "x", "0x2714", "-1", "+1", "1.0", "1 0", "１０００４", "²", "オペレーティング"]:
        assert faults(tmp_path, entry(f"A ({code})")) == [
            f'1:4: error: found the code "{code}", {expected}'
        ]


def test_rejects_a_code_outside_16_bits(tmp_path: Path) -> None:
    for code in ["0", "000", "65536", "99999", "100000"]:
        assert faults(tmp_path, entry(f"A ({code})")) == [
            f'1:4: error: found the code "{code}", expected a number from 1 to 65535'
        ]
    assert faults(tmp_path, entry(f"A ({'9' * 5000})")) == [
        f'1:4: error: found the code "{"9" * 39}…", expected a number from 1 to 65535'
    ]


def test_rejects_a_system_dependent_code_that_the_data_file_lacks(tmp_path: Path) -> None:
    (tmp_path / "codes.toml").write_text("", encoding="utf-8")
    document = entry("WSA_NEW (オペレーティング システムに依存)")
    assert faults(tmp_path, document, "--os-dependent-codes", "codes.toml") == [
        "1:10: error: found WSA_NEW, whose code codes.toml does not have, "
        "expected a number here or a table [WSA_NEW] there"
    ]


def test_does_not_look_up_a_name_that_is_wrong_anyway(tmp_path: Path) -> None:
    assert faults(tmp_path, entry("1A (オペレーティング システムに依存)")) == [
        '1:1: error: found the name "1A", expected a C identifier such as WSAEINTR'
    ]
