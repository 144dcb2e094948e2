"""The verdict that a build has on what EPUBCheck said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.commands.check_epub_build import check_epub_build, epubcheck_verdict
from briefpress.nouns.finding import Finding, Place

if TYPE_CHECKING:
    from pathlib import Path

PLACE = Place("build/alpha/alpha.epub")


@pytest.mark.parametrize(
    ("codes", "head"),
    (
        ((), "PASS alpha: epubcheck found nothing"),
        (("E003",), "PASS alpha: epubcheck found nothing"),
        (("E002",), "FAIL alpha: epubcheck found 1 fault"),
        (("E001", "E002", "E003"), "FAIL alpha: epubcheck found 2 faults"),
        (("T020",), "FAIL alpha: epubcheck found 1 fault"),
    ),
)
def test_warnings_fail_and_hints_do_not(codes: tuple[str, ...], head: str) -> None:
    """The first line is what make looks at."""
    findings = [Finding(PLACE, code, "words") for code in codes]

    assert head == epubcheck_verdict("alpha", findings).decode().splitlines()[0]


def test_a_book_that_is_not_there_fails(in_folder: Path) -> None:
    """Silence would look like a pass."""
    status = check_epub_build("alpha")
    file = in_folder / "build" / "alpha" / "epubcheck.txt"
    written = file.read_text(encoding="utf-8")

    assert (0, "FAIL alpha:") == (status, written[:11])
    assert file.stat().st_mtime == 1, "what is no answer must be older than what it is about, so that make asks again"
