"""Tell paragraphs that begin with a name or an entry's word: speeches of a play, articles of a dictionary."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from briefpress.verbs.plain.heads.unit_words import roman_value

if TYPE_CHECKING:
    from collections.abc import Iterable

# How often paragraphs must begin so before it is the habit of a text, and how often one name before it is a speaker's.
_HABIT = 10
_OFTEN = 5
_LONGEST = 40
# A name, perhaps with what the speaker does, up to the point, colon or dash behind which the speech begins.
_OPENING = re.compile(
    r"(?P<mark>[_=]?)(?P<title>(?:[^\W\d_]{1,4}\.|The)\s(?=\w[A-ZÀ-Þ]))?(?P<name>[^\W\d_][^\n.:;,(\[_=—]{0,39}?)(?P=mark)"
    r"(?P<does>\s*[,(\[][^)\]\n.:]{0,60}?[)\]]?)?\s?"
    r"(?P<sign>\.?--+|\.?—|[.:,])(?P<rest>[\s_=]*\S[^\n]*)"
)


# Behind a name stands one of these, and something behind that; many short lines have none.
_SIGNED = re.compile(r"[.:,—-]\s*\S")
# “Mr. KELLERMAN. 1933.”: how transcripts name who answers; the answer may be of any letters.
_ANSWER = re.compile(r"(?:[^\W\d_]{1,4}\. )?(?P<name>[^\W\d_][^\n.:;,(\[_=—]{1,39})[.:]\s?\S")


class Opening(NamedTuple):
    """What a paragraph begins with: the folded name, and whether it stands in capitals."""

    name: str
    capitals: bool


def opening_of(text: str) -> Opening | None:
    """Read the name or the entry's word that a paragraph begins with; None if it begins otherwise.

    Words in capitals must go on in small letters; other names must be emphasised or end in a dash or a colon.
    """
    match = _OPENING.match(text) if _SIGNED.search(text) else None
    if match is None:
        return None
    name = match["name"].strip()
    if len(name) > 1 and name.isupper() and any(map(str.islower, match["rest"])):
        return Opening(name.casefold(), capitals=True)
    shown = match["mark"] or match["sign"] not in {".", ","}
    return Opening(name.casefold(), capitals=False) if shown and match["sign"] != "," else None


class Openings:
    """How the paragraphs of a text begin."""

    def __init__(self, openings: Iterable[Opening | None]) -> None:
        """Count the openings of paragraphs."""
        found = [one for one in openings if one is not None]
        self._names = Counter(one.name for one in found)
        # “IV.--” begins a paragraph, and nobody's speech.
        self._capitals = sum(one.capitals and not roman_value(one.name) for one in found)

    def has(self, name: str) -> bool:
        """Tell a name that paragraphs begin with, more than once."""
        return self._names[name.casefold()] > 1

    def speaks_often(self, name: str) -> bool:
        """Tell a name with which many paragraphs begin."""
        return self._names[name.casefold()] >= _OFTEN

    def begins_so(self, text: str) -> bool:
        """Tell whether a short paragraph begins as others do, so that it is one of them and no heading."""
        one = opening_of(text)
        if one is None or len(one.name) > _LONGEST:
            return self._answers(text)
        return self._names[one.name] >= _OFTEN or (one.capitals and self._capitals >= _HABIT)

    def _answers(self, text: str) -> bool:
        """Tell an answer in figures or capitals behind the name of who gives it, if that name begins many."""
        match = _ANSWER.match(text)
        name = match["name"] if match is not None else ""
        return name.isupper() and self._names[name.casefold()] >= _OFTEN
