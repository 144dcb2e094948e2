"""Find where the words of heads stand, and by what a head is known when it stands again."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from briefpress.verbs.plain.heads.unit_words import CONTENTS, PICTURES
from briefpress.verbs.plain.points import EMPHASIS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefpress.verbs.plain.heads.candidates import Candidate

# A title of so many letters is found again by itself.
_TITLE = 12
_AND = frozenset("and und et y e ed en og och &".split())
# “List of full-page plates” has so many words.
_LIST = 4


@dataclass(frozen=True, slots=True)
class Places:
    """Where the words of each candidate stand first and last, and where numbers of each style first are one."""

    first: Mapping[str, int]
    last: Mapping[str, int]
    ones: Mapping[str, int]


def places_of(could: Mapping[int, Candidate]) -> Places:
    """Find where the candidates stand, by their words."""
    first: dict[str, int] = {}
    last: dict[str, int] = {}
    ones: dict[str, int] = {}
    for index, one in sorted(could.items()):
        for key in keys_of(one):
            first.setdefault(key, index)
            last[key] = index
        if one.number is not None and one.number.value == 1:
            ones.setdefault(one.number.style, index)
    return Places(first, last, ones)


def keys_of(one: Candidate) -> tuple[str, ...]:
    """Give the keys by which a head is found again: its words, its number, its title where that is long.

    “CHAPTER 2. VARIATION UNDER NATURE.” may be listed so and stand as “2. VARIATION UNDER NATURE.”, or as a title alone
    below its number.
    """
    title = "".join(c for c in one.number.rest.casefold() if c.isalnum()) if one.number is not None else one.key
    return (one.key, head_key(one), *((f"={title}",) if len(title) >= _TITLE else ()))


def head_key(one: Candidate) -> str:
    """Give the key of a numbered head without its title, which may stand on another line, here or further on."""
    if one.number is None or not one.number.style.startswith("unit:"):
        return one.key
    # “CHAP. II.” is listed where “CHAPTER II” stands.
    return f"{one.number.style} {one.number.value}" if one.number.value else one.key


def says_contents(words: Sequence[str]) -> bool:
    """Tell words in small letters of which the first or the last says that contents are listed."""
    return not CONTENTS.isdisjoint((words[0], words[-1]))


def heads_contents(one: Candidate) -> bool:
    """Tell a head such as “Contents”, “Table of contents”, “Contents of the first volume”."""
    if one.number is None or one.number.style != "conventional":
        return False
    # “CONTENTS.”, with “PAGE” far behind it or below.
    words = [word for part in one.text.casefold().split() if (word := part.strip(f".:{EMPHASIS}"))]
    if not words:
        return False
    # “Table des sections”, “des chapitres”; those of pictures list something else.
    table = words[0] == "table" and words[1:2] in ([], ["des"]) and words[-1] not in PICTURES
    return says_contents(words) or table


def heads_pictures(one: Candidate) -> bool:
    """Tell a head such as “Illustrations”, “List of maps”: it stands among lists of contents over one of its own."""
    return one.number is None and (one.far or one.centred or one.capitals) and says_pictures(one.text)


def says_pictures(text: str) -> bool:
    """Tell a few words of which the last says that pictures, maps or tables are listed.

    What is joined to it says so too: “Maps and plates” lists, “Tales and pictures” is a title.
    """
    words = text.casefold().strip(f" .:{EMPHASIS}").split()
    joined = (before for before, word in pairwise(words) if word in _AND)
    return 0 < len(words) <= _LIST and words[-1] in PICTURES and PICTURES.issuperset(joined)
