"""The lines under a title that say who wrote a text, where and when."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

import pytest

from briefpress.nouns.mend import Mend
from briefpress.verbs.plain.leading import said_of_text
from briefpress.verbs.plain.read import read_plain_text

if TYPE_CHECKING:
    from briefpress.nouns.read_text import ReadText

PARAGRAPH = (
    "The towns of the valley share one river, and each of them draws from it in the dry months of summer. No town"
    " has measured what it takes, and none has asked what the others need from it."
)
SAID = {"By Ada Example": {"author": "Ada Example"}, "London, 2 June 2022": {"date": "2022-06-02"}}


def heads(read: ReadText) -> list[tuple[int, int]]:
    """Give the lines and levels of headings."""
    return [(one.first, one.level) for one in read.stretches if one.role == "heading"]


@pytest.mark.parametrize(
    ("line", "said"),
    (
        ("By Ada Example", {"author": "Ada Example"}),
        ("by Ada Example and Ben van Sample", {"author": "Ada Example; Ben van Sample"}),
        ("By Ada Example, Ben Sample and C. D. Case", {"author": "Ada Example; Ben Sample; C. D. Case"}),
        ("By Ada Example, Senior Fellow", {"author": "Ada Example"}),
        ("Von Ada Beispiel", {"author": "Ada Beispiel"}),
        ("By Ada Example | 2 June 2022", {"author": "Ada Example", "date": "2022-06-02"}),
        ("By Ada Example, May 2025", {"author": "Ada Example", "date": "2025-05"}),
        ("WASHINGTON, D.C., June 2, 2022", {"date": "2022-06-02"}),
        ("Tehran — 2 June 2022", {"date": "2022-06-02"}),
        ("Published: Thursday, 2 June 2022", {"date": "2022-06-02"}),
        ("Paris, le 2 juin 2022", {"date": "2022-06-02"}),
        ("By the sea", {}),
        ("By rail", {}),
        ("The fall of May 1940", {}),
        ("By 1940 it was over", {}),
    ),
)
def test_a_line_says_who_and_when_or_something_else(line: str, said: dict[str, str]) -> None:
    """Only if it says nothing besides."""
    assert said == said_of_text(line)


@pytest.mark.parametrize("gap", ("\n\n", "\n"), ids=("apart", "together"))
@pytest.mark.parametrize("order", list(permutations(SAID)), ids=lambda order: order[0][:2])
def test_lines_under_a_title_are_no_heads(order: tuple[str, ...], gap: str) -> None:
    """They stay in the text as paragraphs of their own, and the document says who wrote it, and when."""
    read = read_plain_text(gap.join(["Water for the Valley", *order]) + f"\n\n{PARAGRAPH}\n\n{PARAGRAPH}\n")

    assert [(1, 1)] == heads(read)
    assert {"author": "Ada Example", "date": "2022-06-02"} == read.metadata
    assert ["Header", "Para", "Para", "Para", "Para"] == [block["t"] for block in read.blocks]


def test_a_date_that_stands_first_is_no_title() -> None:
    """It would be over the whole text."""
    read = read_plain_text(f"May 2025\n\nINTRODUCTION\n\n{PARAGRAPH}\n\nTHE SHARES\n\n{PARAGRAPH}\n")

    assert [(3, 1), (7, 1)] == heads(read)
    assert {"date": "2025-05"} == read.metadata


def test_days_of_a_diary_head_them() -> None:
    """Where one date after another stands over a text, the first of them is none of the whole."""
    days = "\n\n\n\n".join(f"{day} June 1821\n\n{PARAGRAPH}" for day in range(1, 6))
    read = read_plain_text(f"A DIARY\n\n\n\n{days}\n")

    assert {} == read.metadata


@pytest.mark.parametrize("lines", (1, 2, 3))
def test_what_the_editor_sets_aside_at_the_top_changes_nothing_below(lines: int) -> None:
    """The heads are the same as with the title there, one level up; no other line becomes the title."""
    text = f"WATER FOR THE VALLEY\nBy Ada Example\n2 June 2022\n\nTHE TOWNS\n\n{PARAGRAPH}\n\nTHE MILL\n\n{PARAGRAPH}\n"
    aside = [Mend(kind="furniture", first=line, last=line, ident="a") for line in range(1, lines + 1)]
    whole = heads(read_plain_text(text))

    assert [(1, 1), (5, 2), (9, 2)] == whole
    assert [(5, 1), (9, 1)] == heads(read_plain_text(text, mends=aside))
