"""Fold a text for searching: what typists and type-setters vary is made one, with a way back."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache

from briefpress.nouns.reading import Span

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
    offsets: tuple[int, ...]
    joints: frozenset[int] = frozenset()

    def back(self, start: int, end: int) -> Span:
        """Give the range of the original text that a range of the folded text came from."""
        return Span(self.offsets[start], self.offsets[end - 1] + 1)


def fold(text: str) -> Folded:
    """Fold quotation marks, dashes, spaces, ligatures and unseen characters; linear in the text."""
    pieces = [_folded(character) for character in text]
    out: list[str] = []
    offsets: list[int] = []
    joints: set[int] = set()
    last = " "
    for offset, piece in enumerate(pieces):
        if text[offset] == _JOINER:
            joints.add(len(offsets))
        if piece == " ":
            if last == " ":
                continue
            last = " "
        elif piece:
            last = piece[-1]
        out.append(piece)
        offsets.extend([offset] * len(piece))
    return Folded("".join(out), tuple(offsets), frozenset(joints))


def fold_text(text: str) -> str:
    """Fold a quotation: the same as a text, with no white space at either end."""
    return fold(text).text.strip(" ")


def census(text: str) -> str:
    """Reduce a text to what a census counts: its letters and digits, NFKC-casefolded."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(character for character in folded if character.isalnum())
