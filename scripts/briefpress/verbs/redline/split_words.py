"""Split a text into words, stretches of white space and signs; nothing is lost between them."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING
from unicodedata import category, east_asian_width

from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from briefpress.nouns.tree import Nodes

# A word may hold an apostrophe, a hyphen, a soft hyphen, a joiner, if letters go on behind it.
_JOINERS = frozenset("'’\u00ad\u2010\u2011-\u200c\u200d\u2060\u200b")
# Scripts that set no spaces between words are compared letter by letter: Thai to Myanmar, Khmer.
_UNSPACED = ((0x0E00, 0x0EFF), (0x0F00, 0x0FFF), (0x1000, 0x109F), (0x1780, 0x17FF))
# A number is one word with the points in it, or a redline of 1.0 and 1.1 would show a digit struck beside another.
_POINTS = frozenset(".,:")
_WORD = re.compile(r"s+|um*|[wn](?:[wnm]|j+(?=[wn])|(?<=n)p(?=n))*|e(?:[em]|j(?=e))*|m+|.")


def split_words(text: str) -> list[str]:
    """Split a text; its parts put together give the text again."""
    kinds = "".join(map(_kind, text))
    return [text[found.start() : found.end()] for found in _WORD.finditer(kinds)]


@cache
def _kind(character: str) -> str:
    """Give the class of a character: space, unspaced letter, letter, digit, point, mark, joiner, emblem, other."""
    kind = category(character)
    if character.isspace():
        return "s"
    if character in _JOINERS or character in _POINTS:
        return "j" if character in _JOINERS else "p"
    if kind == "Nd" or kind[0] == "M":
        return "n" if kind == "Nd" else "m"
    if character.isalnum() or character == "_":
        # Korean is set with spaces, though its letters are wide.
        wide = east_asian_width(character) == "W" and not "\uac00" <= character <= "\ud7a3"
        spaceless = any(low <= ord(character) <= high for low, high in _UNSPACED)
        return "u" if kind == "Lo" and (wide or spaceless) else "w"
    return "e" if kind in {"So", "Sk"} else "o"


def words_of(blocks: Nodes) -> tuple[str, ...]:
    """Give the words of blocks, notes among them, as they are aligned by."""
    return tuple(word for word in split_words(project(blocks).text) if any(map(str.isalnum, word)))
