"""A plain text is read as its typist meant it, and every word of it is kept or set aside."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.verbs.plain.read import read_plain_text
from briefpress.verbs.trees.fold import census
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from pathlib import Path

    from briefpress.nouns.read_text import ReadText

LONG = "The line was built in the years before the war, and nobody knew what it would be used for."


def headings(read: ReadText) -> list[str]:
    """Give the words of the headings."""
    return [project([block]).text for block in read.blocks if block["t"] == "Header"]


def test_the_seed_is_read_with_its_date_line_and_its_headings(root: Path) -> None:
    """The date is metadata; two short lines over paragraphs are headings."""
    text = (root / "seeds" / "russia-iran" / "source.txt").read_text(encoding="utf-8")
    read = read_plain_text(text)

    assert {"date": "2022-06-02"} == read.metadata
    assert ["Historical roots", "The basis of the partnership"] == headings(read)
    assert census(text) == census("".join(one.words for one in read.set_aside) + project(read.blocks).text)


def test_a_word_that_recurs_in_another_paragraph_is_one_node() -> None:
    """A long text has few words for its length, and its tree no more nodes than these."""
    first, second = read_plain_text(f"{LONG}\n\n{LONG}\n").blocks

    assert first["c"][0] is second["c"][0]


@pytest.mark.parametrize("ends", ("\n", "\r\n", "\r"))
def test_line_ends_do_not_matter(ends: str) -> None:
    """Windows, old Macs, a byte order mark."""
    text = "\ufeff" + f"Gauge\n\n{LONG}\n{LONG}\n\n".replace("\n", ends)

    assert f"Gauge\n\n{LONG} {LONG}" == project(read_plain_text(text).blocks).text


@pytest.mark.parametrize("line", ("It ends.", "Who knows?", "Thus:", "1941", "x" * 91))
def test_a_short_line_is_not_always_a_heading(line: str) -> None:
    """A sentence, a number, a long line."""
    assert [] == headings(read_plain_text(f"{line}\n\n{LONG * 2}"))


def test_a_last_line_and_a_line_over_a_shorter_one_are_no_headings() -> None:
    """A heading stands over something longer."""
    assert [] == headings(read_plain_text(f"{LONG}\n\nYours sincerely\n\nAnna"))


def test_long_lines_are_paragraphs_of_their_own() -> None:
    """A text that is not wrapped by hand has a paragraph a line."""
    assert 2 == len(read_plain_text(f"{LONG * 2}\n{LONG * 2}").blocks)


def test_lines_of_metadata_are_set_aside() -> None:
    """Each once, from the top on, until something else comes."""
    read = read_plain_text(f"Title: The Line\nBy: A. Writer\nDate: 2022-06-02\n\n{LONG}\n\nTitle: no more")

    assert {"title": "The Line", "by": "A. Writer", "date": "2022-06-02"} == read.metadata
    assert "Title: no more" in project(read.blocks).text
