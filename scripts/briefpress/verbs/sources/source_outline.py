"""The outline of a source: its headings with their levels and the lines on which they stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefpress.nouns.tree import Nodes, nodes
from briefpress.verbs.trees.fold import fold, fold_text
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.nouns.read_text import Stretch


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the source; `line` counts from 1 and is 0 if it is not known."""

    level: int
    words: str
    line: int


def source_outline(blocks: Nodes, *, stretches: Sequence[Stretch] = (), text: str = "") -> tuple[Heading, ...]:
    """Give the headings of a tree in order.

    Lines are those of the stretches that were read as headings; without any, the words are looked for in the text,
    each behind the one before it.
    """
    found = [(node["c"][0], _words(node["c"][2])) for node in nodes(blocks) if node["t"] == "Header"]
    lines = [stretch.first for stretch in stretches if stretch.role == "heading"]
    if len(lines) != len(found):
        lines = _looked_for([words for _, words in found], text)
    return tuple(Heading(level, words, line) for (level, words), line in zip(found, lines, strict=True))


def _words(inlines: Nodes) -> str:
    reading = project([{"t": "Plain", "c": inlines}])
    flow = reading.streams[0]
    return " ".join(reading.text[flow.start : flow.end].split())


def _looked_for(headings: Sequence[str], text: str) -> list[int]:
    folded = fold(text)
    lines: list[int] = []
    start, counted, line = 0, 0, 1
    for words in headings:
        at = folded.text.find(fold_text(words), start) if text and words else -1
        if at < 0:
            lines.append(0)
            continue
        offset = folded.offsets[at]
        line += text.count("\n", counted, offset)
        counted, start = offset, at + 1
        lines.append(line)
    return lines
