"""Tell what a line around a head says by its signs: talk, a sentence, an item, what a colon announces."""

from __future__ import annotations

import re

from briefpress.verbs.plain.points import CLOSING, STOPS, TALK
from briefpress.verbs.plain.wording import ends, stops

# What a paragraph or a list above a head may end in.
ENDED = f"{STOPS}{CLOSING}]…:：*-"
_TALK = re.compile(rf"[{TALK}「『]|--|-\s")
# An item in small letters that ends as a part of a sentence does.
_ITEMS = re.compile(r"\W*(?:\d+|[a-z])?\W+[a-zà-öø-ÿα-ωа-я][^;]*[;,](?:\n|$)")
# The place of a picture without words.
_PLACE = re.compile(r"!?\[\s*(?:image|picture|illustration|figure)?\s*\](?:\([^()\s]*\))?", re.IGNORECASE)
# A word in small letters before the point.
_WORDED = re.compile(r"[^\W\d_A-ZÀ-ÖØ-Þ]{2}[.!?。][\"'”’»“«)_*]*$")
_ANNOUNCED = re.compile(r":[-—–_*\"'”’]*$")
# So many signs at the end of a line tell how it ends.
_END = 24
_WORDS = 3


def begins_talk(text: str) -> bool:
    """Tell a paragraph that somebody says."""
    return _TALK.match(text) is not None


def says(text: str, *, points: bool = False) -> bool:
    """Tell a few words that break off or end as a sentence does: where each line is a paragraph, they are one.

    Where `points` are asked for, only a sentence is: verse breaks off in commas.
    """
    return len(text.split()) >= _WORDS and (stops(text) if points else ends(text))


def says_in_words(text: str) -> bool:
    """Tell a short sentence that ends in a word, rather than in a name in capitals or a page."""
    return _WORDED.search(text[-_END:]) is not None and says(text, points=True)


def completes(text: str) -> bool:
    """Tell items that go on with the sentence above them: “- the salt, and”."""
    return _ITEMS.match(text) is not None


def is_place(text: str) -> bool:
    """Tell the place of a picture without words."""
    return _PLACE.fullmatch(text) is not None


def announces(text: str) -> bool:
    """Tell words that end in a colon."""
    return _ANNOUNCED.search(text[-_END:]) is not None
