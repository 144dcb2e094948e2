"""Notes that are indented as a whole are no quotations."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.verbs.sources.quoted_notes import without_quoted_notes

if TYPE_CHECKING:
    from briefpress.nouns.tree import Node, Nodes


def para(words: str) -> Node:
    """Make a paragraph."""
    return {"t": "Para", "c": [{"t": "Str", "c": words}]}


def quote(*blocks: Node) -> Node:
    """Make a quotation."""
    return {"t": "BlockQuote", "c": [*blocks]}


@pytest.mark.parametrize(
    ("note", "expected"),
    (
        ([quote(para("one"), para("two"))], [para("one"), para("two")]),
        ([quote(para("one")), quote(para("two"))], [para("one"), para("two")]),
        ([quote(para("one"), quote(para("two")))], [para("one"), quote(para("two"))]),
        ([para("one"), quote(para("two"))], [para("one"), quote(para("two"))]),
        ([], []),
    ),
)
def test_a_note_is_no_quotation_as_a_whole(note: Nodes, expected: Nodes) -> None:
    """What a note quotes stays a quotation, and so does what stands in the text."""
    blocks: Nodes = [quote({"t": "Para", "c": [{"t": "Note", "c": note}]})]

    assert [quote({"t": "Para", "c": [{"t": "Note", "c": expected}]})] == without_quoted_notes(blocks)
