"""Every sentence is said somewhere, and a transcript shows it in each language."""

import re
from pathlib import Path

import pytest
from project import SOURCE_DIR

WSAERR = SOURCE_DIR / "src" / "wsaerr"
TRANSCRIPTS = Path(__file__).parent / "transcripts"

# What a transcript cannot bring about: files and logs of which the test may not be the administrator,
# a full disk, standard input that cannot be read. error_message_test.cpp, test_dll_option.py, test_logs.py, test_output.py,
# test_source_check.py, test_source_folder.py and test_language.py do.
NOT_SHOWN = {
    *("no_such_language_in_variable", "dll_is_about_other_things", "dll_cannot_be_opened"),
    *("output_cannot_be_written", "input_cannot_be_read"),
    *("log_is_closed", "warning", "services_load_from_folder", "users_can_change_dll"),
    *("users_can_add_files", "users_can_change_files", "users_can_delete_content"),
    *("users_can_delete_folder", "users_can_change_rights", "users_own_folder"),
    *("event_log_service_cannot_read",),
}


def identifiers() -> list[str]:
    header = (WSAERR / "language" / "sentence.h").read_text(encoding="utf-8")
    [body] = re.findall(r"enum class sentence \{(.*?)\n\};", header, re.DOTALL)
    names = re.findall(r"^    (\w+),", body, re.MULTILINE)
    return [name for name in names if name != "end_of_sentences"]


def sentences(language: str) -> dict[str, str]:
    source = (WSAERR / "language" / f"{language}.cpp").read_text(encoding="utf-8")
    entries = re.findall(r'^    \{(\w+),((?:\s*"(?:[^"\\]|\\.)*")+)\}', source, re.MULTILINE)
    return {name: "".join(re.findall(r'"((?:[^"\\]|\\.)*)"', text)) for name, text in entries}


@pytest.mark.parametrize("language", ["english", "japanese"])
def test_each_language_has_each_sentence(language: str) -> None:
    assert list(sentences(language)) == identifiers()


def test_every_sentence_is_used() -> None:
    files = [*WSAERR.glob("*.cpp"), *WSAERR.glob("[!l]*/*.cpp"), *WSAERR.glob("look_up/*.cpp")]
    files.append(WSAERR / "language" / "error_message.cpp")
    program = "\n".join(file.read_text(encoding="utf-8") for file in files)
    used = set(re.findall(r"sentence::(\w+)", program))
    assert set(identifiers()) - used == set()


@pytest.mark.parametrize("language", ["english", "japanese"])
def test_every_sentence_is_shown(language: str) -> None:
    transcripts = "\n".join(
        file.read_text(encoding="utf-8")
        for file in TRANSCRIPTS.glob(f"*.{'en' if language == 'english' else 'ja'}.txt")
    )
    said = {
        name: re.sub(r"\\\{\d\\\}", ".*", re.escape(text))
        for name, text in sentences(language).items()
    }
    missing = {name for name, pattern in said.items() if not re.search(pattern, transcripts)}
    assert missing - NOT_SHOWN == set()
