"""Part long OpenDocument texts for pandoc: the time it takes grows with the square of what stands side by side.

The parts are sections, which say nothing; they are taken out of the tree that pandoc gives.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from briefpress.verbs.sources.opendocument import TEXT

if TYPE_CHECKING:
    from briefpress.nouns.tree import Nodes

_SECTION = f"{TEXT}section"
# Between these nothing belongs together, as items of lists do, or tables and their captions.
_APART = frozenset({f"{TEXT}p", f"{TEXT}h"})
_TOGETHER = 300
_BARE = ["", [], []]


def part_text(body: etree._Element) -> None:
    """Put what stands side by side in a long text into sections, in place."""
    children = list(body)
    starts = [0]
    for number in range(1, len(children)):
        apart = children[number - 1].tag in _APART and children[number].tag in _APART
        if apart and number - starts[-1] >= _TOGETHER:
            starts.append(number)
    if len(starts) == 1:
        return
    for start, end in zip(starts, [*starts[1:], len(children)], strict=True):
        section = etree.SubElement(body, _SECTION, {f"{TEXT}name": f"part-{start}"})
        section.extend(children[start:end])


def without_parts(blocks: Nodes) -> Nodes:
    """Give a tree without sections at the top of it."""
    out: Nodes = []
    for block in blocks:
        out.extend(block["c"][1] if block["t"] == "Div" and block["c"][0] == _BARE else [block])
    return out
