"""Tell lines that are entries and head nothing: of an index, a bibliography, a glossary, a list or a table."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.verbs.plain.breaks import is_scene_break
from briefpress.verbs.plain.heads.candidates import COLUMNS
from briefpress.verbs.plain.heads.evidence import MANY
from briefpress.verbs.plain.wording import is_indexed, is_life

if TYPE_CHECKING:
    from briefpress.verbs.plain.heads.candidates import Candidate
    from briefpress.verbs.plain.heads.evidence import Evidence

# The name of an author and the year of a work, as bibliographies have them.
_AUTHOR = re.compile(r"[^\W\d_][\w'’. -]*,\s[^\W\d_]")
_YEAR = re.compile(r"\W*1[5-9]\d\d|\W*20\d\d")
# Words and then the numbers of pages, with no comma between.
_PAGED = re.compile(r"[^\W\d_][^.!?\n]*?\s\d{1,4}(?:[-–]\d{1,4})?(?:,\s?\d{1,4}(?:[-–]\d{1,4})?)*$")
# “HAARLEM. 257, 269.”: a point may stand before the pages; “III. 2.” is a number.
_POINTED = re.compile(r"(?!\W*[IVXLC]+\.)[^\W\d_].*?[^\W\d_]{2}[\"”’»)_]*\.\s\d{1,3}(?:,\s\d{1,3})*\.?$")


def is_author(seen: Evidence, index: int) -> bool:
    """Tell “HOLM, O. AND BRANDT, L.” over the years of their works in a bibliography."""
    if index + 1 >= len(seen.chunks) or _AUTHOR.match(seen.chunks[index].text) is None:
        return False
    below = seen.chunks[index + 1].text
    return _YEAR.match(below) is not None and not is_life(below)


def is_in_index(seen: Evidence, index: int) -> bool:
    """Tell “ELEPHANT, 63, 218” near another entry of an index: what begins a letter there may be in capitals."""
    near = [at for at in (index - 2, index - 1, index + 1, index + 2) if 0 <= at < len(seen.chunks)]
    text = seen.chunks[index].text
    one = seen.could.get(index)
    plain = one is not None and one.number is None
    if plain and _PAGED.fullmatch(text) and sum(_PAGED.search(seen.chunks[at].text) is not None for at in near) > 1:
        # “Casuistry 4-5” beside two others that end so.
        return True
    return _is_entry(text) and any(_is_entry(seen.chunks[at].text) for at in near)


def _is_entry(text: str) -> bool:
    return is_indexed(text) or _POINTED.match(text) is not None


def is_term(seen: Evidence, index: int) -> bool:
    """Tell a line right over lines that are all set in below it: a term over what explains it."""
    if seen.chunks[index].after or index + 1 >= len(seen.chunks) or ":out" in seen.could[index].look:
        return False
    below = seen.chunks[index + 1]
    return len(below.lines) > 1 and below.indent > seen.chunks[index].indent + 1


def hangs_below(seen: Evidence, one: Candidate) -> bool:
    """Tell an item of a list at the margin: what is below it stands right below what is behind its number.

    In a paged report all text stands so below the sections, which are left of its margin. Capitals head a section.
    """
    number, chunk = one.number, seen.chunks[one.index]
    shown = one.far or one.capitals or one.titled
    if number is None or not number.rest or shown or chunk.indent < seen.habits.margin:
        return False
    behind = chunk.lines[0].words.find(number.rest.split("\n")[0][:12])
    below = seen.chunks[one.index + 1 : one.index + 2]
    return behind > 0 and bool(below) and below[0].indent == chunk.indent + behind


def within_columns(seen: Evidence, index: int) -> bool:
    """Tell a line between rows of one table: what is right above and right below it stands in columns."""
    if not 0 < index < len(seen.chunks) - 1 or seen.chunks[index].before > seen.habits.gap:
        return False
    if _counts_sections(seen, index) and not COLUMNS.search(seen.chunks[index].text):
        # Rows of a table may have such numbers, but what they say stands in columns.
        return False
    if is_scene_break(seen.chunks[index - 1]) and is_scene_break(seen.chunks[index + 1]):
        # Between rows of stars capitals head a part; what else stands there is a saying, or a notice.
        return not seen.could[index].capitals
    above, below = seen.chunks[index - 1].lines[-MANY:], seen.chunks[index + 1].lines[:MANY]
    return all(any(COLUMNS.search(line.words) for line in lines) for lines in (above, below))


def _counts_sections(seen: Evidence, index: int) -> bool:
    """Tell a number that counts on, 2.1 with its title, or any between two tables that are wholes."""
    number = seen.could[index].number
    if index not in seen.counted or number is None or not number.rest:
        return False
    return number.style == "dotted" or {index - 1, index + 1} <= seen.grids
