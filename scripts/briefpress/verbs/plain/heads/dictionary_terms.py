"""Tell the terms of a dictionary, whose letters head its parts: each begins with the letter above it."""

from __future__ import annotations

import unicodedata
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefpress.verbs.plain.heads.candidates import Candidate

# So many terms for each letter make a dictionary, and so many lines of ten begin with the letter that they stand below.
_MANY, _MOST = 3, 8
# Letters by themselves are so many at least.
_LETTERS = 8


def without_terms(could: Mapping[int, Candidate]) -> dict[int, Candidate]:
    """Leave out the lines between letters that go through the alphabet, if nearly all begin with the letter above.

    Sentences are what is said of the terms. Capitals and numbers may head something, as an appendix does.
    """
    letters = [index for index, one in sorted(could.items()) if one.style == "letter:bare" and one.strong]
    if len(letters) < _LETTERS:
        return dict(could)
    between = [
        (one, letter)
        for letter, end in pairwise([*letters, max(could) + 1])
        for one in (could[index] for index in range(letter + 1, end) if index in could)
        if one.number is None and not (one.strong or one.capitals or one.ends_sentence)
    ]
    terms = [one for one, letter in between if _initial(one) == _initial(could[letter])]
    if len(terms) < len(letters) * _MANY or len(terms) * 10 < len(between) * _MOST:
        return dict(could)
    gone = {one.index for one in terms}
    return {index: one for index, one in could.items() if index not in gone}


def _initial(one: Candidate) -> str:
    return unicodedata.normalize("NFD", one.key[:1])[:1]
