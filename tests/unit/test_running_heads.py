"""What stands at the head of a page fits into it."""

from __future__ import annotations

import pytest
from lxml import etree

from briefpress.verbs.printing.running_heads import cut, cut_heads, width

LONG = "The Company hereby represents and warrants to each Purchaser that these statements are true, except as set out"


@pytest.mark.parametrize(
    ("words", "room", "expected"),
    (
        ("The line", 8, "The line"),
        ("The line, then, is old", 12, "The line…"),
        ("Donaudampfschifffahrt", 10, "Donaudamp…"),
        ("線は古いものです", 9, "線は古い…"),
        ("", 10, ""),
    ),
)
def test_words_are_cut_where_one_ends(words: str, room: int, expected: str) -> None:
    """Unless they are one word."""
    assert expected == cut(words, room)


@pytest.mark.parametrize("title", ("A brief", LONG, "線" * 60))
def test_title_and_heading_share_a_line(title: str) -> None:
    """However long both are, and each of them is seen."""
    tree = etree.fromstring(f'<html><body data-brief="{title}"><h2 data-bookmark="{LONG}"/></body></html>')
    cut_heads(tree)
    brief, heading = str(tree[0].attrib["data-brief"]), str(tree[0][0].attrib["data-running"])

    assert 100 >= width(brief) + width(heading)
    assert 20 < len(heading)
