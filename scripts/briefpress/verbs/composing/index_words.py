"""Order the headings of an index and group them by their first letters."""

from __future__ import annotations

import unicodedata
from itertools import groupby
from typing import TYPE_CHECKING

from briefpress.verbs.composing.collation import letters_of, sort_key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefpress.nouns.edition import Heading

# A Korean syllable falls into letters that cannot stand alone: the same letter that can.
_ALONE = {unicodedata.normalize("NFKD", chr(code)): chr(code) for code in range(0x3131, 0x314F)}


def by_letter(headings: Iterable[Heading], *, language: str) -> list[tuple[str, list[Heading]]]:
    """Group headings in order under their first letters; what begins with no letter comes first, under “#”."""
    ordered = sorted(headings, key=lambda heading: sort_key(heading.words, language=language))
    return [
        (letter, list(group))
        for letter, group in groupby(ordered, key=lambda heading: _letter(heading.words, language=language))
    ]


def _letter(words: str, *, language: str) -> str:
    first = next((letter for letter, _ in letters_of(words, language)), "")
    if not first[:1].isalpha():
        return "#"
    if language.split("-", maxsplit=1)[0].lower() in {"tr", "az"} and first == "i":
        return "İ"
    return _ALONE.get(first, first[0].upper() + first[1:])
