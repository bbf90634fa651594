"""The command line: options, exit codes, and files that cannot be read or written."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from generator_support import ENTRY, PROJECT, generate

WITHOUT_PYTHONPATH = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}


def run(*command: str | Path, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-B", *command],
        cwd=cwd,
        env=WITHOUT_PYTHONPATH | environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


# Options


def test_says_what_it_wrote(tmp_path: Path) -> None:
    result = generate(tmp_path, {"d.txt": ENTRY})
    assert result.exit_code == 0
    assert result.stdout == "winsock-messages-ja.mc: 1 entry, 6 messages\n"
    assert result.stderr == ""


def test_name_names_the_output(tmp_path: Path) -> None:
    result = generate(tmp_path, {"d.txt": ENTRY}, "--name", "my_app-1.0")
    assert result.stdout == "my_app-1.0.mc: 1 entry, 6 messages\n"
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["my_app-1.0.mc"]


def test_makes_the_output_folder_and_those_above_it(tmp_path: Path) -> None:
    generate(tmp_path, {"d.txt": ENTRY}, "--output-dir", "a/b/c")
    assert (tmp_path / "a" / "b" / "c" / "winsock-messages-ja.mc").is_file()


def test_says_how_much_several_documents_hold(tmp_path: Path) -> None:
    result = generate(tmp_path, {"d.txt": ENTRY, "e.txt": ENTRY.replace("A (1)", "B (2)")})
    assert result.stdout == "winsock-messages-ja.mc: 2 entries, 11 messages\n"


def test_help_explains_every_option_and_shows_an_example(tmp_path: Path) -> None:
    result = run(PROJECT / "generator", "--help", cwd=tmp_path, COLUMNS="80")
    assert (result.returncode, result.stderr) == (0, "")
    for part in [
        "DOCUMENT",
        "--output-dir DIR",
        "--reference-page FILE",
        "--entry-documents FILE",
        "--collector-files DIR",
        "--name NAME",
        "--os-dependent-codes FILE",
    ]:
        assert part in result.stdout
    assert result.stdout.endswith(
        "\nexample: python3 -m generator messages/winsock.ja.txt --output-dir out\n"
    )


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["d.txt"],
        ["--output-dir", "out"],
        ["d.txt", "--output-dir"],
        ["d.txt", "--output-dir", "out", "--wrong"],
        ["d.txt", "--output-dir", "out", "--name", ""],
        ["d.txt", "--output-dir", "out", "--name", "../up"],
        ["d.txt", "--output-dir", "out", "--name", "a\\b"],
        ["d.txt", "--output-dir", "out", "--name", ".hidden"],
        ["d.txt", "--output-dir", "out", "--name", "名前"],
    ],
)
def test_wrong_options_exit_with_2(tmp_path: Path, arguments: list[str]) -> None:
    (tmp_path / "d.txt").write_text(ENTRY, encoding="utf-8")
    result = run("-m", "generator", *arguments, cwd=tmp_path, PYTHONPATH=str(PROJECT))
    assert result.returncode == 2
    assert result.stderr.startswith("usage: python3 -m generator ")
    assert result.stdout == ""
    assert [path.name for path in tmp_path.iterdir()] == ["d.txt"]


def test_a_run_without_output_says_which_there_are(tmp_path: Path) -> None:
    result = run(PROJECT / "generator", "d.txt", cwd=tmp_path)
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr.endswith(
        "error: no output: give --output-dir, --reference-page, --entry-documents or "
        "--collector-files\n"
    )


def test_runs_as_a_module_and_as_a_folder(tmp_path: Path) -> None:
    (tmp_path / "d.txt").write_text(ENTRY, encoding="utf-8")
    arguments = [str(tmp_path / "d.txt"), "--output-dir", str(tmp_path / "out")]
    for result in [
        run("-m", "generator", *arguments, cwd=PROJECT),
        run("-m", "generator", *arguments, cwd=tmp_path, PYTHONPATH=str(PROJECT)),
        run(PROJECT / "generator", *arguments, cwd=tmp_path),
    ]:
        assert (result.returncode, result.stderr) == (0, "")
        assert result.stdout == "winsock-messages-ja.mc: 1 entry, 6 messages\n"


def test_faults_go_to_standard_error(tmp_path: Path) -> None:
    (tmp_path / "d.txt").write_text("A (0)\n 意味 : あ\n", encoding="utf-8")
    result = run(PROJECT / "generator", "d.txt", "--output-dir", "out", cwd=tmp_path)
    assert (result.returncode, result.stdout) == (1, "")
    assert result.stderr == (
        'd.txt:1:1: error: found an entry without 説明, expected "説明 : …" below its heading\n'
        'd.txt:1:4: error: found the code "0", expected a number from 1 to 65535\n'
    )


# Files


def test_rejects_a_document_that_is_not_there(tmp_path: Path) -> None:
    result = generate(tmp_path, {"d.txt": ENTRY}, "missing.txt")
    assert (result.exit_code, result.mc) == (1, None)
    assert result.stderr == (
        "missing.txt: error: found a path that cannot be read (No such file or directory), "
        "expected a document\n"
    )


def test_rejects_a_folder_as_a_document(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    result = generate(tmp_path, {"d.txt": "A (0)\n"}, "folder")
    assert result.exit_code == 1
    assert result.stderr.splitlines() == [
        "d.txt:1:1: error: found an entry without 意味 and 説明, "
        'expected "意味 : …" and "説明 : …", or "対処 : …", below its heading',
        'd.txt:1:4: error: found the code "0", expected a number from 1 to 65535',
        "folder: error: found a path that cannot be read (Is a directory), expected a document",
    ]


def test_rejects_a_document_that_is_given_twice(tmp_path: Path) -> None:
    result = generate(tmp_path, {"d.txt": ENTRY}, "./d.txt", str(tmp_path / "d.txt"))
    assert (result.exit_code, result.mc) == (1, None)
    fault = "error: found the document a second time, expected each document once"
    assert result.stderr.splitlines() == [f"{tmp_path / 'd.txt'}: {fault}", f"d.txt: {fault}"]


def test_rejects_an_output_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine", encoding="utf-8")
    result = generate(tmp_path, {"d.txt": ENTRY}, "--output-dir", "out")
    assert result.exit_code == 1
    assert result.stderr == (
        "out: error: found a path that cannot be written (File exists), "
        "expected a folder that can be written\n"
    )
    assert (tmp_path / "out").read_text(encoding="utf-8") == "mine"


def test_rejects_an_output_folder_below_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    result = generate(tmp_path, {"d.txt": ENTRY}, "--output-dir", "file/out")
    assert result.exit_code == 1
    assert result.stderr == (
        "file/out: error: found a path that cannot be written (Not a directory), "
        "expected a folder that can be written\n"
    )
    assert (tmp_path / "file").read_text(encoding="utf-8") == "mine"
