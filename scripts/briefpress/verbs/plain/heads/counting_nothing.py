"""Tell numbered lines that count no parts of a text: initials, orders in a sentence, items of a list, summaries."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.verbs.plain.heads.numbering import numbered
from briefpress.verbs.plain.heads.unit_words import roman_value
from briefpress.verbs.plain.points import EMPHASIS

if TYPE_CHECKING:
    from briefpress.verbs.plain.heads.candidates import Candidate
    from briefpress.verbs.plain.heads.evidence import Evidence
    from briefpress.verbs.plain.heads.numbered import Numbered

# Behind a letter: it begins a name, “B. H. Alford”, and counts nothing.
_INITIAL = re.compile(r"[A-Z]\.(?:\s|$)")
_GOES_ON = ",;:"
# The second number in a summary, and so many of them: “I. The ferry.--II. The tower.--III. The end.”
_FURTHER = re.compile(r"(?:--|—|–|[.;!?])\s?([ivxlc]{1,7}(?=[.)\s—–-])|\d{1,2}(?=[.)]))", re.IGNORECASE)
_SUMMED = 3


def counts_nothing(one: Candidate, seen: Evidence) -> bool:
    """Tell a number with words behind it that is none of the text's own parts."""
    number = one.number
    if number is None or not number.rest:
        return False
    return _is_initialled(number) or _is_said(one, seen) or _is_among_items(one, number, seen) or lists_parts(one.text)


def lists_parts(text: str) -> bool:
    """Tell lines that count on from the number before them: below a head they list the parts that follow."""
    number = numbered(" ".join(text.split()))
    if number is None:
        return False
    value = number.value
    for match in _FURTHER.finditer(number.rest):
        here = int(match[1]) if match[1].isdecimal() else roman_value(match[1])
        value += here == value + 1
    return value - number.value >= _SUMMED - 1


def _is_initialled(number: Numbered) -> bool:
    """Tell a letter that another follows: both are of a name; a figure counts names too, “3. W. Brandt”."""
    return number.style in {"letter", "roman"} and _INITIAL.match(number.rest) is not None


def _is_said(one: Candidate, seen: Evidence) -> bool:
    """Tell a numbered line within a sentence, no further off than a paragraph: “then comes the order: 2. Halt;”."""
    above = seen.chunks[one.index - 1].text.rstrip(EMPHASIS)[-1:] if one.index else ""
    within = above in _GOES_ON or one.text.rstrip(EMPHASIS)[-1:] in _GOES_ON
    apart = one.far or one.centred or ":out" in one.look
    return within and above != "" and not (apart or one.capitals or one.strong)


def _is_among_items(one: Candidate, number: Numbered, seen: Evidence) -> bool:
    """Tell a line, no further off than a paragraph, right between paragraphs that count with it."""
    if one.far or one.centred or one.capitals or one.strong:
        return False
    beside = [one.index + step for step in (-1, 1) if _counts(seen, one.index + step, number, number.value + step)]
    return len(beside) > 1 and any(at not in seen.could and seen.is_text(at) for at in beside)


def _counts(seen: Evidence, index: int, like: Numbered, value: int) -> bool:
    """Tell a chunk that begins with a number of a style and of a value."""
    if not 0 <= index < len(seen.chunks):
        return False
    number = numbered(seen.chunks[index].lines[0].words)
    return number is not None and (number.style, number.value) == (like.style, value)
