"""Tell the captions of figures and tables, which stand like heads: “Figure 3: Tariffs since 2000”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.verbs.plain.heads.candidates import COLUMNS
from briefpress.verbs.plain.heads.unit_words import FIGURES, TABLES
from briefpress.verbs.plain.letters import MARKS
from briefpress.verbs.plain.tables import grid_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.plain.chunks import Chunk

# The word and its number, by a letter of its own too where words follow: “Figure A: …”, but not “FIGURES.”.
_NUMBERED = re.compile(rf"[(_*=]*((?:[^\W\d_]|[{MARKS}])+)\.?\s?(?:\d|(?<![^\W\d_])[A-Z]\s?[.:|–—-])")


def is_caption(chunks: Sequence[Chunk], index: int) -> bool:
    """Tell the caption of a figure, or that of a table right over its columns; a chapter on a table has text below."""
    match = _NUMBERED.match(chunks[index].text)
    word = match.group(1).casefold() if match is not None else ""
    if word not in TABLES or index + 1 == len(chunks):
        return word in FIGURES
    below = chunks[index + 1]
    return grid_of(below) is not None or sum(COLUMNS.search(line.words) is not None for line in below.lines) > 1
