"""対処: what to do about a code that another document explains."""

from pathlib import Path

import pytest
from generator_support import ENTRY, accepted, faults, generate, read_mc

REMEDY = "A (1)\n    対処 : う\n        え\n"
ANOTHER = "expected the name of an entry of another document"


def messages(folder: Path, **documents: str) -> dict[int, str]:
    """Message IDs and texts that the generator makes of documents."""
    run = generate(folder, {f"{name}.txt": text for name, text in documents.items()})
    assert (run.exit_code, run.stderr) == (0, "")
    assert run.mc is not None
    return read_mc(run.mc)


def all_faults(folder: Path, **documents: str | bytes) -> list[str]:
    run = generate(folder, {f"{name}.txt": text for name, text in documents.items()})
    assert (run.exit_code, run.stdout) == (1, "")
    assert not (folder / "out").exists()
    return run.stderr.splitlines()


# What becomes of it


def test_has_a_message_of_its_own_and_ends_the_event(tmp_path: Path) -> None:
    assert messages(tmp_path, d=ENTRY + ENTRY.replace("A (1)", "B (2)"), r=REMEDY) == {
        0x00000001: "あ\r\nい\r\n",
        0x00000002: "あ\r\nい\r\n",
        0x01000001: "あ\r\n",
        0x01000002: "あ\r\n",
        0x01010001: "い\r\n",
        0x01010002: "い\r\n",
        0x01030001: "う\r\n・え\r\n",
        0x80070001: "あ\r\nい\r\n",
        0x80070002: "あ\r\nい\r\n",
        0xC1020000: "%1\r\n",
        0xC1020001: "%1\r\n\r\nA (1): あ\r\n\r\nい\r\n\r\n対処: う\r\n・え\r\n",
        0xC1020002: "%1\r\n\r\nB (2): あ\r\n\r\nい\r\n",
    }


def test_documents_may_come_in_any_order(tmp_path: Path) -> None:
    expected = messages(tmp_path, d=ENTRY, r=REMEDY)
    assert messages(tmp_path, r=REMEDY, d=ENTRY) == expected


def test_a_document_may_explain_codes_and_advise_on_those_of_others(tmp_path: Path) -> None:
    other = ENTRY.replace("A (1)", "B (2)")
    texts = messages(tmp_path, d=ENTRY + REMEDY.replace("A (1)", "B (2)"), r=REMEDY + other)
    assert (texts[0x01030001], texts[0x01030002]) == ("う\r\n・え\r\n", "う\r\n・え\r\n")


def test_the_wording_is_edited_like_a_description(tmp_path: Path) -> None:
    remedy = "A(00001)\n\t対処：100% う (Wsapiref_6vzm.asp)\n\u3000・%1\n"
    assert messages(tmp_path, d=ENTRY, r=remedy)[0x01030001] == "100％ う\r\n・％1\r\n"


def test_a_code_left_to_the_system_stays_there(tmp_path: Path) -> None:
    heading = "WSA_IO_PENDING (オペレーティング システムに依存)"
    texts = messages(
        tmp_path, d=ENTRY.replace("A (1)", heading), r=REMEDY.replace("A (1)", heading)
    )
    assert texts[0x010303E5] == "う\r\n・え\r\n"


def test_the_mc_names_both_documents_of_an_event(tmp_path: Path) -> None:
    mc = generate(tmp_path, {"d.txt": ENTRY, "r.txt": REMEDY}).mc
    assert mc is not None
    text = mc.decode("utf-16-le").replace("\r\n", "\n")
    remedy = "Severity=Success\nFacility=Remedy\nSymbolicName=A_REMEDY\nLanguage=Japanese\n"
    assert f";// r.txt\nMessageId=1\n{remedy}う\n・え\n.\n" in text
    assert ";// d.txt, r.txt\nMessageId=1\nSeverity=Error\nFacility=Event\n" in text


# Its entry


@pytest.mark.parametrize("further", ["", "        い\n        う\n"])
def test_rejects_a_remedy_in_an_entry_that_has_other_fields(tmp_path: Path, further: str) -> None:
    assert faults(tmp_path, ENTRY + "    対処 : う\n" + further) == [
        "4:5: error: found 対処 in an entry that has 意味 and 説明, "
        "expected 対処 alone in its entry, and a heading before each entry"
    ]


@pytest.mark.parametrize("rest", ["", "    説明 : い\n", "        い\n    説明 : う\n"])
def test_rejects_a_remedy_beside_a_meaning_once(tmp_path: Path, rest: str) -> None:
    assert faults(tmp_path, "A (1)\n    意味 : あ\n    対処 : う\n" + rest) == [
        "3:5: error: found 対処 in an entry that has 意味, "
        "expected 対処 alone in its entry, and a heading before each entry"
    ]


@pytest.mark.parametrize("rest", ["", "    説明 : い\n", "    説明 : い\n        う\n"])
def test_rejects_a_meaning_below_a_remedy_once(tmp_path: Path, rest: str) -> None:
    assert all_faults(tmp_path, d=ENTRY, r=REMEDY + "    意味 : あ\n" + rest) == [
        "r.txt:4:5: error: found 意味 in an entry that has 対処, "
        "expected 対処 alone in its entry, and a heading before each entry"
    ]


def test_rejects_a_second_remedy_in_an_entry(tmp_path: Path) -> None:
    assert all_faults(tmp_path, d=ENTRY, r=REMEDY + "    対処 : お\n        か\n") == [
        "r.txt:4:5: error: found a second 対処 (the first: line 2), "
        "expected one 対処 in each entry, and a heading before each entry"
    ]


def test_rejects_a_remedy_without_colon(tmp_path: Path) -> None:
    assert all_faults(tmp_path, d=ENTRY, r="A (1)\n    対処 う\n        え\n") == [
        'r.txt:2:7: error: found no colon after 対処, expected "対処 : …"'
    ]


def test_takes_the_word_for_text_below_a_remedy(tmp_path: Path) -> None:
    texts = messages(tmp_path, d=ENTRY, r=REMEDY + "        対処の後\n")
    assert texts[0x01030001] == "う\r\n・え\r\n・対処の後\r\n"


def test_rejects_lines_that_would_not_be_kept(tmp_path: Path) -> None:
    remedy = "A (1)\n    対処 : \n        あ\tい\n        .\n        ・\nB (2)\n    対処 : ;う\n"
    assert all_faults(tmp_path, d=ENTRY + ENTRY.replace("A (1)", "B (2)"), r=remedy) == [
        "r.txt:2:9: error: found no text in 対処, expected some text",
        "r.txt:3:10: error: found a tab within a text, expected spaces",
        'r.txt:4:9: error: found a line that is a lone ".", '
        "expected other text: it would end a message",
        "r.txt:5:9: error: found no text in 対処, expected some text",
        'r.txt:7:10: error: found a text that begins with ";", '
        "expected another beginning: a message compiler may take it for a comment",
    ]


def test_rejects_an_event_that_does_not_fit_into_the_table(tmp_path: Path) -> None:
    long = "い" * 30_000
    remedy = "A (1)\n    対処 : " + "う" * 2_736 + "\n"
    assert all_faults(tmp_path, d=ENTRY.replace("い", long), r=remedy) == [
        "r.txt:1:1: error: found 65536 bytes for the event form of A in the message table, "
        "expected at most 65535"
    ]


def test_reports_an_entry_that_is_too_long_without_advice_once(tmp_path: Path) -> None:
    assert all_faults(tmp_path, d=ENTRY.replace("い", "い" * 32_744), r=REMEDY) == [
        "d.txt:1:1: error: found 65536 bytes for the event form of A in the message table, "
        "expected at most 65535"
    ]


# The entry that it is for


def test_rejects_a_name_that_no_document_explains(tmp_path: Path) -> None:
    assert all_faults(tmp_path, d=ENTRY, r=REMEDY.replace("A (1)", "AA (1)")) == [
        f'r.txt:1:1: error: found 対処 for "AA", {ANOTHER}'
    ]
    assert faults(tmp_path, REMEDY) == [f'1:1: error: found 対処 for "A", {ANOTHER}']


def test_rejects_a_remedy_for_an_entry_of_the_same_document(tmp_path: Path) -> None:
    assert faults(tmp_path, ENTRY + REMEDY) == [
        f"4:1: error: found 対処 for A, which this document has itself (line 1), {ANOTHER}"
    ]


@pytest.mark.parametrize("code", ["2", "0", "99999", "x", "オペレーティング システムに依存"])
def test_rejects_a_code_that_differs(tmp_path: Path, code: str) -> None:
    assert all_faults(tmp_path, d=ENTRY, r=REMEDY.replace("(1)", f"({code})")) == [
        f'r.txt:1:4: error: found the code "{code}" of A, expected 1, as in d.txt:1:4'
    ]


def test_rejects_a_number_for_a_code_left_to_the_system(tmp_path: Path) -> None:
    heading = "WSA_IO_PENDING (オペレーティング システムに依存)"
    remedy = REMEDY.replace("A (1)", "WSA_IO_PENDING (997)")
    assert all_faults(tmp_path, d=ENTRY.replace("A (1)", heading), r=remedy) == [
        'r.txt:1:17: error: found the code "997" of WSA_IO_PENDING, '
        "expected オペレーティング システムに依存, as in d.txt:1:17"
    ]


def test_rejects_a_second_remedy_for_a_code(tmp_path: Path) -> None:
    assert all_faults(tmp_path, a=REMEDY, d=ENTRY, r="\n" + REMEDY) == [
        "r.txt:2:1: error: found 対処 for A again (the first: a.txt:1:1), expected each once"
    ]
    assert all_faults(tmp_path, a="", d=ENTRY, r=REMEDY + REMEDY)[1:] == [
        "r.txt:4:1: error: found 対処 for A again (the first: r.txt:1:1), expected each once"
    ]


# What cannot be read is not called missing


def test_reports_a_fault_of_the_entry_once(tmp_path: Path) -> None:
    for fault in [
        ENTRY.replace("(1)", "(0)"),
        ENTRY.replace("(1)", "(x)"),
        ENTRY.replace("(1)", "(オペレーティング システムに依存)"),
        ENTRY.replace("A (1)", "A 1"),
        ENTRY.replace("A (1)", "A\0 (1)"),
        "A (1)\n    意味 : あ\n",
    ]:
        (only,) = all_faults(tmp_path, d=fault, r=REMEDY)
        assert only.startswith("d.txt:1:"), only


def test_reports_a_document_that_is_not_there_once(tmp_path: Path) -> None:
    run = generate(tmp_path, {"r.txt": REMEDY}, "missing.txt")
    assert run.exit_code == 1
    assert [line.partition(":")[0] for line in run.stderr.splitlines()] == ["missing.txt"]


def test_reports_a_heading_of_a_remedy_that_cannot_be_read_once(tmp_path: Path) -> None:
    (only,) = all_faults(tmp_path, d=ENTRY, r=REMEDY.replace("A (1)", "A 1"))
    assert only.startswith('r.txt:1:1: error: found text "A 1" before the first entry')


def test_an_unknown_name_is_reported_beside_faults_that_have_no_part_in_it(tmp_path: Path) -> None:
    assert all_faults(
        tmp_path, d="A (0)\n    意味 : あ\n    説明 : い\n", r=REMEDY + REMEDY.replace("A", "C")
    )[1:] == [f'r.txt:4:1: error: found 対処 for "C", {ANOTHER}']


def test_a_document_without_advice_is_as_before(tmp_path: Path) -> None:
    assert len(accepted(tmp_path, ENTRY)) == 6
