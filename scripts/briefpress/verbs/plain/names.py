"""Tell the names of people, and part several that are named together."""

from __future__ import annotations

import re

# Anchored behind a letter: from each blank of a wide space it would look on to the last.
AND = re.compile(r"(?<=\S)\s+(?:and|und|et|y|e|en|och|og|&)\s+")
# “Ana Lopes – Ben Ray”
_BESIDE = re.compile(r"\s(?:[–—|/·•]|-)\s")
_WORDS = 6
# What stands in small letters within a name, and what may also join two of them.
PARTICLES = frozenset("de da di do dos das du del della der van von zu y e la le al".split())
_SMALL = PARTICLES | frozenset("den et und and en i och og bin ibn".split())


def is_name(words: str) -> bool:
    """Tell a name: a few words that all begin with capitals, but for such as “van” and “de”."""
    parts = words.split()
    plain = all(_is_great(part) or part.casefold() in _SMALL for part in parts)
    return 0 < len(parts) <= _WORDS and plain and _is_great(parts[-1]) and not any(map(str.isdigit, words))


def _is_great(word: str) -> bool:
    """Tell a word that begins with a capital, or with a letter of a script that has none."""
    return word[0].isupper() or (word[0].isalpha() and word[0].lower() == word[0].upper())


def several(words: str) -> list[str]:
    """Part names that are named together: at each “and”, and at commas where there is one."""
    parts = [part.strip() for one in AND.split(words) for part in (one.split(",") if AND.search(words) else [one])]
    return [part for part in parts if part]


def people_in(words: str) -> list[str]:
    """Give the people whom one entry names: “Ana Lopes and Ben Ray”; “Law and Justice Network” is one name.

    Nothing is guessed: each part must be the whole name of a person, of two words at least.
    """
    parts = several(words) if AND.search(words) else [one.strip() for one in _BESIDE.split(words)]
    return parts if len(parts) > 1 and all(is_name(one) and " " in one for one in parts) else [words]
