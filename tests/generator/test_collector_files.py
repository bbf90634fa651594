"""The JSON, its schema and the CSV in which log collectors look texts up."""

import csv
import json
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import]
import pytest
from generator_support import ENTRY, PROJECT, Run, generate, read_table

DOCUMENTS = {
    "d.txt": 'A (1)\n 意味 : あ, "い"\n 説明 : 100%\n  う\n\nB (65535)\n 意味 : え\n 説明 : お\n',
    "r.txt": "A (1)\n 対処 : か\n  き\n",
}

MESSAGES = [
    (1, 1, "A", "text", 'あ, "い"\n100％\n・う'),
    (65535, 65535, "B", "text", "え\nお"),
    (0x01000001, 1, "A", "meaning", 'あ, "い"'),
    (0x0100FFFF, 65535, "B", "meaning", "え"),
    (0x01010001, 1, "A", "description", "100％\n・う"),
    (0x0101FFFF, 65535, "B", "description", "お"),
    (0x01030001, 1, "A", "remedy", "か\n・き"),
    (0x80070001, 1, "A", "hresult", 'あ, "い"\n100％\n・う'),
    (0x8007FFFF, 65535, "B", "hresult", "え\nお"),
    (0xC1020000, 0, None, "event", "%1"),
    (0xC1020001, 1, "A", "event", '%1\n\nA (1): あ, "い"\n\n100％\n・う\n\n対処: か\n・き'),
    (0xC102FFFF, 65535, "B", "event", "%1\n\nB (65535): え\n\nお"),
]

CSV = '''\
EventID,Qualifiers,Name,Meaning,Description,Remedy
1,49410,A,"あ, ""い""",100％ ・う,か ・き
65535,49410,B,え,お,
'''

SCHEMA = json.loads((PROJECT / "generator" / "messages.schema.json").read_text(encoding="utf-8"))


def run(folder: Path, *options: str) -> Run:
    return generate(folder, DOCUMENTS, *options, output=("--collector-files", "out"))


@pytest.fixture
def written(tmp_path: Path) -> Any:
    """What the JSON says."""
    assert run(tmp_path).exit_code == 0
    return json.loads((tmp_path / "out" / "messages.json").read_bytes())


def test_says_what_it_wrote(tmp_path: Path) -> None:
    assert run(tmp_path).stdout == (
        "messages.json: 12 messages\n"
        "messages.schema.json: the schema of messages.json\n"
        "winsock-messages-ja.csv: 2 entries\n"
    )


def test_the_json_has_every_message_in_the_order_of_the_ids(written: Any) -> None:
    keys = ("id", "code", "name", "form", "text")
    assert written == {
        "$schema": "messages.schema.json",
        "name": "winsock-messages-ja",
        "language": "ja-JP",
        "messages": [dict(zip(keys, message)) for message in MESSAGES],
    }


def test_the_json_is_japanese_for_people_too(tmp_path: Path) -> None:
    run(tmp_path)
    data = (tmp_path / "out" / "messages.json").read_bytes()
    assert '"text": "え\\nお"\n'.encode() in data
    assert b"\r" not in data and data.endswith(b"}\n")


def test_the_csv_has_a_line_for_each_code(tmp_path: Path) -> None:
    run(tmp_path)
    data = (tmp_path / "out" / "winsock-messages-ja.csv").read_bytes()
    assert data.decode("utf-8") == CSV
    rows = list(csv.reader(CSV.splitlines()))
    assert [row[3] for row in rows] == ["Meaning", 'あ, "い"', "え"]


def test_name_names_the_csv_and_the_dll_of_the_json(tmp_path: Path) -> None:
    run(tmp_path, "--name", "other")
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "messages.json",
        "messages.schema.json",
        "other.csv",
    ]
    assert json.loads((tmp_path / "out" / "messages.json").read_bytes())["name"] == "other"


def test_the_schema_lies_beside_and_takes_the_json(tmp_path: Path, written: Any) -> None:
    beside = tmp_path / "out" / written["$schema"]
    assert json.loads(beside.read_bytes()) == SCHEMA
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    jsonschema.validate(written, SCHEMA)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("id", 0),
        ("id", 1 << 32),
        ("id", "1"),
        ("code", -1),
        ("code", 65536),
        ("name", "1A"),
        ("form", "TEXT"),
        ("text", ""),
        ("other", 1),
    ],
)
def test_the_schema_refuses_other_messages(written: Any, key: str, value: object) -> None:
    written["messages"][0][key] = value
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(written, SCHEMA)


@pytest.mark.parametrize("key", ["id", "code", "name", "form", "text"])
def test_the_schema_wants_every_part_of_a_message(written: Any, key: str) -> None:
    del written["messages"][0][key]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(written, SCHEMA)


def test_a_document_without_remedies_has_an_empty_last_column(tmp_path: Path) -> None:
    generate(tmp_path, {"d.txt": ENTRY}, output=("--collector-files", "."))
    lines = (tmp_path / "winsock-messages-ja.csv").read_text(encoding="utf-8").splitlines()
    assert lines[1:] == ["1,49410,A,あ,い,"]


def test_the_json_of_the_build_has_what_the_dll_holds(build_dir: Path, message_table: Path) -> None:
    written = json.loads((build_dir / "dist" / "messages.json").read_bytes())
    jsonschema.validate(written, SCHEMA)
    texts = {
        message["id"]: message["text"].replace("\n", "\r\n") + "\r\n"
        for message in written["messages"]
    }
    assert texts == read_table(message_table.read_bytes())
    for message in written["messages"]:
        assert message["id"] & 0xFFFF == message["code"]


def test_the_csv_of_the_build_has_the_texts_of_each_code(build_dir: Path) -> None:
    expected = {}
    folder = PROJECT / "tests" / "message_dll"
    for line in (folder / "expected_messages.tsv").read_text(encoding="utf-8").splitlines():
        code, *texts = line.replace("\\n", " ").split("\t")
        expected[code] = [code, "49410", *texts, ""]
    for line in (folder / "expected_remedies.tsv").read_text(encoding="utf-8").splitlines():
        code, remedy = line.replace("\\n", " ").split("\t")
        expected[code][-1] = remedy
    text = (build_dir / "dist" / "winsock-messages-ja.csv").read_text(encoding="utf-8")
    assert list(csv.reader(text.splitlines()))[1:] == list(expected.values())
