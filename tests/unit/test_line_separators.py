"""Separators of lines that a text holds as characters break its lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.nouns.tree import attr, header, para, text_node
from briefpress.verbs.sources.line_separators import with_separated_lines

if TYPE_CHECKING:
    from briefpress.nouns.tree import Node, Nodes

BREAK: Node = {"t": "LineBreak"}
SPACE: Node = {"t": "Space"}


@pytest.mark.parametrize(
    ("block", "expected"),
    (
        (para([text_node("one\u2028two")]), para([text_node("one"), BREAK, text_node("two")])),
        (
            para([text_node("one"), SPACE, text_node("\u2028"), text_node("two\u2029")]),
            para([text_node("one"), SPACE, BREAK, text_node("two")]),
        ),
        (
            para([{"t": "Emph", "c": [text_node("a\u2028b")]}]),
            para([{"t": "Emph", "c": [text_node("a"), BREAK, text_node("b")]}]),
        ),
        (header(1, [text_node("\u2028Head\u2028")], attr()), header(1, [text_node("Head")], attr())),
        (para([{"t": "Code", "c": [attr(), "a\u2028b"]}]), para([{"t": "Code", "c": [attr(), "a b"]}])),
        ({"t": "CodeBlock", "c": [attr(), "a\u2028b"]}, {"t": "CodeBlock", "c": [attr(), "a\nb"]}),
        (para([BREAK, text_node("a"), BREAK]), para([BREAK, text_node("a"), BREAK])),
    ),
    ids=("within-a-word", "alone-and-last", "within-emphasis", "around-a-heading", "code", "block-of-code", "none"),
)
def test_a_separator_breaks_a_line(block: Node, expected: Node) -> None:
    """At the ends of a paragraph or a heading it parts nothing, and is left out."""
    blocks: Nodes = [{"t": "BlockQuote", "c": [block]}]

    assert [{"t": "BlockQuote", "c": [expected]}] == with_separated_lines(blocks)
