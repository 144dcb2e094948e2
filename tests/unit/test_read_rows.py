"""A table that an annotation brings is read with the care that a source is read with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.load_source import LONGEST, MOST
from briefpress.edges.sources.read_rows import read_rows
from briefpress.nouns.finding import Place

if TYPE_CHECKING:
    from pathlib import Path

    from briefpress.nouns.finding import Outcome

PLACE = Place("desk.yaml", 3, 9)


def read(folder: Path, data: str) -> Outcome[list[list[str]] | None]:
    """Read a table."""
    path = folder / "t.csv"
    path.write_text(data, encoding="utf-8", newline="")
    return read_rows(path, file="t.csv", place=PLACE)


def test_controls_are_left_out_and_told(tmp_path: Path) -> None:
    """No page can hold them."""
    found = read(tmp_path, "Ye\0ar,Tons\n1941,\ufffe5\n")

    assert [["Year", "Tons"], ["1941", "5"]] == found.value
    assert {("S008", "t.csv:1"), ("S008", "t.csv:2")} == {
        (one.code, f"{one.place.file}:{one.place.line}") for one in found.findings
    }


def test_what_turns_the_direction_of_words_is_kept_and_told(tmp_path: Path) -> None:
    """As in a source."""
    found = read(tmp_path, "Year\n\u202e1941\n")

    assert [["Year"], ["\u202e1941"]] == found.value
    assert ["S007"] == [one.code for one in found.findings]


@pytest.mark.parametrize(
    ("data", "said"),
    (
        ("a,b\n" * (MOST // 2 + 1), f"{MOST + 2} cells"),
        # Every row has as many cells as the longest.
        (f"{'a,' * 999}a\n" + "a\n" * 999, "1000000 cells"),
        ("a" * (LONGEST + 1), f"a word of {LONGEST + 1} letters"),
        ("a" + "\u0301" * 2000, "a letter in it has more than a thousand marks"),
    ),
    ids=["rows", "filled up", "word", "marks"],
)
def test_what_no_page_layout_ends_with_is_refused(tmp_path: Path, data: str, said: str) -> None:
    """With the place where the table is named, and what to do."""
    found = read(tmp_path, data)

    assert found.value is None
    assert [(PLACE, "F007")] == [(one.place, one.code) for one in found.findings]
    assert said in found.findings[0].message
