"""Tell from the lines of a text how deep its lists or tables stand within each other, before anybody reads it.

Pandoc tells too, but takes the square of the depth or more for it: lists five hundred deep keep it busy for minutes.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.nouns.formats import MARKDOWN

if TYPE_CHECKING:
    from collections.abc import Iterator

_ITEM = re.compile(r"([ \t]*)(?:[-+*]|(?:\d{1,9}|[A-Za-z])[.)])(?=[ \t])")
_TABLE = re.compile(r"^[ \t:]*\{\||^[ \t]*\|\}", re.MULTILINE)


def nesting(text: str, *, reader: str) -> int:
    """Give how deep lists of Markdown, Org or reStructuredText, or tables of a wiki, are set within each other."""
    if reader == "mediawiki":
        return max(_tables(text), default=0)
    return max(_lists(text), default=0) if reader in {MARKDOWN, "org", "rst"} else 0


def _tables(text: str) -> Iterator[int]:
    depth = 0
    for sign in _TABLE.findall(text):
        depth = depth + 1 if sign.endswith("{|") else max(depth - 1, 0)
        yield depth


def _lists(text: str) -> Iterator[int]:
    """Give the depth of each item: that of the last one further to the left, and one; words at the margin end all."""
    edges: list[int] = []
    for line in text.split("\n"):
        if (item := _ITEM.match(line)) is None:
            if line[:1].strip():
                edges.clear()
            continue
        edge = len(item[1].expandtabs(4))
        while edges and edges[-1] >= edge:
            edges.pop()
        edges.append(edge)
        yield len(edges)
