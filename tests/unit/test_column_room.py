"""Columns of tables have room for their words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from briefpress.verbs.sources.column_room import with_room

if TYPE_CHECKING:
    from briefpress.nouns.tree import Nodes


def table(widths: list[float], *rows: list[str], span: int = 1) -> Nodes:
    """Make a table; the first cell of each row spans some columns."""
    made = [[["", [], []], [_cell(words, span if not at else 1) for at, words in enumerate(row)]] for row in rows]
    columns = [
        [{"t": "AlignDefault"}, {"t": "ColWidth", "c": one} if one else {"t": "ColWidthDefault"}] for one in widths
    ]
    body = [["", [], []], 0, [], made]
    return [{"t": "Table", "c": [["", [], []], [None, []], columns, [["", [], []], []], [body], [["", [], []], []]]}]


def _cell(words: str, span: int) -> list[Any]:
    inlines = [{"t": "Str", "c": words}] if " " not in words else []
    for at, word in enumerate(words.split() if " " in words else ()):
        inlines += [{"t": "Space"}] * bool(at) + [{"t": "Str", "c": word}]
    return [["", [], []], {"t": "AlignDefault"}, 1, span, [{"t": "Plain", "c": inlines}]]


def widths(blocks: Nodes) -> list[float]:
    """Give the widths of a table's columns."""
    return [width.get("c", 0.0) for _, width in blocks[0]["c"][2]]


def test_a_narrow_column_gets_room_from_a_wide_one() -> None:
    """As much as its longest word wants, and the whole is as wide as before."""
    narrow, wide = widths(with_room(table([0.05, 0.95], ["Publication link", "The line was long."])))

    assert narrow == pytest.approx(13 / 76, abs=0.001)
    assert 1 == pytest.approx(narrow + wide, abs=0.001)


def test_a_narrow_table_is_made_as_wide_as_its_words() -> None:
    """And no wider."""
    assert [0.1316, 0.1316] == widths(with_room(table([0.05, 0.05], ["Pathogen", "Pathogen"])))


def test_a_cell_takes_what_the_measure_leaves_free() -> None:
    """Up to the length of its line, and no further than the measure; a column that has enough gets nothing."""
    first, second = widths(with_room(table([0.21, 0.21], ["Hall", "east and west, 22 m²"])))
    assert [0.21, 0.2895] == [first, second]

    long = "A cell of many words goes on for more than a line, whatever it gets of the measure that is free."
    assert [0.25, 0.75] == widths(with_room(table([0.25, 0.6], ["Hall", long])))


def test_many_columns_make_do_with_less() -> None:
    """Long words are hyphenated in all of them rather than broken in one."""
    fresh = widths(with_room(table([0.02, *[0.196] * 5], ["Publications"] * 6)))

    assert 0.1447 == fresh[0]


@pytest.mark.parametrize(
    "blocks",
    (
        table([0.2, 0.8], ["Publication link", "The line was long."]),
        table([0, 0], ["Publication link", "The line was long."]),
        table([0.01, 0.99], ["Publication", "long"], span=2),
        table([0.01] * 9, ["Publications"] * 9),
    ),
)
def test_other_tables_stay(blocks: Nodes) -> None:
    """Those with room, those without widths, words over several columns, and those with too many words."""
    assert widths(blocks) == widths(with_room(blocks))


@pytest.mark.parametrize("given", ([1 / 3] * 3, [5 / 13, 4 / 13, 4 / 13]), ids=("same", "about-the-same"))
def test_columns_that_came_without_widths_get_them_by_their_words(given: list[float]) -> None:
    """Readers give each the same share; a column of sentences would be as narrow as one of numbers."""
    sentence = "The system shall keep a record of each reading, and show who has made it and when it was made. " * 3
    rows = [[f"1.{number}", sentence, "yes"] for number in range(4)]

    number, words, answer = widths(with_room(table(given, *rows)))

    assert words > 3 * max(number, answer)
    assert 1 == pytest.approx(number + words + answer, abs=0.001)


@pytest.mark.parametrize(
    ("given", "rows"),
    (
        ([1 / 3] * 3, [["one", "two", "three"]] * 30),
        (
            [0.5, 0.5],
            [["The words of the left side are as long as these.", "And those of the right side are too."]] * 9,
        ),
        ([0.5, 0.5], [["left", "A sentence that goes on in a second line of its cell."]]),
        ([0.3, 0.7], [["left", "A sentence that goes on in a second line of its cell, at least."]] * 9),
    ),
    ids=("short", "even", "low", "given"),
)
def test_columns_keep_their_widths_where_others_save_little(given: list[float], rows: list[list[str]]) -> None:
    """Those that an author chose are no business of ours, nor are tables that are low as they are."""
    assert given == widths(with_room(table(given, *rows)))
