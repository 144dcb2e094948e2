"""Tables are crowded when their longest words do not fit side by side."""

from __future__ import annotations

import pytest
from lxml import etree

from briefpress.verbs.epub.crowded import columns_of, is_crowded, torn_cells


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
def test_a_cell_over_several_columns_has_the_room_of_all(letters: int, crowded: bool) -> None:  # noqa: FBT001  # a table's column
    """It counts with its row alone."""
    row = f'<tr><td colspan="2">{"a" * letters}</td></tr>'
    wide = etree.fromstring(f"<table>{row}<tr><td>{'b' * 20}</td><td>{'c' * 20}</td></tr></table>")

    assert crowded == is_crowded(wide)


@pytest.mark.parametrize(("letters", "crowded"), ((36, False), (37, True)))
@pytest.mark.parametrize("rows", ((f"{'a' * 36}|{{}}",), (f"{'a' * 36}|b", "c|{}")))
def test_a_line_has_76_letters(rows: tuple[str, ...], letters: int, crowded: bool) -> None:  # noqa: FBT001  # a table's column
    """Each of two columns takes up two beside its words, in one row and over all."""
    assert crowded == is_crowded(table(*(row.replace("{}", "b" * letters) for row in rows)))


@pytest.mark.parametrize(("first", "second", "crowded"), ((35, 1, True), (1, 35, False)))
def test_a_span_that_is_no_number_is_one(first: int, second: int, crowded: bool) -> None:  # noqa: FBT001  # a table's column
    """The cell behind it stands in the second column."""
    row = f'<tr><td colspan="all">a</td><td>{"b" * 40}</td></tr>'
    below = f"<tr><td>{'c' * first}</td><td>{'d' * second}</td></tr>"

    assert crowded == is_crowded(etree.fromstring(f"<table>{row}{below}</table>"))


@pytest.mark.parametrize(
    ("rows", "expected"),
    (
        ((f"{'a' * 60}|{'b' * 9}|c",), ["a" * 60]),
        ((f"{'a' * 40}|{'b' * 40}|Release", "x|y|z"), ["a" * 40, "b" * 40]),
        ((f"{'a' * 80}|b",), ["a" * 80]),
        (("|".join(["Recommended"] * 6),), ["Recommended"] * 6),
    ),
)
def test_only_words_longer_than_their_share_are_torn(rows: tuple[str, ...], expected: list[str]) -> None:
    """Short columns leave their room to the long ones; where all are long, all are torn."""
    assert expected == [cell.text for cell in torn_cells(table(*rows))]


def test_a_cell_over_several_columns_has_a_share_of_each() -> None:
    """It is torn only where its word is longer than one share."""
    row = f'<tr><td colspan="2">{"a" * 20}</td></tr>'
    wide = etree.fromstring(f"<table>{row}<tr><td>{'b' * 40}</td><td>{'c' * 40}</td></tr></table>")

    assert ["b" * 40, "c" * 40] == [cell.text for cell in torn_cells(wide)]


def test_all_cells_around_a_table_within_are_torn() -> None:
    """What it needs is not known before it is laid out."""
    outer = etree.fromstring("<table><tr><td>a</td><td><table><tr><td>b</td></tr></table></td></tr></table>")

    assert ["a", None, "b"] == [cell.text for cell in torn_cells(outer)]


def test_cells_that_reach_down_take_up_columns() -> None:
    """What stands beside them is further on: five words of eighteen letters do not fit side by side."""
    word = "a" * 18
    cell = f'<td rowspan="5">{word}</td>'

    assert is_crowded(etree.fromstring(f"<table>{f'<tr>{cell}</tr>' * 5}</table>"))
    assert not is_crowded(etree.fromstring(f"<table>{f'<tr>{cell}</tr>' * 3}</table>"))


def test_columns_are_told_by_all_rows() -> None:
    """Each cell has the columns that cells from above leave it."""
    rows = '<tr><td rowspan="2">a</td><td colspan="2">b</td></tr><tr><td>c</td><td>d</td></tr><tr><td>e</td></tr>'
    table = etree.fromstring(f"<table>{rows}</table>")

    placed = [[(start, end, cell.text) for start, end, cell in row] for row in columns_of(table)]
    assert [[(0, 1, "a"), (1, 3, "b")], [(1, 2, "c"), (2, 3, "d")], [(0, 1, "e")]] == placed
