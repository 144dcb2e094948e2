"""A mend of WeasyPrint's slowness with texts of many thousand letters and few spaces (`text/line_break.py`).

To find where a line ends it lays out some more of the text than may fit; where that has no place to break, it lays out
all of it, for each line anew. A row of a hundred thousand dots takes hours so. Where a text is very long, we let it
look at its beginning alone, and take the line that it finds if that ends well before this does.

Where it looks for hyphens, it tries all in the rest of a word, from the last: we let it try those in its beginning, and
none in the names of files and the like.
"""

from __future__ import annotations

from math import inf
from typing import Any

from briefpress.verbs.printing.held_words import is_held

# Letters: no line has half as many.
_LONG, _NARROW = 2_000, 200
FIRST_STEP = "    # Step #1: Get a draft layout with the first line.\n"
FIRST_STEP_MENDED = (
    """\
    if (beginning := beginning_of(text, max_width)) is not None:
        found = split_first_line(
            beginning, style, context, max_width, justification_spacing, is_line_start, minimum)
        if ends_early(found[2], beginning):
            return found
"""
    + FIRST_STEP
)
HYPHENS = "dictionary.iterate(next_word)]"
HYPHENS_MENDED = (
    "hyphenated_parts(dictionary, next_word, first_line_text + second_line_text, "
    "len(first_line_text) + next_text_index)]"
)
_LONGEST = 1_000  # letters: no line has as many


def beginning_of(text: str, width: float | None) -> str | None:
    """Give the beginning of a text that is very long, if it has to be broken into lines of a width (px)."""
    if width is None or width == inf:
        return None
    # A column is measured by lines of no width: each ends with its first word, or its first letter.
    long = _LONG if width > 0 else _NARROW
    return text[:long] if len(text) > long else None


def hyphenated_parts(dictionary: Any, word: str, text: str, at: int) -> Any:
    """Give the pairs into which hyphens part a word that stands at a place in a text; some words are held together."""
    return () if is_held(text, at) else dictionary.iterate(word[:_LONGEST])


def ends_early(resumes: Any, beginning: str) -> bool:
    """Tell whether a line ends in the first half of the beginning of a text; it goes on at a byte, or not at all."""
    return resumes is not None and resumes < len(beginning.encode()) / 2
