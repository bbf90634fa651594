"""Sessions that register event sources say what is written down."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from event_log_rendering import EVENT_LOG_KEY
from project import Run
from session import LANGUAGES, SOURCE_SUBJECTS, assert_says_what_is_written_down

KEY = rf"{EVENT_LOG_KEY}\Application\Transcript"


@pytest.fixture
def registry(wine: Run) -> Iterator[None]:
    """Without what a transcript leaves behind."""
    yield
    wine("reg", "delete", KEY, "/f")


@pytest.mark.usefixtures("registry")
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("subject", SOURCE_SUBJECTS)
def test_says_what_is_written_down(
    wine: Run, tool_folder: Path, monkeypatch: pytest.MonkeyPatch, subject: str, language: str
) -> None:
    monkeypatch.setenv("WSAERR_LANGUAGE", language)
    assert_says_what_is_written_down(wine, tool_folder, subject, language)
