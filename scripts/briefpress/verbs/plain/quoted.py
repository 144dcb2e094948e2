"""Read what is quoted with a sign before each line, as in mail: paragraphs, and within them what those quote."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING, Protocol

from briefpress.nouns.tree import Node, Nodes, para
from briefpress.verbs.plain.chunks import Chunk
from briefpress.verbs.plain.shapes import shape_of
from briefpress.verbs.plain.trees import line_block

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.plain.lines import Line
    from briefpress.verbs.plain.survey import Habits

_SIGN = re.compile(r">\s?")
# No mail is answered so often that its quotations go deeper; a hostile one would be.
_DEEPEST = 8


class Reader(Protocol):
    """Reads ranges of the text of the chunk that quotes, one a line; marks that call notes become the notes."""

    def __call__(self, ranges: Sequence[tuple[int, int]], *, verse: bool) -> Nodes:
        """Give the words of these ranges; lines of verse stay lines."""


@dataclass(frozen=True, slots=True)
class _Bare:
    """A line without the signs before it, and where the rest of it stands in the text of its chunk."""

    line: Line
    start: int

    @property
    def within(self) -> _Bare:
        """The line without one more sign; blanks behind that one indent it no further."""
        sign = _SIGN.match(self.line.words)
        taken = sign.end() if sign else 0
        return _Bare(replace(self.line, text=self.line.words[taken:], indent=0), self.start + taken)


def quoted(chunk: Chunk, habits: Habits, read: Reader) -> Nodes:
    """Give the blocks of lines that begin with “>”, each without its sign; a sign alone parts paragraphs."""
    return _blocks([*map(_Bare, chunk.lines, chunk.starts)], habits, read, depth=1)


def _blocks(lines: Sequence[_Bare], habits: Habits, read: Reader, *, depth: int) -> Nodes:
    out: Nodes = []
    bare = [one.within for one in lines]
    for deeper, group in groupby(bare, lambda one: one.line.words.startswith(">") and depth < _DEEPEST):
        part = list(group)
        if deeper:
            out.append({"t": "BlockQuote", "c": _blocks(part, habits, read, depth=depth + 1)})
            continue
        for blank, paragraph in groupby(part, lambda one: one.line.is_blank):
            if not blank:
                out.append(_paragraph(list(paragraph), habits, read))
    return out


def _paragraph(lines: Sequence[_Bare], habits: Habits, read: Reader) -> Node:
    """Build lines that were wrapped as a paragraph: at a width that the signs before them made narrower."""
    chunk = Chunk(tuple(one.line for one in lines), 0)
    shape, _ = shape_of(chunk, replace(habits, width=0, margin=0))
    nodes = read([(one.start, one.start + len(one.line.words)) for one in lines], verse=shape == "lines")
    return line_block(nodes, chunk) if shape == "lines" else para(nodes)
