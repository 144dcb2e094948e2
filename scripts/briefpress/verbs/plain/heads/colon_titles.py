"""Tell brief lines that a colon ends over their text, “Purpose:”, from those that announce a list or what is said."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from briefpress.verbs.plain.heads.evidence import MANY
from briefpress.verbs.plain.heads.salutations import is_salutation
from briefpress.verbs.plain.heads.unit_words import ROMAN
from briefpress.verbs.plain.letters import begins_anew

if TYPE_CHECKING:
    from briefpress.verbs.plain.heads.candidates import Candidate
    from briefpress.verbs.plain.heads.evidence import Evidence

# Such a line has no more words.
_WORDS = 4
# Of so many paragraphs at least one has such a line above it.
_DENSE = 12
# What is said so often may head parts of chapters.
_OFTEN = 8
# “Stroke II:” is a label, and one of many.
_COUNTED = re.compile(rf"\b(?:\d+|{ROMAN.upper()})\W*$")


def colon_titles(seen: Evidence, *, texts: int) -> frozenset[int]:
    """Find such lines where several stand over a paragraph, each with words of its own, and are many for the `texts`.

    Most that are brief stand so: a line over a list announces it. One that comes again labels something, unless it
    stands further off than paragraphs as often as chapters end: “Exercises:”.
    """
    brief = [one for one in seen.could.values() if _is_brief(one)]
    over = [one for one in brief if _heads_paragraph(one, seen) and seen.speakers.repeats[one.key] < MANY]
    habit = len(over) >= MANY and len(over) * 10 >= len(brief) * 6 and len(over) * _DENSE >= texts
    return frozenset(one.index for one in over if habit) | _recurring(seen)


def _recurring(seen: Evidence) -> frozenset[int]:
    """Find what is said again and again over text, nearly always apart: a play has its speakers nearer."""
    groups: dict[str, list[Candidate]] = defaultdict(list)
    for one in seen.could.values():
        if one.text[-1] == ":" and one.number is None and len(one.text.split()) <= _WORDS:
            groups[one.key].append(one)
    out: set[int] = set()
    for members in groups.values():
        apart = [one.index for one in members if one.far and _is_over_text(one, seen)]
        if len(apart) >= _OFTEN and len(apart) * 10 >= len(members) * 8:
            out.update(apart)
    return frozenset(out)


def _is_over_text(one: Candidate, seen: Evidence) -> bool:
    return begins_anew(one.text) and one.index + 1 not in seen.could and not _greets_or_speaks(one, seen)


def _greets_or_speaks(one: Candidate, seen: Evidence) -> bool:
    return is_salutation(one.text) or seen.is_set_in(one.index) or seen.speakers.speaks_in(one)


def _is_brief(one: Candidate) -> bool:
    named = one.text[-1] == ":" and _COUNTED.search(one.text) is None
    return named and one.style == "title:" and len(one.text.split()) <= _WORDS


def _heads_paragraph(one: Candidate, seen: Evidence) -> bool:
    """Tell a line over a paragraph that begins anew, with no quotation mark: nobody is greeted or speaks."""
    below = one.index + 1
    if below in seen.could or below in seen.taken or not seen.stands_over_prose(one.index):
        return False
    text = seen.chunks[below].text
    anew = begins_anew(one.text) and text[0].isalnum() and begins_anew(text)
    return anew and not _greets_or_speaks(one, seen)
