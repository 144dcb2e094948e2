"""Tables are crowded when their longest words do not fit side by side."""

from __future__ import annotations

import pytest
from lxml import etree

from briefpress.verbs.epub.crowded import is_crowded


def table(*rows: str) -> etree._Element:
    """Make a table of cells parted by bars."""
    cells = ("".join(f"<td>{cell}</td>" for cell in row.split("|")) for row in rows)
    return etree.fromstring("<table>{}</table>".format("".join(f"<tr>{row}</tr>" for row in cells)))


def test_long_words_crowd_a_table() -> None:
    """Each column is as wide as the longest word in any of its rows."""
    assert is_crowded(table(f"{'a' * 30}|b|c", f"b|{'a' * 30}|c", f"b|c|{'a' * 30}"))


@pytest.mark.parametrize(
    "rows",
    (
        ("a word and another one, and more of them|a word and another one, and more of them",),
        (f"{'a' * 30}|b", f"{'b' * 30}|c"),
        ("漢" * 90 + "|b",),
        ("-".join(["aaaaaaaaaa"] * 12) + "|b",),
    ),
)
def test_what_can_be_broken_does_not(rows: tuple[str, ...]) -> None:
    """Lines end at blanks and hyphens, and between signs of Chinese; one column is counted once."""
    assert not is_crowded(table(*rows))


@pytest.mark.parametrize(("letters", "crowded"), ((60, False), (90, True)))
def test_a_cell_over_several_columns_has_the_room_of_all(letters: int, crowded: bool) -> None:  # noqa: FBT001  # given
    """It counts with its row alone."""
    row = f'<tr><td colspan="2">{"a" * letters}</td></tr>'
    wide = etree.fromstring(f"<table>{row}<tr><td>{'b' * 20}</td><td>{'c' * 20}</td></tr></table>")

    assert crowded == is_crowded(wide)
