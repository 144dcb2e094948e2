"""Read what is quoted with a sign before each line, as in mail: paragraphs, and within them what those quote."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from briefpress.nouns.tree import Node, Nodes, para
from briefpress.verbs.plain.chunks import Chunk
from briefpress.verbs.plain.emphasis.inlines import inlines
from briefpress.verbs.plain.shapes import shape_of
from briefpress.verbs.plain.trees import line_block

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.plain.lines import Line
    from briefpress.verbs.plain.survey import Habits

_SIGN = re.compile(r">\s?")
# No mail is answered so often that its quotations go deeper; a hostile one would be.
_DEEPEST = 8


def quoted(lines: Sequence[Line], habits: Habits, marks: frozenset[str], *, depth: int = 1) -> Nodes:
    """Give the blocks of lines that begin with “>”, each without its sign; a sign alone parts paragraphs."""
    bare = [replace(line, text=_SIGN.sub("", line.words, count=1), indent=0) for line in lines]
    out: Nodes = []
    for deeper, group in groupby(bare, lambda line: line.words.startswith(">") and depth < _DEEPEST):
        part = list(group)
        if deeper:
            out.append(_quotation(quoted(part, habits, marks, depth=depth + 1)))
            continue
        for blank, paragraph in groupby(part, lambda line: line.is_blank):
            if not blank:
                out.append(_paragraph(Chunk(tuple(paragraph), 0), habits, marks))
    return out


def _quotation(blocks: Nodes) -> Node:
    return {"t": "BlockQuote", "c": blocks}


def _paragraph(chunk: Chunk, habits: Habits, marks: frozenset[str]) -> Node:
    """Build lines that were wrapped as a paragraph: at a width that the signs before them made narrower."""
    shape, _ = shape_of(chunk, replace(habits, width=0, margin=0))
    nodes = inlines(chunk.text, marks, verse=shape == "lines")
    return line_block(nodes, chunk) if shape == "lines" else para(nodes)
