"""An editor sees each line of a source beside what it was read as."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefpress.nouns.read_text import SetAside, Stretch
from briefpress.nouns.tree import attr, header, para, words
from briefpress.verbs.sources.inspection import rows_of_blocks, rows_of_lines, tally

LINES = st.lists(st.sampled_from(["", "  ", "one", " two ", "3"]), max_size=20)


@given(LINES, st.data())
def test_every_line_with_words_is_in_one_row(lines: list[str], data: st.DataObject) -> None:
    """Those that no stretch names too: they stand there as read as nothing."""
    stretches = []
    line = 1
    while line <= len(lines) and data.draw(st.booleans()):
        first = data.draw(st.integers(line, len(lines)))
        last = data.draw(st.integers(first, len(lines)))
        stretches.append(Stretch(first, last, "paragraph", "it looks so"))
        line = last + 1
    rows = rows_of_lines("\n".join(lines), stretches, ())

    assert [one for one in lines if one.strip()] == [one for row in rows for one in row.text.split("\n") if one.strip()]
    assert all(row.role or row.text.strip() for row in rows)


def test_words_set_aside_are_told_apart() -> None:
    """By their role."""
    rows = rows_of_lines("7\nText", [Stretch(1, 1, "folio", "a page number")], [SetAside(1, "7", "folio", "a number")])

    assert [("1", True), ("2", False)] == [(row.lines, row.is_aside) for row in rows]


def test_the_blocks_of_a_marked_up_source_are_rows() -> None:
    """Without lines, and with the level of a heading."""
    blocks = [header(2, words("A head"), attr()), para(words("Text"))]
    rows = rows_of_blocks(blocks, before=blocks, structural=())

    assert [("heading", 2, "A head"), ("paragraph", 0, "Text")] == [(one.role, one.level, one.text) for one in rows]
    assert {"heading": 1, "paragraph": 1} == tally(rows)
