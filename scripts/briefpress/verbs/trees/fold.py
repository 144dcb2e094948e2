"""Fold a text for searching: what typists and type-setters vary is made one, with a way back."""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from briefpress.nouns.reading import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_SHORT = 2_000  # a text shorter than this is not worth a pattern
_SINGLE = "‘’‚‛′ʼ`´＇"
_DOUBLE = "“”„‟″«»＂"
_DASHES = "‐‑‒–—―−﹘﹣－"
# Soft hyphen, zero-width space and joiners, word joiner, byte order mark, direction marks.
_JOINER = "\u200d"
_UNSEEN = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"


@cache
def _folded(character: str) -> str:
    """Fold one character; white space becomes one space, what has no shape becomes nothing."""
    if character in _SINGLE:
        return "'"
    if character in _DOUBLE:
        return '"'
    if character in _DASHES:
        return "-"
    if character in _UNSEEN:
        return ""
    if character.isspace():
        return " "
    folded = unicodedata.normalize("NFKD", character)
    # A mark that stands by itself (¨) is a space and a combining mark to NFKD: it stays what it is.
    return character if folded[0] == " " else folded


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text and, for each of its code points, the offset it came from.

    `joints` are the indices before which a joiner was left out: it makes one emoji of two.
    """

    text: str
    offsets: array[int]
    joints: frozenset[int] = frozenset()

    def back(self, start: int, end: int) -> Span:
        """Give the range of the original text that a range of the folded text came from."""
        return Span(self.offsets[start], self.offsets[end - 1] + 1)

    def forth(self, offset: int) -> int:
        """Give the first index of the folded text that came from an offset of the original or from behind it."""
        return bisect_left(self.offsets, offset)


def fold(text: str) -> Folded:
    """Fold quotation marks, dashes, spaces, ligatures and unseen characters; linear in the text.

    Stretches of characters that fold to themselves are copied whole: most of every long text is such.
    """
    out: list[str] = []
    offsets = array("L")
    joints: set[int] = set()
    last = " "
    here = 0
    for start, end in _uneven(text) if len(text) > _SHORT else ((0, len(text)),):
        if here < start:
            out.append(text[here:start])
            offsets.extend(range(here, start))
            last = text[start - 1]
        for offset in range(start, end):
            piece = _folded(text[offset])
            if text[offset] == _JOINER:
                joints.add(len(offsets))
            if piece == " " and last == " ":
                continue
            if piece:
                last = piece[-1]
                out.append(piece)
                offsets.extend([offset] * len(piece))
        here = end
    out.append(text[here:])
    offsets.extend(range(here, len(text)))
    folded = "".join(out)
    return Folded(_ordered(folded), offsets, frozenset(joints))


def _uneven(text: str) -> Iterator[tuple[int, int]]:
    """Give the stretches of a text that do not fold to themselves, the spaces around them included."""
    even = "".join(re.escape(one) for one in sorted(set(text)) if one != " " and _folded(one) == one)
    changing = f"[^{even} ]" if even else "[^ ]"
    for match in re.finditer(rf"^ +|(?: *{changing})+ *|  +", text):
        yield match.span()


def _ordered(text: str) -> str:
    """Put the marks of each letter into Unicode's order, as normalisation does: some keyboards have another."""
    if unicodedata.is_normalized("NFD", text):
        return text
    ordered = unicodedata.normalize("NFD", text)
    # A few characters would fall apart here that folding keeps whole: then the order stays as it was typed.
    return ordered if len(ordered) == len(text) else text


def fold_text(text: str) -> str:
    """Fold a quotation: the same as a text, with no white space at either end."""
    if text.isascii():
        return " ".join(text.split()).replace("`", "'")
    return fold(text).text.strip(" ")


def census(text: str) -> str:
    """Reduce a text to what a census counts: its letters and digits, NFKC-casefolded."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    if folded.isalnum():
        return folded
    return "".join(character for character in folded if character.isalnum())
