"""One run writes every output that is asked for, or none."""

from itertools import combinations
from pathlib import Path

import pytest
from generator_support import ENTRY, Run, generate

OUTPUTS = {
    "out/winsock-messages-ja.mc": ("--output-dir", "out"),
    "out/page.html": ("--reference-page", "out/page.html"),
    "out/list.inc": ("--entry-documents", "out/list.inc"),
    "out/messages.json": ("--collector-files", "out"),
}
BESIDE = {"out/messages.json": {"out/messages.schema.json", "out/winsock-messages-ja.csv"}}
"""What an option writes besides its first file."""
EVERY = tuple(word for option in OUTPUTS.values() for word in option)
SAID = {
    "out/winsock-messages-ja.mc": "winsock-messages-ja.mc: 1 entry, 6 messages\n",
    "out/page.html": "page.html: 1 entry\n",
    "out/list.inc": "list.inc: 1 entry\n",
    "out/messages.json": "messages.json: 6 messages\n"
    "messages.schema.json: the schema of messages.json\n"
    "winsock-messages-ja.csv: 1 entry\n",
}


def run(folder: Path, document: str, *options: str) -> Run:
    return generate(folder, {"d.txt": document}, *options, output=())


def contents(folder: Path) -> dict[str, bytes]:
    """What the files below a folder hold, by their paths."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


@pytest.mark.parametrize(
    "asked", [each for count in (2, 4) for each in combinations(OUTPUTS, count)]
)
def test_outputs_of_one_run_are_those_of_a_run_for_each(
    tmp_path: Path, asked: tuple[str, ...]
) -> None:
    together, apart = tmp_path / "together", tmp_path / "apart"
    together.mkdir()
    apart.mkdir()
    result = run(together, ENTRY, *(word for output in asked for word in OUTPUTS[output]))
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == "".join(SAID[output] for output in asked)
    for output in asked:
        assert run(apart, ENTRY, *OUTPUTS[output]).stdout == SAID[output]
    assert contents(together) == contents(apart)
    beside = (BESIDE.get(output, set()) for output in asked)
    assert contents(together).keys() == {"d.txt", *asked}.union(*beside)


def test_reads_each_file_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    read_bytes = Path.read_bytes

    def record(path: Path) -> bytes:
        read.append(path.name)
        return read_bytes(path)

    monkeypatch.setattr(Path, "read_bytes", record)
    (tmp_path / "d.txt").write_text(ENTRY, encoding="utf-8")
    assert generate(tmp_path, {}, "d.txt", *EVERY, output=()).exit_code == 0
    assert [name for name in read if name.endswith((".txt", ".toml"))] == [
        "d.txt",
        "os-dependent-codes.toml",
    ]


def test_faults_leave_every_output_as_it_was(tmp_path: Path) -> None:
    assert run(tmp_path, ENTRY, *EVERY).exit_code == 0
    before = contents(tmp_path / "out")
    result = run(tmp_path, ENTRY + "B (0)\n 意味 : あ\n 説明 : い\n", *EVERY)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == (
        'd.txt:4:4: error: found the code "0", expected a number from 1 to 65535\n'
    )
    assert contents(tmp_path / "out") == before


@pytest.mark.parametrize("blocked", [*OUTPUTS, *BESIDE["out/messages.json"]])
def test_an_output_that_cannot_be_written_leaves_the_others_as_they_were(
    tmp_path: Path, blocked: str
) -> None:
    assert run(tmp_path, ENTRY, *EVERY).exit_code == 0
    (tmp_path / blocked).unlink()
    (tmp_path / blocked).mkdir()
    before = contents(tmp_path / "out")
    result = run(tmp_path, ENTRY.replace("あ", "ん"), *EVERY)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == (
        f"{blocked}: error: found a path that cannot be written (No regular file), "
        "expected a folder that can be written\n"
    )
    assert contents(tmp_path / "out") == before


def test_a_full_disk_leaves_every_output_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run(tmp_path, ENTRY, *EVERY).exit_code == 0
    before = contents(tmp_path / "out")
    (tmp_path / "e.txt").write_text(ENTRY.replace("A (1)", "B (2)"), encoding="utf-8")
    write_bytes = Path.write_bytes

    def fail_at_the_last(path: Path, data: bytes) -> int:
        if path.name.startswith("winsock-messages-ja.csv"):
            raise OSError(28, "No space left on device")
        return write_bytes(path, data)

    monkeypatch.setattr(Path, "write_bytes", fail_at_the_last)
    result = generate(tmp_path, {}, "d.txt", "e.txt", *EVERY, output=())
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == (
        "out/winsock-messages-ja.csv: error: found a path that cannot be written (No space left on device), "
        "expected a folder that can be written\n"
    )
    assert contents(tmp_path / "out") == before


@pytest.mark.parametrize(
    ("options", "first", "second"),
    [
        (("--reference-page", "a", "--entry-documents", "a"), "a", "a"),
        (("--reference-page", "a", "--entry-documents", "b/../a"), "a", "b/../a"),
        (
            ("--output-dir", ".", "--reference-page", "./winsock-messages-ja.mc"),
            "winsock-messages-ja.mc",
            "winsock-messages-ja.mc",
        ),
        (
            ("--reference-page", "messages.json", "--collector-files", "."),
            "messages.json",
            "messages.json",
        ),
    ],
)
def test_rejects_two_outputs_in_one_file(
    tmp_path: Path, options: tuple[str, ...], first: str, second: str
) -> None:
    result = run(tmp_path, ENTRY, *options)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == (
        f"{second}: error: found an output that would overwrite {first}, which is written, "
        "expected a file of its own for each output\n"
    )
    assert [path.name for path in tmp_path.iterdir()] == ["d.txt"]


def test_rejects_an_output_that_is_the_folder_of_another(tmp_path: Path) -> None:
    options = ("--output-dir", "out", "--reference-page", "a", "--entry-documents", "a/b")
    result = run(tmp_path, ENTRY, *options)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == (
        "a: error: found a path that cannot be written (No regular file), "
        "expected a folder that can be written\n"
    )
    assert contents(tmp_path).keys() == {"d.txt"}
