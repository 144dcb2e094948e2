"""Tell the head of a unit, “Chapter 3. The Storm”, from a sentence that begins with its word and number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.verbs.plain.cells import words_in
from briefpress.verbs.plain.heads.may_head import LONGEST
from briefpress.verbs.plain.heads.numbering import numbered
from briefpress.verbs.plain.heads.title_shapes import ENDS
from briefpress.verbs.plain.letters import begins_anew, begins_without_case, is_capitals

if TYPE_CHECKING:
    from briefpress.verbs.plain.heads.numbered import Numbered

# The rank from which on a unit may be a mere clause: sections, articles.
_CLAUSES = 6
# So many words at most has the title of a law's article that no point ends.
_CLAUSE = 32
# What parts a number from its title; a hyphen within a word does not.
_POINTED = re.compile(r"([.:：—–]|(?<![^\W_])-|-(?![^\W_]))")
_NUMBERS = re.compile(r"[\d,;.–\s-]+")


def heads_a_unit(number: Numbered, text: str, *, lines: int) -> bool:
    """Tell a head such as “Chapter 3. The Storm” from a sentence that begins so."""
    rest = number.rest
    if not rest or is_capitals(text) or is_capitals(rest):
        return True
    first = text.split("\n", 1)[0]
    if lines > 1 and not _rest_of(first):
        # The title stands on lines of its own.
        return len(rest) <= LONGEST
    if _NUMBERS.fullmatch(rest):
        # “Pars. 11, 12.”, “Chapters 3-5.”: where to look.
        return False
    parts = _POINTED.split(first, maxsplit=1)
    pointed = len(parts) > 1 and len(parts[0].split()) <= 4 and (parts[1] != "." or not rest[0].islower())
    if not begins_anew(rest) and not rest[0].isdigit() and not pointed:
        return False
    # Without capitals to tell, a chapter's title may be as long as one behind a point, an article's may not.
    long = pointed or (begins_without_case(rest) and number.rank <= _CLAUSES)
    # An article or a section that goes on over lines is a paragraph with its number; a chapter's summary may be long.
    words = words_in(rest) + (words_in(text.split("\n", 1)[1]) if lines > 1 and number.rank >= _CLAUSES else 0)
    # What has no capitals often has no points either.
    ended = ENDS.search(text) is not None
    most = _CLAUSE if long and not (ended or begins_without_case(rest)) else 16 if long else 8
    return words <= most and (pointed or not ended)


def _rest_of(first: str) -> str:
    """Give what stands behind the number on a unit's first line."""
    number = numbered(first)
    return number.rest if number else first
