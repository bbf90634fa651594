"""The .mc: its bytes, the same everywhere, and how it comes to lie in its folder."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from generator_support import ENTRY, PROJECT, WINSOCK_DOCUMENT, generate

EXPECTED = """\
;// Do not edit! The generator of winsock-messages-ja made this from d.txt.
SeverityNames=(Success=0x0 Warning=0x2 Error=0x3)
FacilityNames=(Text=0x000 Meaning=0x100 Description=0x101 Remedy=0x103 Hresult=0x007 Event=0x102)
LanguageNames=(Japanese=0x0411:MSG00411)

;// d.txt
MessageId=1
Severity=Success
Facility=Text
SymbolicName=A_TEXT
Language=Japanese
あ
い
・う
.

;// d.txt
MessageId=1
Severity=Success
Facility=Meaning
SymbolicName=A_MEANING
Language=Japanese
あ
.

;// d.txt
MessageId=1
Severity=Success
Facility=Description
SymbolicName=A_DESCRIPTION
Language=Japanese
い
・う
.

;// d.txt
MessageId=1
Severity=Warning
Facility=Hresult
SymbolicName=A_HRESULT
Language=Japanese
あ
い
・う
.

MessageId=0
Severity=Error
Facility=Event
SymbolicName=EVENT_WITHOUT_CODE
Language=Japanese
%1
.

;// d.txt
MessageId=1
Severity=Error
Facility=Event
SymbolicName=A_EVENT
Language=Japanese
%1

A (1): あ

い
・う
.
"""


def test_writes_utf_16le_without_mark_and_with_cr_lf(tmp_path: Path) -> None:
    mc = generate(tmp_path, {"d.txt": ENTRY + "        う\n"}).mc
    assert mc == EXPECTED.replace("\n", "\r\n").encode("utf-16-le")


def test_names_documents_by_file_name_and_in_order(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    documents = {"sub/z.txt": ENTRY, "a.txt": ENTRY.replace("A (1)", "B (2)")}
    mc = generate(tmp_path, documents).mc
    assert mc is not None
    lines = mc.decode("utf-16-le").splitlines()
    assert lines[0] == (
        ";// Do not edit! The generator of winsock-messages-ja made this from z.txt, a.txt."
    )
    assert [
        (document, message_id)
        for document, message_id in zip(lines, lines[1:])
        if message_id.startswith("MessageId=")
    ] == [
        *[(";// z.txt", "MessageId=1"), (";// a.txt", "MessageId=2")] * 4,
        ("", "MessageId=0"),
        *[(";// z.txt", "MessageId=1"), (";// a.txt", "MessageId=2")],
    ]


def test_names_a_document_whose_name_is_no_text(tmp_path: Path) -> None:
    mc = generate(tmp_path, {os.fsdecode(b"a\xff\nb.txt"): ENTRY}).mc
    assert mc is not None
    assert " made this from a\ufffd?b.txt.\r\n" in mc.decode("utf-16-le")


def test_output_is_the_same_bytes_anywhere(tmp_path: Path) -> None:
    document = tmp_path / "日本語.txt"
    document.write_bytes(WINSOCK_DOCUMENT.read_bytes())
    outputs = set()
    for number, (folder, environment) in enumerate(
        [
            (PROJECT, {"LC_ALL": "C.UTF-8", "TZ": "UTC", "PYTHONHASHSEED": "0"}),
            (tmp_path, {"LC_ALL": "ja_JP.UTF-8", "TZ": "Asia/Tokyo", "PYTHONHASHSEED": "1"}),
            # No UTF-8 in file names, nor in anything else that has a default.
            (
                Path("/"),
                {
                    "LC_ALL": "C",
                    "TZ": "America/Los_Angeles",
                    "PYTHONHASHSEED": "4294967295",
                    "PYTHONUTF8": "0",
                    "PYTHONCOERCECLOCALE": "0",
                },
            ),
        ]
    ):
        output = tmp_path / str(number)
        subprocess.run(
            [sys.executable, "-B", PROJECT / "generator", document, "--output-dir", output],
            cwd=folder,
            env={"PATH": os.environ["PATH"]} | environment,
            check=True,
            capture_output=True,
        )
        outputs.add((output / "winsock-messages-ja.mc").read_bytes())
    assert len(outputs) == 1
    assert "made this from 日本語.txt.\r\n" in outputs.pop().decode("utf-16-le")


def test_leaves_a_file_alone_whose_bytes_would_not_change(tmp_path: Path) -> None:
    generate(tmp_path, {"d.txt": ENTRY})
    output = tmp_path / "out" / "winsock-messages-ja.mc"
    os.utime(output, ns=(0, 0))
    assert generate(tmp_path, {"d.txt": ENTRY + "\n"}).exit_code == 0
    assert output.stat().st_mtime_ns == 0


def test_replaces_a_file_whose_bytes_change(tmp_path: Path) -> None:
    first = generate(tmp_path, {"d.txt": ENTRY})
    second = generate(tmp_path, {"d.txt": ENTRY.replace("い", "う")})
    assert second.exit_code == 0
    assert second.mc != first.mc
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["winsock-messages-ja.mc"]


def test_faults_leave_the_old_file(tmp_path: Path) -> None:
    first = generate(tmp_path, {"d.txt": ENTRY})
    second = generate(tmp_path, {"d.txt": ENTRY + "B (2)\n"})
    assert second.exit_code == 1
    assert second.mc == first.mc


@pytest.mark.parametrize("step", ["pathlib.Path.write_bytes", "os.replace"])
def test_a_failed_write_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    first = generate(tmp_path, {"d.txt": ENTRY})
    (tmp_path / "e.txt").write_text(ENTRY.replace("A (1)", "B (2)"), encoding="utf-8")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(step, fail)
    second = generate(tmp_path, {}, "d.txt", "e.txt")
    assert second.exit_code == 1
    assert second.stderr == (
        "out/winsock-messages-ja.mc: error: found a path that cannot be written "
        "(No space left on device), expected a folder that can be written\n"
    )
    assert second.mc == first.mc
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["winsock-messages-ja.mc"]


def test_a_folder_in_the_place_of_the_output_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "elsewhere" / "winsock-messages-ja.mc").mkdir(parents=True)
    run = generate(tmp_path, {"d.txt": ENTRY}, "--output-dir", "elsewhere")
    assert run.exit_code == 1
    assert run.stderr == (
        "elsewhere/winsock-messages-ja.mc: error: found a path that cannot be written "
        "(No regular file), expected a folder that can be written\n"
    )
    folder = tmp_path / "elsewhere"
    assert [path.name for path in folder.iterdir()] == ["winsock-messages-ja.mc"]
