"""The verdict that a build has on what EPUBCheck said."""

from __future__ import annotations

import os
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


def test_a_book_of_an_earlier_build_is_not_judged(in_folder: Path) -> None:
    """A build that failed has left it; a PASS would say that it is the brief's."""
    folder = in_folder / "build" / "alpha"
    folder.mkdir(parents=True)
    (folder / "alpha.epub").write_bytes(b"an old book")
    (folder / "verdict.txt").write_bytes(b"FAIL alpha: nothing could be made")
    os.utime(folder / "alpha.epub", (1, 1))
    status = check_epub_build("alpha")

    assert (0, b"") == (status, (folder / "epubcheck.txt").read_bytes())
    assert (folder / "verdict.txt").stat().st_mtime_ns <= (folder / "epubcheck.txt").stat().st_mtime_ns
