"""Sessions that change nothing say what is written down, and each is there in both languages."""

from pathlib import Path

import pytest
from project import Run
from session import (
    LANGUAGES,
    SOURCE_SUBJECTS,
    TRANSCRIPTS,
    assert_says_what_is_written_down,
    commands,
)

SUBJECTS = sorted(file.name.removesuffix(".en.txt") for file in TRANSCRIPTS.glob("*.en.txt"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("subject", [each for each in SUBJECTS if each not in SOURCE_SUBJECTS])
def test_says_what_is_written_down(
    wine: Run, tool_folder: Path, monkeypatch: pytest.MonkeyPatch, subject: str, language: str
) -> None:
    monkeypatch.setenv("WSAERR_LANGUAGE", language)
    assert_says_what_is_written_down(wine, tool_folder, subject, language)


@pytest.mark.parametrize("subject", SUBJECTS)
def test_both_languages_have_the_same_commands(subject: str) -> None:
    english = [command for command, _ in commands(subject, "en")]
    assert english == [command for command, _ in commands(subject, "ja")]
    assert english


def test_every_subject_is_there_in_both_languages() -> None:
    assert len(SUBJECTS) > 3
    japanese = sorted(file.name.removesuffix(".ja.txt") for file in TRANSCRIPTS.glob("*.ja.txt"))
    assert japanese == SUBJECTS
