"""Keep the back-ticks of reStructuredText's literals in them: pandoc ends a literal at the first two in a row."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from briefpress.verbs.markup.stand_ins import restored

if TYPE_CHECKING:
    from briefpress.nouns.tree import Nodes

# A character that no text has (Unicode 16, 23.5: private use) stands for the back-tick meanwhile.
_STAND_IN = "\ue060"
# A literal begins behind a space or an opening sign and before what is no space, and ends behind what is no space and
# before a space or a closing sign (reStructuredText, Inline markup recognition rules), in its own paragraph.
_BEGINS = re.compile(r"(?<![^\s(\[{<'\"/:-])``(?=\S)")
_ENDS = re.compile(r"(?<=\S)``(?=[\s)\]}>'\"/:.,;!?\\-]|\Z)")
_BLANK = re.compile(r"\n\s*\n")


def without_last_ticks(text: str) -> str:
    """Give a text with a stand-in for each back-tick in a literal, or before one that never ends, in linear time."""
    ends = [found.start() for found in _ENDS.finditer(text)]
    blanks = [found.start() for found in _BLANK.finditer(text)]
    out: list[str] = []
    at = behind = 0
    for found in _BEGINS.finditer(text):
        start = found.end()
        end = _next(ends, start + 1)
        if found.start() < behind:
            continue  # it is in a literal, or ends one that ends with an opening sign
        if end is None or (_next(blanks, start) or end) < end:
            # Pandoc would look for an end in the paragraphs that follow.
            out += [text[at : found.start()], _STAND_IN * 2]
            at = behind = start
        else:
            out += [text[at:start], text[start:end].replace("`", _STAND_IN)]
            at, behind = end, end + 2
    return "".join((*out, text[at:]))


def _next(places: list[int], start: int) -> int | None:
    """Give the first of some places, in order, that is not before an offset."""
    number = bisect_left(places, start)
    return places[number] if number < len(places) else None


def with_last_ticks(blocks: Nodes) -> Nodes:
    """Give a tree with back-ticks for the stand-ins."""
    return restored(blocks, _STAND_IN, sign="`")
