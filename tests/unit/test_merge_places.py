"""Pages that repeat each other are named once, and in lists of changes pages in a row become a run."""

from __future__ import annotations

import pytest
from lxml import etree

from briefpress.verbs.composing.merge_places import merge_places


def _places(kinds: str, pages: str) -> str:
    spans = ", ".join(f'<span class="place"><a>{page}</a></span>' for page in pages.split())
    tree = etree.fromstring(f'<p><span class="{kinds}">{spans}</span></p>')
    merge_places(tree)
    return "".join(map(str, tree.itertext()))


@pytest.mark.parametrize(
    ("pages", "expected"),
    (
        ("3 3 4", "3, 4"),
        ("4 4 5 6 6 9", "4–6, 9"),
        ("1 2 4 5 6 7", "1, 2, 4–7"),
        ("9 10 11", "9–11"),
        ("7a 8 9 10", "7a, 8–10"),
        ("4 3 5 10 9", "3–5, 9, 10"),
    ),
)
def test_changes_are_listed_by_runs_of_pages(pages: str, expected: str) -> None:
    """Two pages in a row are no run."""
    assert expected == _places("places runs", pages)


def test_places_of_an_index_stay_apart() -> None:
    """A run there means that the text goes on about a thing."""
    assert "4, 5, 6" == _places("places", "4 5 5 6")
