"""Order the headings of an index and group them by their first letters."""

from __future__ import annotations

import unicodedata
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefpress.nouns.edition import Heading


def sort_key(words: str) -> tuple[str, str]:
    """Give the key by which words are ordered: letter by letter, marks and case aside (Chicago 16.59)."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", words.casefold()) if not unicodedata.combining(c))
    return "".join(c for c in plain if c.isalnum()), words


def by_letter(headings: Iterable[Heading]) -> list[tuple[str, list[Heading]]]:
    """Group headings in order under their first letters; what begins with no letter comes first, under “#”."""
    ordered = sorted(headings, key=lambda heading: sort_key(heading.words))
    return [(letter, list(group)) for letter, group in groupby(ordered, key=_letter)]


def _letter(heading: Heading) -> str:
    first = sort_key(heading.words)[0][:1]
    return first.upper() if first.isalpha() else "#"
